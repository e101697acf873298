import { PgBoss } from 'pg-boss'
import { expect, inject, test } from 'vitest'
import { testDatabase } from '@/lib/testing/database'
import { databaseUrl } from '@/lib/testing/database-setup'

const database = testDatabase({ kept: true })

test('the tables of jobs are those that the installed pg-boss wants: an upgrade needs its migration', async () => {
  const { ownerUrl } = inject('testServer')
  const [row] = await database.asOwner('SELECT current_database() AS name')
  const boss = new PgBoss({
    connectionString: databaseUrl(ownerUrl, String(row?.name)),
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  // Refuses to start on any other version.
  await boss.start()
  try {
    expect(await boss.detectSchemaDrift()).toMatchObject({ ok: true, extraIndexes: [] })
  } finally {
    await boss.stop({ graceful: false })
  }
})

test('the application works with them and can change none of them', async () => {
  await expect(database.asApp('ALTER TABLE pgboss.job_common ADD COLUMN more text')).rejects.toMatchObject({
    code: '42501',
  })
  await expect(database.asApp('CREATE TABLE pgboss.more (id int)')).rejects.toMatchObject({ code: '42501' })
})
