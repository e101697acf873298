import { useLocale, useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { MessageRef } from '@/lib/forms/form-state'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'
import { agendaRoom, type Stop } from '@/lib/partner-sheets/rules'

type Named = { name: Localized; printedName: string }
export type PackStopsProps = {
  stops: readonly Stop[]
  /** What the partners are called, by key. */
  names: ReadonlyMap<string, Named>
  problems: Record<string, MessageRef>
}

/** The partners of a pack in their order, which buttons change: each sends the form, and the page comes back at the row that moved. */
export function PackStops({ stops, names, problems }: PackStopsProps) {
  const t = useTranslations('pack')
  const all = useTranslations()
  const wrong = problems.partner ?? problems.agenda
  return (
    <Section
      id="stops"
      title={t('stops', { count: stops.length })}
      note={stops.length > 0 && t('agendaHint')}
    >
      {wrong && <p className="error">{all(wrong.key as 'errors.invalid', wrong.values)}</p>}
      {stops.length === 0 ? (
        <p className="muted">{t('noneYet')}</p>
      ) : (
        <ol className="stops">
          {stops.map((stop, index) => (
            <StopRow
              key={stop.key}
              stop={stop}
              index={index}
              count={stops.length}
              name={names.get(stop.key)}
              problem={problems[`agenda.${index}`]}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}

type StopRowProps = {
  stop: Stop
  index: number
  count: number
  name: Named | undefined
  problem: MessageRef | undefined
}

function StopRow({ stop: { key, agenda = '' }, index, count, name, problem }: StopRowProps) {
  const t = useTranslations('pack')
  const all = useTranslations()
  const language = languageOf(useLocale() as Locale)
  const spoken = name && pickLocalized(name.name, language)?.text
  const called = { name: spoken ?? name?.printedName ?? key }
  const id = `agenda-${key}`
  return (
    <li className="stop" id={`stop-${key}`} tabIndex={-1}>
      <input type="hidden" name="partner" value={key} />
      <span className="stop__number">{index + 1}</span>
      <b className="stop__name">
        {name ? <Spoken texts={name.name} fallback={name.printedName} /> : <bdi>{key}</bdi>}
      </b>
      <div className={problem ? 'field field--error stop__agenda' : 'field stop__agenda'}>
        <label className="vh" htmlFor={id}>
          {t('field.agendaOf', called)}
        </label>
        {problem && (
          <span className="error" id={`${id}-error`}>
            {all(problem.key as 'errors.invalid', problem.values)}
          </span>
        )}
        <input
          className="input"
          id={id}
          name="agenda"
          defaultValue={agenda}
          maxLength={agendaRoom(count, agenda.length)}
          placeholder={t('field.agenda')}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem && `${id}-error`}
        />
      </div>
      <div className="stop__moves">
        {index > 0 && (
          <Button type="submit" name="up" value={key} icon="up" iconOnly variant="quiet">
            {t('up', called)}
          </Button>
        )}
        {index < count - 1 && (
          <Button type="submit" name="down" value={key} icon="down" iconOnly variant="quiet">
            {t('down', called)}
          </Button>
        )}
        <Button type="submit" name="remove" value={key} icon="close" iconOnly variant="quiet">
          {t('remove', called)}
        </Button>
      </div>
    </li>
  )
}
