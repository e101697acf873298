import { useTranslations } from 'next-intl'
import { AddFilter } from '@/components/commitments/add-filter'
import {
  type FilterChoices,
  type FilterField,
  useFilterFields,
} from '@/components/commitments/use-filter-fields'
import { Chip } from '@/components/ui/chip'
import { calendarKinds } from '@/lib/calendar/rules'
import { type AskedCalendar, calendarHref, type CalendarFilters as Filters } from '@/lib/calendar/schema'

type Field = Omit<FilterField, 'name'> & { name: Exclude<keyof Filters, 'mine'> }

const shared: readonly string[] = ['visit', 'partner', 'unit'] satisfies (keyof Filters)[]

/** What the calendar is narrowed to: filters that are on as chips that take them away, the others as small menus. */
export function CalendarFilters({ asked, choices }: { asked: AskedCalendar; choices: FilterChoices }) {
  const t = useTranslations('calendar')
  const list = useTranslations('list')
  const ofList = useFilterFields(choices).filter(({ name }) => shared.includes(name)) as Field[]
  const kinds = calendarKinds.map((value) => ({ value, label: t(`kind.${value}`) }))
  const ofKind: Field = { name: 'kind', options: kinds }
  // the timeline has all of an item in one row
  const fields = asked.view === 'timeline' ? ofList : [...ofList, ofKind]
  const { mine } = asked
  return (
    // after each step the menus are closed again
    <search className="filters" key={calendarHref(asked)}>
      <div className="filters__line">
        {fields
          .filter(({ name }) => asked[name] !== undefined)
          .map(({ name, options }) => (
            <Chip
              key={name}
              href={calendarHref({ ...asked, [name]: undefined })}
              state="on"
              removeLabel={list('remove')}
            >
              {t(`filter.${name}`)}:{' '}
              <b>{options.find(({ value }) => value === asked[name])?.label ?? list('unknown')}</b>
            </Chip>
          ))}
        <Chip
          href={calendarHref({ ...asked, mine: mine ? undefined : '1' })}
          state={mine ? 'on' : 'add'}
          removeLabel={list('remove')}
        >
          {t('filter.mine')}
        </Chip>
        {fields
          .filter(({ name, options, sought }) => asked[name] === undefined && (options.length > 0 || sought))
          .map((field) => (
            <AddFilter
              key={field.name}
              field={field}
              label={t(`filter.${field.name}`)}
              hrefOf={(value) => calendarHref({ ...asked, [field.name]: value })}
            />
          ))}
      </div>
    </search>
  )
}
