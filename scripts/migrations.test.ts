import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isOneTransaction } from './migration-adapter'
import { nextMigrationName } from './migration-name'
import { readMigrations } from './migrations'

describe('readMigrations', () => {
  it('reads folders in order, with line ends of one kind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    for (const name of ['2_second', '1_first', 'empty']) mkdirSync(join(folder, name))
    writeFileSync(join(folder, '1_first', 'migration.sql'), 'SELECT 1;\r\nSELECT 2;\r\n')
    writeFileSync(join(folder, '2_second', 'migration.sql'), 'SELECT 3;\n')
    writeFileSync(join(folder, 'migration_lock.toml'), '')
    expect(readMigrations(folder)).toEqual([
      { name: '1_first', script: 'SELECT 1;\nSELECT 2;\n' },
      { name: '2_second', script: 'SELECT 3;\n' },
    ])
  })
})

describe('isOneTransaction', () => {
  it.each([
    [
      'CREATE TABLE a (id int);\nCREATE FUNCTION b() RETURNS trigger AS $$ BEGIN RETURN NEW; END $$ LANGUAGE plpgsql;',
      true,
    ],
    ['CREATE INDEX CONCURRENTLY a ON b (c);', false],
    ['BEGIN;\nCREATE TABLE a (id int);\nCOMMIT;', false],
  ])('%s', (script, expected) => {
    expect(isOneTransaction(script)).toBe(expected)
  })
})

describe('nextMigrationName', () => {
  const now = new Date('2026-11-22T10:20:30.400Z')

  it('begins with the time', () => {
    expect(nextMigrationName('visit_places', [{ name: '20261122100000_record' }], now)).toBe(
      '20261122102030_visit_places',
    )
  })

  it('comes after the last one even when that is of the future', () => {
    expect(nextMigrationName('visit_places', [{ name: '20270101000000_record' }], now)).toBe(
      '20270101000001_visit_places',
    )
  })

  it.each(['', 'Visit', 'visit places', '../visit', '1st'])('refuses the name %j', (wish) => {
    expect(() => nextMigrationName(wish, [], now)).toThrow('NAME: expected small letters')
  })
})
