import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { createTypstCompiler, loadFonts } from '@myriaddreamin/typst.ts'

/** @type {{ fonts: string[], folder: string }} */
const { fonts, folder } = workerData
const require = createRequire(import.meta.url)
const encoder = new TextEncoder()

const compiler = createTypstCompiler()
await compiler.init({
  getModule: () => ({
    module_or_path: readFileSync(
      require.resolve('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
    ),
  }),
  // Without `assets` the library would fetch fonts from outside.
  beforeBuild: [
    loadFonts(
      fonts.map((font) => readFileSync(require.resolve(font))),
      { assets: false },
    ),
  ],
})
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue
  const path = join(entry.parentPath, entry.name)
  compiler.mapShadow(path.slice(folder.length).replaceAll('\\', '/'), readFileSync(path))
}

/** What is asked of the worker. @typedef {{ id: number, template: string, content: string }} Order */
parentPort?.on('message', async (/** @type {Order} */ { id, template, content }) => {
  try {
    compiler.mapShadow('/content.json', encoder.encode(content))
    const { result, diagnostics } = await compiler.compile({ mainFilePath: `/${template}.typ`, format: 1 })
    if (!result) throw new Error(JSON.stringify(diagnostics))
    parentPort?.postMessage({ id, bytes: result })
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error) })
  }
})
