import { Agent, type IncomingMessage, request } from 'node:http'

/** One request as it is sent; `refused` is what its answer must not hold. */
export type Asked = {
  path: string
  method?: 'POST'
  headers?: Record<string, string>
  body?: string
  refused?: string
}
/** Users who ask at once, each for one thing after the other over a connection of their own, for a bounded time. */
export type Load = {
  base: string
  seconds: number
  least: number
  users: { cookie: string; asks: Asked[]; once?: boolean }[]
}
/** Milliseconds to the first and to the last byte of each answer, in the order of their length; the time that all took. */
export type Heard = {
  times: number[]
  firstBytes: number[]
  bytes: number
  failures: string[]
  milliseconds: number
}

/** So long nobody goes on, however few answers there are. */
const longest = 40_000

/** Puts a load on a server and listens. Closed loop: who asks waits for the answer before the next question. */
export async function putLoad({ base, seconds, least, users }: Load): Promise<Heard> {
  const heard: Heard = { times: [], firstBytes: [], bytes: 0, failures: [], milliseconds: 0 }
  const begun = performance.now()
  const goesOn = () => {
    const passed = performance.now() - begun
    return passed < longest && (passed < seconds * 1000 || heard.times.length < least)
  }
  await Promise.all(
    users.map(async ({ cookie, asks, once = false }) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (let index = 0; goesOn() && (!once || index < asks.length); index++) {
        const asked = asks[index % asks.length]
        if (asked) await ask(base, asked, cookie, agent, heard)
      }
      agent.destroy()
    }),
  )
  heard.milliseconds = performance.now() - begun
  heard.times.sort((a, b) => a - b)
  heard.firstBytes.sort((a, b) => a - b)
  return heard
}

async function ask(base: string, asked: Asked, cookie: string, agent: Agent, heard: Heard): Promise<void> {
  const { path, method = 'GET', headers = {}, body, refused } = asked
  const begun = performance.now()
  let first = 0
  let text = ''
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(base + path, { method, agent, headers: { cookie, ...headers } }, resolve)
    sent.on('error', reject)
    sent.end(body)
  })
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    first ||= performance.now() - begun
    heard.bytes += chunk.length
    if (refused !== undefined) text += chunk.toString('utf8')
  }
  heard.times.push(performance.now() - begun)
  heard.firstBytes.push(first || performance.now() - begun)
  const status = answer.statusCode ?? 0
  if ((status !== 200 && status !== 303) || (refused !== undefined && text.includes(refused)))
    heard.failures.push(`${status} ${method} ${path} ${text.slice(0, 200)}`)
}

// As a process of its own it does not take its share of the work from what it measures by being part of it.
process.on('message', (load: Load) => {
  void putLoad(load).then((heard) => process.send?.(heard))
})
