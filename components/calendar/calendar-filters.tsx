import { useTranslations } from 'next-intl'
import { SoughtChip } from '@/components/commitments/sought-filter'
import {
  type FilterChoices,
  type FilterField,
  useFilterFields,
} from '@/components/commitments/use-filter-fields'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
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
            <FilterMenu key={field.name} {...field} asked={asked} />
          ))}
      </div>
    </search>
  )
}

/** A filter that is off: its values, each a link, or the way to where one of very many is found. */
function FilterMenu({ name, options, sought, asked }: Field & { asked: AskedCalendar }) {
  const t = useTranslations('calendar.filter')
  if (sought) return <SoughtChip filter={sought} label={t(name)} pageHref={calendarHref(asked)} />
  return (
    <Menu label={t(name)} icon="plus">
      {options.map(({ value, label }) => (
        <Link key={value} href={calendarHref({ ...asked, [name]: value })} scroll={false}>
          {label}
        </Link>
      ))}
    </Menu>
  )
}
