import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** What is printed is written in these: the letters of Europe in one, Chinese in the other. */
const fonts = ['400Regular', '600SemiBold'].flatMap((weight) => [
  `@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`,
  `@expo-google-fonts/noto-sans/${weight}/NotoSans_${weight}.ttf`,
])
/** Milliseconds that one document may take before its setting is given up. */
const usualPatience = 60_000
/** What a thread has taken for a document it keeps: from so many bytes on it is not worth keeping warm. */
const large = 2 * 1024 * 1024

type Answer = { id: number; bytes: Uint8Array } | { id: number; failure: string }
type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void; watch: NodeJS.Timeout }
type Press = { worker: Worker; waiting: Map<number, Waiting> }

let press: Press | undefined
let orders = 0

/**
 * A PDF of what a template makes of `content`, which it reads as /content.json: tagged, with its fonts, and the same bytes for
 * the same content. It is set in a thread of its own, one after the other, which stays warm; nothing is fetched from
 * anywhere. `template` is the name of a file of lib/reports/templates without its ending; `patience` is for what is known to be long.
 */
export function typeset(template: string, content: unknown, patience = usualPatience): Promise<Uint8Array> {
  press ??= openPress()
  const { worker, waiting } = press
  const id = ++orders
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const watch = setTimeout(() => worker.terminate(), patience).unref()
  waiting.set(id, { resolve, reject, watch })
  // While it works the process waits for it, and no longer.
  worker.ref()
  worker.postMessage({ id, template, content: JSON.stringify(content) })
  return promise
}

function openPress(): Press {
  const root = /* turbopackIgnore: true */ process.cwd()
  const path = join(root, 'lib', 'typesetting', 'typst-worker.mjs')
  const folder = join(root, 'lib', 'reports', 'templates')
  // Named as a file, it would be followed by the bundler into a library that it cannot bundle.
  const code = `import(${JSON.stringify(pathToFileURL(path).href)})`
  const worker = new Worker(code, { eval: true, workerData: { fonts, folder }, execArgv: [] })
  const waiting: Press['waiting'] = new Map()
  worker.unref()
  worker.on('message', (answer: Answer) => {
    const order = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) worker.unref()
    clearTimeout(order?.watch)
    if ('bytes' in answer) order?.resolve(answer.bytes)
    else order?.reject(new Error(answer.failure))
    if ('bytes' in answer && answer.bytes.length > large && waiting.size === 0) {
      if (press?.worker === worker) press = undefined
      void worker.terminate()
    }
  })
  const close = (error: Error) => {
    if (press?.worker === worker) press = undefined
    for (const { reject, watch } of waiting.values()) {
      clearTimeout(watch)
      reject(error)
    }
    waiting.clear()
  }
  worker.on('error', close)
  worker.on('exit', () => close(new Error('The typesetter has ended.')))
  return { worker, waiting }
}
