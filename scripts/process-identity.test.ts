import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { commandLineOf, identityOf, isAlive } from './process-identity'

describe('a living process', () => {
  it('keeps its identity, which no other has', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'])
    await once(child, 'spawn')
    const identity = identityOf(child.pid ?? 0)
    expect(identity).toBeDefined()
    expect(identityOf(child.pid ?? 0)).toBe(identity)
    expect(identity).not.toBe(identityOf(process.pid))
    expect(commandLineOf(child.pid ?? 0)).toContain('setInterval')
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(identityOf(child.pid ?? 0)).toBeUndefined()
    expect(isAlive(child.pid ?? 0)).toBe(false)
  })

  it('is alive', () => {
    expect(isAlive(process.pid)).toBe(true)
  })
})
