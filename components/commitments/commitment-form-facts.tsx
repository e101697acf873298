'use client'

import { useTranslations } from 'next-intl'
import { Fields } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import {
  bindingStrengths,
  commitmentKinds,
  moveByValues,
  promisedByValues,
  stagesOf,
  stageTemplates,
} from '@/lib/commitments/rules'
import { confidentialities } from '@/lib/entries/rules'
import type { FormState } from '@/lib/forms/form-state'

export type EnteredFacts = Partial<
  Record<'commitmentKind' | 'bindingStrength' | 'promisedBy' | 'moveBy' | 'stage' | 'confidentiality', string>
>

/** What kind of commitment it is. A stage names its path, so that nobody has to choose that first. */
export function CommitmentFormFacts({ state, entered }: { state: FormState; entered: EnteredFacts }) {
  const t = useTranslations()
  const stages = stageTemplates.flatMap((template) =>
    stagesOf[template].map((stage) => ({
      value: stage,
      label: t('entry.stageOption', {
        template: t(`stageTemplate.${template}`),
        stage: t(`stage.${stage}`),
      }),
    })),
  )
  const kinds = commitmentKinds.map((value) => ({ value, label: t(`commitmentKind.${value}`) }))
  const strengths = bindingStrengths.map((value) => ({ value, label: t(`bindingStrength.${value}`) }))
  const promisers = promisedByValues.map((value) => ({ value, label: t(`promisedBy.${value}`) }))
  const movers = moveByValues.map((value) => ({ value, label: t(`moveBy.${value}`) }))
  const levels = confidentialities.map((value) => ({ value, label: t(`confidentiality.${value}`) }))
  const choices = [
    { name: 'commitmentKind', label: t('entry.kind'), options: kinds },
    { name: 'bindingStrength', label: t('entry.binding'), options: strengths },
    { name: 'promisedBy', label: t('entry.promisedBy'), options: promisers },
    { name: 'moveBy', label: t('entry.moveBy'), options: movers },
    { name: 'stage', label: t('entry.stage'), options: stages },
    { name: 'confidentiality', label: t('entry.confidentiality'), options: levels },
  ] as const
  return (
    <Fields row>
      {choices.map((choice) => (
        <SelectField
          key={choice.name}
          {...choice}
          state={state}
          defaultValue={entered[choice.name]}
          empty={entered[choice.name] === undefined}
          required
        />
      ))}
    </Fields>
  )
}
