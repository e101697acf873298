import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from './ports'

/** Answers with its number; to /slow only when it is told to at /go, by which process ever. SIGTERM as `next start` takes it. */
const program = `
import { createServer } from 'node:http'
import { existsSync, writeFileSync } from 'node:fs'
const [port, gate, broken] = process.argv.slice(2)
if (broken) process.exit(7)
const server = createServer((request, response) => {
  if (request.url !== '/slow') return response.end(String(process.pid))
  response.write('begun ')
  const watch = setInterval(() => {
    if (!existsSync(gate)) return
    clearInterval(watch)
    response.end(String(process.pid))
  }, 10)
})
server.listen(Number(port), '127.0.0.1')
process.on('SIGTERM', () => server.close(() => process.exit(143)))
`
const patient = { timeout: 20_000, interval: 20 }
let folder: string
let kept: ChildProcess | undefined
let said: Promise<string>
let port: number

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'web-processes-'))
  writeFileSync(join(folder, 'server.mjs'), program)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => kept?.kill('SIGKILL'))

async function keep(gate: string, ...more: string[]): Promise<void> {
  port = await freePort()
  const own = ['--import', 'tsx', join(import.meta.dirname, 'web-cluster.ts'), '2']
  const words = [...own, join(folder, 'server.mjs'), String(port), join(folder, gate), ...more]
  kept = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  said = kept.stderr ? text(kept.stderr) : Promise.resolve('')
}

/** So long a client waits before it asks again, in milliseconds: what comes while a process goes may be given to nobody. */
const patience = 2_000

/** What one request, on a connection of its own, is answered; null where there is no answer. */
async function ask(): Promise<string | null> {
  const request = get({ port, host: '127.0.0.1', agent: new Agent() })
  request.setTimeout(patience, () => request.destroy())
  try {
    const [response] = await once(request, 'response')
    return await text(response)
  } catch {
    return null
  }
}

/** The numbers of the processes that answer, once there are two that hold. */
async function answering(but: readonly string[] = []): Promise<string[]> {
  const seen = new Set<string>()
  await expect
    .poll(async () => {
      const answer = await ask()
      if (answer && !but.includes(answer)) seen.add(answer)
      return seen.size
    }, patient)
    .toBe(2)
  return [...seen]
}

async function ended(): Promise<number | NodeJS.Signals | null> {
  if (kept?.exitCode === null && kept.signalCode === null) await once(kept, 'exit')
  return kept?.exitCode ?? kept?.signalCode ?? null
}

const lives = (pid: string) => {
  try {
    return process.kill(Number(pid), 0)
  } catch {
    return false
  }
}

describe('two processes', () => {
  test('both answer on one port, and one that dies is replaced while the other goes on', async () => {
    await keep('never')
    const [first = '', second = ''] = await answering()
    process.kill(Number(first), 'SIGKILL')
    await expect.poll(() => lives(first), patient).toBe(false)
    await expect.poll(() => ask(), patient).toBe(second)
    const now = await answering([first])
    expect(now).toContain(second)
    kept?.kill('SIGTERM')
    expect(await ended()).toBe(0)
    expect(now.filter(lives)).toEqual([])
    expect(await said).toBe('A web process has ended by itself (SIGKILL). It begins again in 1 s.\n')
  })

  test('GS-1 asked to stop, they finish what they have begun and take nothing new', async () => {
    await keep('go')
    const both = await answering()
    const slow = [1, 2, 3, 4].map(() => begin('/slow'))
    await Promise.all(slow.map(({ begun }) => begun))
    kept?.kill('SIGTERM')
    await expect.poll(() => ask(), patient).toBeNull()
    expect(both.filter(lives)).toEqual(both)
    writeFileSync(join(folder, 'go'), '')
    const answers = await Promise.all(slow.map(({ answer }) => answer))
    expect(new Set(answers)).toEqual(new Set(both.map((pid) => `begun ${pid}`)))
    expect(await ended()).toBe(0)
    expect(both.filter(lives)).toEqual([])
    expect(await said).toBe('')
  })

  test('that cannot begin end the command with their code, as one would', async () => {
    await keep('never', 'broken')
    expect(await ended()).toBe(7)
  })

  test('end when the one that keeps them is killed', async () => {
    await keep('never')
    const both = await answering()
    kept?.kill('SIGKILL')
    await expect.poll(() => both.filter(lives), patient).toEqual([])
  })
})

/** A request of which it is known when it has come to its process. */
function begin(path: string) {
  const request = get({ port, host: '127.0.0.1', path, agent: new Agent() })
  const response = once(request, 'response').then(([it]) => it)
  return { begun: response, answer: response.then((it) => text(it)) }
}
