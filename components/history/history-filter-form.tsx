import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/forms/select-field'
import { DateField, TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { actions, bySystem, type HistoryFilters } from '@/lib/history/schema'

type HistoryFilterFormProps = {
  filters: HistoryFilters
  people: { id: string; name: string }[]
  /** What was typed and not understood: a text stays where it was typed, what can only be chosen is named above the list. */
  typed: Partial<Record<keyof HistoryFilters, string>>
}

/** Person, action, days and number, asked by address so that a selection can be linked. */
export function HistoryFilterForm({ filters, people, typed }: HistoryFilterFormProps) {
  const t = useTranslations('history')
  const chosen = people.map(({ id, name }) => ({ value: id, label: name }))
  const field = (name: 'person' | 'action' | 'from' | 'to' | 'number') => ({
    name,
    label: t(`filter.${name}`),
    defaultValue: filters[name] ?? (name === 'number' ? typed.number : undefined),
  })
  return (
    <search className="filters no-print">
      <form action="/history" method="get">
        <div className="filters__fields">
          <SelectField
            {...field('person')}
            options={[{ value: bySystem, label: t('system') }, ...chosen]}
            empty={t('any')}
          />
          <SelectField {...field('action')} options={useActions()} empty={t('any')} />
          <DateField {...field('from')} />
          <DateField {...field('to')} />
          <TextField {...field('number')} autoComplete="off" spellCheck={false} />
        </div>
        <div className="actions">
          <Button type="submit">{t('apply')}</Button>
          {Object.keys(filters).length > 0 && <Link href="/history">{t('clear')}</Link>}
        </div>
      </form>
    </search>
  )
}

/** Every action in words; on the page of an item "Recorded" needs no noun, in a list of all it does. */
function useActions(): { value: string; label: string }[] {
  const t = useTranslations('history')
  return actions.map((action) => {
    const event = t(`events.${action}` as never)
    return { value: action, label: action.startsWith('commitment.') ? t('ofCommitment', { event }) : event }
  })
}
