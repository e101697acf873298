import { useTranslations } from 'next-intl'
import { DateField, TextField } from '@/components/forms/text-field'
import { PackChoice, type PackChoiceProps } from '@/components/partner-sheets/pack-choice'
import { PackStops, type PackStopsProps } from '@/components/partner-sheets/pack-stops'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { SearchParams } from '@/lib/commitments/schema'
import { type FormState, type FormValues, idleForm } from '@/lib/forms/form-state'
import type { Pack } from '@/lib/partner-sheets/rules'

type PackFormProps = PackStopsProps &
  PackChoiceProps & {
    pack: Pack
    /** What was typed, to be given back where something of it is wrong. */
    typed: SearchParams
    /** What the address says besides. */
    kept: readonly (readonly [name: string, value: string])[]
  }

/** What a pack is asked to be. Every button sends all of it by address, so that a pack can be linked and nothing typed is lost. */
export function PackForm({ pack, typed, kept, problems, ...lists }: PackFormProps) {
  const t = useTranslations('pack')
  const wrong = Object.keys(problems).length > 0
  const state: FormState = wrong
    ? { status: 'invalid', fieldErrors: problems, values: typed as FormValues }
    : idleForm
  const { stops, names, partners, q, sector, sectors } = lists
  return (
    <form action="/reports/packs" method="get" className="pack no-print">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Section title={t('cover')}>
        <div className="fields--row">
          <TextField name="title" label={t('field.title')} defaultValue={pack.title} state={state} />
          <TextField name="place" label={t('field.place')} defaultValue={pack.place} state={state} />
          <DateField name="fromOn" label={t('field.fromOn')} defaultValue={pack.fromOn} state={state} />
          <DateField name="toOn" label={t('field.toOn')} defaultValue={pack.toOn} state={state} />
          <TextField
            name="preparedFor"
            label={t('field.preparedFor')}
            hint={t('field.preparedForHint')}
            defaultValue={pack.preparedFor}
            state={state}
          />
        </div>
      </Section>
      <PackStops stops={stops} names={names} problems={problems} />
      <PackChoice partners={partners} q={q} sector={sector} sectors={sectors} />
      <div className="form-page__foot">
        <Button type="submit" variant="primary">
          {t('apply')}
        </Button>
      </div>
    </form>
  )
}
