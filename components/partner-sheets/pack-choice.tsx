import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { SearchField } from '@/components/forms/text-field'
import { OtherNames, Spoken } from '@/components/i18n/spoken'
import { matchesPartner } from '@/components/partners/partner-filters'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { PartnerItem } from '@/lib/partners/queries'

/** Partners that are offered at once; who has more of them searches. */
const mostOffered = 24

export type PackChoiceProps = {
  /** Those that are not in the pack yet. */
  partners: readonly PartnerItem[]
  q: string
  sector: string
  sectors: readonly string[]
}

/** Partners to be put into a pack, found by name and sector. */
export function PackChoice({ partners, q, sector, sectors }: PackChoiceProps) {
  const t = useTranslations('pack')
  const partner = useTranslations('partner')
  const sectorName = useTranslations('sector')
  const found = partners.filter((each) => matchesPartner(each, 0, { q, page: 1, ...(sector && { sector }) }))
  return (
    <Section id="choose" title={t('choose')}>
      <div className="filters__form">
        <SearchField
          name="q"
          label={partner('search')}
          placeholder={partner('searchHint')}
          defaultValue={q}
        />
        <SelectField
          name="sector"
          label={partner('sectorLabel')}
          options={sectors.map((value) => ({ value, label: sectorName(value) }))}
          empty={partner('allSectors')}
          defaultValue={sector}
        />
        <Button type="submit">{t('find')}</Button>
      </div>
      {found.length === 0 ? (
        <p className="muted">{t('noMatch')}</p>
      ) : (
        <>
          <ul className="offered">
            {found.slice(0, mostOffered).map((each) => (
              <li className="tick" key={each.key}>
                <input type="checkbox" id={`add-${each.key}`} name="add" value={each.key} />
                <label htmlFor={`add-${each.key}`}>
                  <Spoken texts={each.name} fallback={each.printedName} />{' '}
                  <small>
                    <OtherNames texts={each.name} />
                  </small>
                </label>
              </li>
            ))}
          </ul>
          {found.length > mostOffered && (
            <p className="small muted">{t('more', { count: found.length - mostOffered })}</p>
          )}
          <Button type="submit" icon="plus">
            {t('add')}
          </Button>
        </>
      )}
    </Section>
  )
}
