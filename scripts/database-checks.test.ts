import { describe, expect, it } from 'vitest'
import { settingAmiss } from './database-checks'
import { judgeOrphan } from './postgres-orphan'

const good = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  TimeZone: 'UTC',
  server_encoding: 'UTF8',
  server_version_num: '180004',
}
const asRows = (values: Record<string, string>) =>
  Object.entries(values).map(([name, setting]) => ({ name, setting }))

describe('settingAmiss', () => {
  it.each([
    [{}, undefined],
    [{ synchronous_commit: 'remote_apply' }, undefined],
    [{ fsync: 'off' }, 'fsync is off'],
    [{ server_version_num: '140011' }, 'PostgreSQL 15 or newer, not 14'],
    [{ full_page_writes: 'off' }, 'full_page_writes is off'],
    [{ synchronous_commit: 'off' }, 'synchronous_commit is off'],
    [{ TimeZone: 'Asia/Shanghai' }, 'must work in UTC, not Asia/Shanghai'],
    [{ server_encoding: 'SQL_ASCII' }, 'must be in UTF8, not SQL_ASCII'],
  ])('with %j', (change, expected) => {
    const line = settingAmiss(asRows({ ...good, ...change }))
    if (expected === undefined) expect(line).toBeUndefined()
    else expect(line).toContain(expected)
  })

  it('does not take silence for consent', () => {
    expect(settingAmiss([])).toBeDefined()
    expect(settingAmiss(asRows({ server_version_num: '180004' }))).toContain('fsync is unknown')
  })
})

describe('judgeOrphan', () => {
  const cluster = '/srv/data/postgres'

  it.each([
    ['its server still runs', `/x/postgres -D ${cluster} -c port=5`, true, 'end'],
    ['its number belongs to another program', '/usr/bin/vim notes', true, 'forget'],
    ['its number belongs to the server of another cluster', '/x/postgres -D /other/postgres', true, 'forget'],
    ['its server is gone', undefined, false, 'none'],
  ])('when %s', (_, commandLine, alive, expected) => {
    expect(judgeOrphan(commandLine, alive, cluster)).toBe(expected)
  })
})
