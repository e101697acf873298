import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { openSchemaEngine } from './schema-engine'

/**
 * The SQL that leads from a database to the schema; empty when they agree. What the schema language cannot say
 * (check constraints, triggers, grants) is not compared.
 */
export async function schemaChanges(ownerUrl: string, schemaFile: string): Promise<string> {
  const session = await openSchemaEngine(ownerUrl, { timezone: 'UTC' })
  const files = [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }]
  try {
    const { stdout } = await session.engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: dirname(schemaFile) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return (stdout ?? '').replace('-- This is an empty migration.', '').trimStart()
  } finally {
    await session.close()
  }
}
