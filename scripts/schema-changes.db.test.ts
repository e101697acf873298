import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { databaseUrl } from '@/lib/testing/database-setup'
import { withClient } from './connection'
import { schemaChanges } from './schema-changes'

async function migratedDatabase(): Promise<string> {
  const { ownerUrl, template, prefix } = inject('testServer')
  const name = prefix + randomBytes(4).toString('hex')
  await withClient(ownerUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  onTestFinished(async () => {
    await withClient(ownerUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`))
  })
  return databaseUrl(ownerUrl, name)
}

const schemaFile = join(import.meta.dirname, '..', 'prisma', 'schema.prisma')

it('MB-1: the migrations make what the schema says', async () => {
  expect(await schemaChanges(await migratedDatabase(), schemaFile)).toBe('')
})

it('notices a table that differs', async () => {
  const url = await migratedDatabase()
  await withClient(url, (client) => client.query('ALTER TABLE unit ADD COLUMN surplus text'))
  expect(await schemaChanges(url, schemaFile)).toContain('DROP COLUMN "surplus"')
})
