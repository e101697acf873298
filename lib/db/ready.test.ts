import { expect, test } from 'vitest'
import { isMigrated, type MigrationRow } from '@/lib/db/ready'

const done = (name: string): MigrationRow => ({ name, finished: true, rolledBack: false })

test.each<[string, MigrationRow[], boolean]>([
  ['all applied', [done('1'), done('2')], true],
  ['one more than this code knows', [done('1'), done('2'), done('3')], true],
  ['one missing', [done('1')], false],
  ['none', [], false],
  ['one failed', [done('1'), { name: '2', finished: false, rolledBack: false }], false],
  [
    'one failed that this code does not know',
    [done('1'), done('2'), { name: '3', finished: false, rolledBack: false }],
    false,
  ],
  ['one rolled back', [done('1'), { name: '2', finished: true, rolledBack: true }], false],
  [
    'one failed, rolled back and applied',
    [done('1'), { name: '2', finished: false, rolledBack: true }, done('2')],
    true,
  ],
])('OB-1 %s', (_, rows, ready) => {
  expect(isMigrated(['1', '2'], rows)).toBe(ready)
})
