import { spawn } from 'node:child_process'
import type { FileHandle } from 'node:fs/promises'

const patience = 60_000

/**
 * Hands a file to the scanner of the house (SCAN_COMMAND) on its standard input. The code 0 lets it pass, 1 says that it is
 * infected; everything else, and a scanner that does not answer, lets nothing pass.
 */
export function scanFile(handle: FileHandle, command: string): Promise<'fileInfected' | 'scanFailed' | null> {
  const [program = '', ...given] = command.split(/\s+/)
  return new Promise((resolve) => {
    const scanner = spawn(program, given, {
      stdio: [handle.fd, 'ignore', 'ignore'],
      timeout: patience,
      // Secrets of the server are none of its business.
      env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    })
    scanner.on('error', () => resolve('scanFailed'))
    scanner.on('exit', (code) => resolve(code === 0 ? null : code === 1 ? 'fileInfected' : 'scanFailed'))
  })
}
