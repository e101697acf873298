import { expect, test } from 'vitest'
import { renderStream } from '@/lib/reports/render-stream'

function counted() {
  const calls = { made: 0, closed: 0 }
  const close = async () => {
    calls.closed++
  }
  return { calls, close }
}

test('all parts arrive in order, whole characters, and it is closed once', async () => {
  const { calls, close } = counted()
  const parts = Array.from({ length: 5000 }, (_, index) => `${index} 慕尼黑 ß €\n`)
  async function* inTurn() {
    yield* parts
  }
  expect(await new Response(renderStream(inTurn(), close)).text()).toBe(parts.join(''))
  expect(calls.closed).toBe(1)
})

test('nothing is an empty answer', async () => {
  const { calls, close } = counted()
  async function* nothing(): AsyncGenerator<string> {}
  expect(await new Response(renderStream(nothing(), close)).text()).toBe('')
  expect(calls.closed).toBe(1)
})

test('a reader who goes away closes it, and nothing more is made', async () => {
  const { calls, close } = counted()
  async function* endless() {
    for (;;) {
      calls.made++
      yield 'x'.repeat(1000)
    }
  }
  const reader = renderStream(endless(), close).getReader()
  await reader.read()
  await reader.cancel()
  const made = calls.made
  await new Promise(setImmediate)
  expect(calls).toEqual({ made, closed: 1 })
  expect(made).toBeLessThan(200)
})

test('what makes the parts is told to stop when the reader goes away', async () => {
  const { calls, close } = counted()
  let stopped = false
  async function* endless() {
    try {
      for (;;) yield new Uint8Array(40_000)
    } finally {
      stopped = true
    }
  }
  const reader = renderStream(endless(), close).getReader()
  await reader.read()
  await reader.cancel()
  expect({ stopped, closed: calls.closed }).toEqual({ stopped: true, closed: 1 })
})

test('a reader who never begins closes it too', async () => {
  const { calls, close } = counted()
  async function* one() {
    yield 'x'
  }
  await renderStream(one(), close).cancel()
  expect(calls.closed).toBe(1)
})

test('a failure on the way breaks the answer off and closes it', async () => {
  const { calls, close } = counted()
  async function* failing() {
    yield 'x'.repeat(40_000)
    throw new Error('gone')
  }
  await expect(new Response(renderStream(failing(), close)).text()).rejects.toThrow('gone')
  expect(calls.closed).toBe(1)
})
