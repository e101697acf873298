import { describe, expect, it } from 'vitest'
import { leadsTo } from '@/components/layout/current-path'

describe('leadsTo', () => {
  it.each([
    ['/commitments', '/commitments', true],
    ['/commitments/DE26-012', '/commitments', true],
    ['/commitments', '/commitments?state=all', true],
    ['/commitments-archive', '/commitments', false],
    ['/partners', '/commitments', false],
    ['/', '/', true],
    ['/partners', '/', false],
    ['/reports/ledger', '/reports/ledger', true],
    ['/reports', '/reports/ledger', false],
  ])('on %s, %s: %s', (path, href, current) => {
    expect(leadsTo(path, href)).toBe(current)
  })
})
