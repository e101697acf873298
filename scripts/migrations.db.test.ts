import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest'
import { databaseUrl } from '@/lib/testing/database-setup'
import { withClient } from './connection'
import { MigrationAdapter } from './migration-adapter'
import { applyMigrations } from './migrations'

let folder: string
let ownerUrl: string
const { appRole } = inject('testServer')

const apply = () => applyMigrations({ ownerUrl, appRole, folder })
const query = (sql: string) => withClient(ownerUrl, (client: pg.Client) => client.query(sql))

function write(name: string, script: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), script)
}

beforeEach(async () => {
  const server = inject('testServer')
  const name = server.prefix + randomBytes(4).toString('hex')
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  ownerUrl = databaseUrl(server.ownerUrl, name)
  await withClient(server.ownerUrl, (client) => client.query(`CREATE DATABASE ${name}`))
  onTestFinished(async () => {
    rmSync(folder, { recursive: true, force: true })
    await withClient(server.ownerUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
  })
  write(
    '1_first',
    'CREATE TABLE one (id int); DO $$ BEGIN PERFORM 1; PERFORM 2; END $$; -- ends without a break',
  )
})

describe('applyMigrations', () => {
  it('applies each once, and grants to the role of the application', async () => {
    write(
      '2_second',
      "DO $$ BEGIN EXECUTE format('GRANT SELECT ON one TO %I', current_setting('app.role')); END $$;",
    )
    expect(await apply()).toEqual(['1_first', '2_second'])
    expect(await apply()).toEqual([])
    const { rows } = await query(`SELECT has_table_privilege('${appRole}', 'one', 'SELECT') AS granted`)
    expect(rows).toEqual([{ granted: true }])
  })

  it('keeps nothing of one that fails, and takes it in once it is mended', async () => {
    write('2_second', 'CREATE TABLE two (id int); ALTER TABLE missing ADD COLUMN id int;')
    await expect(apply()).rejects.toThrow(
      /^The migration 2_second fails, .*relation "missing" does not exist/,
    )
    expect((await query("SELECT to_regclass('one') AS one, to_regclass('two') AS two")).rows).toEqual([
      { one: 'one', two: null },
    ])
    write('2_second', 'CREATE TABLE two (id int);')
    expect(await apply()).toEqual(['2_second'])
  })

  it('begins one again whose process was killed', async () => {
    await apply()
    write('2_second', 'CREATE TABLE two (id int);')
    await query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('killed', 'unfinished', '2_second')",
    )
    expect(await apply()).toEqual(['2_second'])
    expect(await apply()).toEqual([])
  })

  it('writes that a migration is finished in the transaction of its script', async () => {
    await apply()
    await query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('begun', 'unfinished', '2_second')",
    )
    const finished = () =>
      query("SELECT finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE id = 'begun'")
    const adapter = new MigrationAdapter(ownerUrl, '-c timezone=UTC')
    onTestFinished(() => adapter.close())
    const connection = await adapter.connect()
    await expect(connection.executeScript('CREATE TABLE two (id int); SELECT 1/0;')).rejects.toThrow(
      'division by zero',
    )
    expect((await finished()).rows).toEqual([{ finished: false }])
    await connection.executeScript('CREATE TABLE two (id int);')
    expect((await finished()).rows).toEqual([{ finished: true }])
  })

  it('refuses a database that is newer, and leaves it alone', async () => {
    write('3_third', 'CREATE TABLE three (id int);')
    await apply()
    rmSync(join(folder, '3_third'), { recursive: true })
    write('2_second', 'CREATE TABLE two (id int);')
    await expect(apply()).rejects.toThrow(
      'The database is newer than this program: it has the migration 3_third.',
    )
    expect((await query("SELECT to_regclass('two') AS two")).rows).toEqual([{ two: null }])
  })

  it('refuses one that was edited after it was applied', async () => {
    await apply()
    write('1_first', 'CREATE TABLE one (id bigint);')
    await expect(apply()).rejects.toThrow('The migration 1_first was edited')
  })

  it('lets two instances that start at once apply each migration once', async () => {
    write('2_second', 'CREATE TABLE two (id int); SELECT pg_sleep(0.3);')
    const applied = await Promise.all([apply(), apply()])
    expect(applied.flat().sort()).toEqual(['1_first', '2_second'])
  })
})
