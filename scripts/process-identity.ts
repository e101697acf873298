import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A text that no other process has had or will have: the number alone is given again after a while, and soon in a container.
 * Undefined when there is no such process.
 */
export function identityOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return `${bootId()} ${startTicks(pid)}`
    if (process.platform === 'win32')
      return windows(pid, '(Get-Process -Id PID -ErrorAction Stop).StartTime.Ticks')
    return run('ps', ['-o', 'lstart=', '-p', String(pid)])
  } catch {
    return undefined
  }
}

/** The command line of a process, or undefined when there is no such process or it cannot be seen. */
export function commandLineOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined
    if (process.platform === 'win32')
      return windows(pid, "(Get-CimInstance Win32_Process -Filter 'ProcessId=PID').CommandLine")
    return run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])
  } catch {
    return undefined
  }
}

/** Whether there is such a process. One that has ended but is not yet buried by its parent counts as none. */
export function isAlive(pid: number): boolean {
  if (process.platform === 'linux') return identityOf(pid) !== undefined
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
}

/** Field 22 of stat; the name in field 2 may hold blanks and parentheses, so counting begins behind it. A zombie is no process. */
function startTicks(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, ticks] = [fields[0], fields[19]]
  if (state === 'Z' || !ticks) throw new Error('gone')
  return ticks
}

function windows(pid: number, expression: string): string | undefined {
  return run('powershell', ['-NoProfile', '-Command', expression.replace('PID', String(pid))])
}

function run(program: string, words: string[]): string | undefined {
  return (
    execFileSync(program, words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    }).trim() || undefined
  )
}
