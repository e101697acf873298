import { PrismaPg } from '@prisma/adapter-pg'
import { type ColumnType, ColumnTypeEnum, type SqlQuery } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { reasonOf } from './refusal'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

/** OID of PostgreSQL's one-byte type "char", which its catalogue uses and the adapter does not know. */
const oneByteChar = 18

/** The engine makes its table by a script as well, and compares databases that have none. */
const markFinished = `
DO $finished$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL;
  END IF;
END $finished$`

/** Whether a script can be undone as a whole: an index that is built without locks, or a COMMIT of its own, cannot. */
export function isOneTransaction(script: string): boolean {
  return !/\bconcurrently\b|^\s*(commit|begin)\s*;/im.test(script)
}

/** A connection for the schema engine, with two things put right that the adapter of the application has no use for. */
export class MigrationAdapter extends PrismaPg {
  /** What the database said of the script that failed last; the engine does not hand it on. */
  failure: string | undefined
  readonly #open: Adapter[] = []
  readonly #oneByteColumns = new WeakMap<object, number[]>()

  /** @param options session settings in the form of PostgreSQL's command line, such as `-c lock_timeout=5000` */
  constructor(url: string, options: string) {
    // Given piece by piece, since an address as a whole would win over the options.
    const { host, port, user, password, database, ssl } = new pg.Client(url)
    super({
      host,
      port,
      user,
      password,
      database,
      ssl,
      max: 1,
      connectionTimeoutMillis: 5000,
      options,
    } as pg.PoolConfig)
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    this.#open.push(adapter)
    this.#runScriptsWhole(adapter)
    this.#readOneByteColumns(adapter)
    return adapter
  }

  async close(): Promise<void> {
    for (const adapter of this.#open.splice(0)) await adapter.dispose()
  }

  /**
   * The adapter splits scripts at every semicolon, also within functions. Sent whole, a script is one transaction, and that it
   * is finished is written in the same one: whatever is killed in between, an unfinished migration has left nothing.
   */
  #runScriptsWhole(adapter: Adapter): void {
    adapter.executeScript = async (script: string) => {
      await adapter
        .underlyingDriver()
        .query(isOneTransaction(script) ? `${script}\n;${markFinished}` : script)
        .catch((error: unknown) => {
          this.failure = reasonOf(error)
          throw error
        })
    }
  }

  #readOneByteColumns(adapter: Adapter): void {
    const pool = adapter.underlyingDriver()
    const query = pool.query.bind(pool) as (...words: unknown[]) => Promise<pg.QueryArrayResult>
    pool.query = (async (...words: unknown[]) => {
      const result = await query(...words)
      const columns =
        result.fields?.flatMap((field, index) => (field.dataTypeID === oneByteChar ? [index] : [])) ?? []
      for (const index of columns)
        Object.assign(result.fields[index] ?? {}, { dataTypeID: pg.types.builtins.TEXT })
      if (columns.length > 0) this.#oneByteColumns.set(result.rows, columns)
      return result
    }) as typeof pool.query
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query: SqlQuery) => {
      const result = await queryRaw(query)
      for (const index of this.#oneByteColumns.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character as ColumnType
      return result
    }
  }
}
