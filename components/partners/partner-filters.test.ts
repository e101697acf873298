import { describe, expect, it } from 'vitest'
import { matchesPartner, parsePartnerFilters, partnersHref } from '@/components/partners/partner-filters'
import type { PartnerItem } from '@/lib/partners/queries'

const partner: PartnerItem = {
  id: 'id',
  version: 1,
  archived: false,
  key: 'weissenborn',
  kind: 'company',
  sector: 'technology',
  countryCode: 'DE',
  hostCountryCode: null,
  printedName: 'Weissenborn Works',
  name: { zh: '魏森博恩集团', de: 'Weißenborn Werke' },
  shortName: { de: 'Weißenborn' },
  checks: [],
}

describe('parsePartnerFilters', () => {
  it('keeps what is ours', () => {
    const { filters, rejected } = parsePartnerFilters({ q: 'bosch', kind: 'company', open: 'yes', page: '2' })
    expect(filters).toEqual({ q: 'bosch', kind: 'company', open: 'yes', page: 2 })
    expect(rejected).toEqual([])
  })

  it('takes empty values, which a form sends for "any", as absent', () => {
    expect(parsePartnerFilters({ q: '', kind: '' })).toEqual({ filters: { page: 1 }, rejected: [] })
  })

  it.each([
    [{ kind: 'bakery' }, 'kind'],
    [{ kind: ['company', 'consulate'] }, 'kind'],
    [{ open: 'no' }, 'open'],
    [{ sector: '<b>' }, 'sector'],
    [{ page: '0' }, 'page'],
    [{ page: '1e3' }, 'page'],
    [{ q: 'x'.repeat(201) }, 'q'],
  ])('names what it left out of %j', (params, name) => {
    expect(parsePartnerFilters(params)).toEqual({ filters: { page: 1 }, rejected: [name] })
  })

  it('does not know what objects inherit', () => {
    expect(parsePartnerFilters({ kind: 'constructor', toString: 'x' } as never).rejected).toEqual(['kind'])
  })
})

describe('partnersHref', () => {
  it('leaves out what is default', () => {
    expect(partnersHref({ page: 1 })).toBe('/partners')
    expect(partnersHref({ q: 'a b', kind: 'consulate', page: 3 })).toBe(
      '/partners?q=a+b&kind=consulate&page=3',
    )
  })
})

describe('matchesPartner', () => {
  it.each(['weissenborn', 'WEISSENBORN', 'weißenborn', 'werke weißen', '魏森', 'Ｗorks', '  works '])(
    'finds it by %j',
    (q) => {
      expect(matchesPartner(partner, 0, { q, page: 1 })).toBe(true)
    },
  )

  it.each(['bosch', 'werke bosch', '魏德'])('does not find it by %j', (q) => {
    expect(matchesPartner(partner, 0, { q, page: 1 })).toBe(false)
  })

  it('asks for the kind, the sector and for open commitments', () => {
    expect(matchesPartner(partner, 0, { kind: 'consulate', page: 1 })).toBe(false)
    expect(matchesPartner(partner, 0, { open: 'yes', page: 1 })).toBe(false)
    expect(matchesPartner(partner, 0, { sector: 'insurance', page: 1 })).toBe(false)
    expect(matchesPartner(partner, 0, { sector: 'technology', page: 1 })).toBe(true)
    expect(matchesPartner(partner, 1, { kind: 'company', open: 'yes', page: 1 })).toBe(true)
  })
})
