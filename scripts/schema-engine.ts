import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MigrationAdapter } from './migration-adapter'

type SchemaEngine = bindings.SchemaEngine
export type SchemaEngineSession = {
  engine: SchemaEngine
  /** What the database said of the script that failed last. */
  failure: () => string | undefined
  close: () => Promise<void>
}

let loaded = false

/**
 * Prisma's schema engine on one database. It comes as WebAssembly in a package, so nothing is downloaded.
 *
 * @param url the owner's address
 * @param settings settings of the session, such as lock_timeout
 */
export async function openSchemaEngine(
  url: string,
  settings: Record<string, string>,
): Promise<SchemaEngineSession> {
  load()
  const options = Object.entries(settings).map(
    ([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, '\\$&')}`,
  )
  const adapter = new MigrationAdapter(url, options.join(' '))
  const engine = await bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  return {
    engine,
    failure: () => adapter.failure,
    close: async () => {
      engine.free()
      await adapter.close()
    },
  }
}

/** The package imports its .wasm file as a module, which Node does not do, so it is put together here. */
function load(): void {
  if (loaded) return
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  const { __wbg_set_wasm: setWasm } = bindings as unknown as {
    __wbg_set_wasm: (exports: WebAssembly.Exports) => void
  }
  setWasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  // A bug inside the engine is reported through this; without it the report itself would fail.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  })
  loaded = true
}
