import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endLeftWebServer, type Holder, isHeld, takeLock } from './lock'
import { identityOf } from './process-identity'

let folder: string
const file = () => join(folder, 'lock')
const dead: Holder = { pid: process.pid, identity: 'another boot 1', command: 'start' }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('isHeld', () => {
  const holder: Holder = { pid: 4711, identity: 'boot 99', command: 'start' }

  it.each([
    ['by the same process', holder, 'boot 99', true],
    ['not by another process with its number', holder, 'boot 100', false],
    ['not by a process that is gone', holder, undefined, false],
    ['not by a lock that cannot be read', undefined, 'boot 99', false],
  ])('is held %s', (_, who, identity, expected) => {
    expect(isHeld(who, () => identity)).toBe(expected)
  })
})

describe('takeLock', () => {
  it('keeps a second one out, and lets it in after release', async () => {
    const lock = await takeLock(folder, 'start')
    const line = `(start, process ${process.pid}) is running on the data folder`
    await expect(takeLock(folder, 'dev')).rejects.toThrow(line)
    lock.release()
    expect((await takeLock(folder, 'dev')).left).toBeUndefined()
  })

  it('lets the next one wait for one that is stopping', async () => {
    const lock = await takeLock(folder, 'start')
    lock.noteStopping()
    const next = takeLock(folder, 'dev')
    // Longer than anybody waits for one that is not stopping.
    setTimeout(lock.release, 900)
    expect((await next).left).toBeUndefined()
  })

  it.each([JSON.stringify(dead), '', '{"pid":'])('takes over what a killed holder left: %s', async (left) => {
    writeFileSync(file(), left)
    expect((await takeLock(folder, 'start')).left).toBeDefined()
    await expect(takeLock(folder, 'dev')).rejects.toThrow('Another instance')
  })

  it('does not release what another process has taken since', async () => {
    const lock = await takeLock(folder, 'start')
    writeFileSync(file(), JSON.stringify({ ...dead, pid: 1 }))
    lock.release()
    expect(JSON.parse(readFileSync(file(), 'utf8')).pid).toBe(1)
  })

  it('remains held while the web server is noted', async () => {
    const lock = await takeLock(folder, 'start')
    lock.noteWebServer(process.pid)
    expect(JSON.parse(readFileSync(file(), 'utf8')).webServer.identity).toBe(identityOf(process.pid))
    await expect(takeLock(folder, 'dev')).rejects.toThrow('Another instance')
  })
})

describe('endLeftWebServer', () => {
  it('leaves a process alone that was given the number of the web server', () => {
    const left = { ...dead, webServer: { pid: process.pid, identity: 'another boot 2' } }
    expect(endLeftWebServer(left)).toBe(false)
    expect(endLeftWebServer(undefined)).toBe(false)
  })
})
