import { useTranslations } from 'next-intl'
import { type BriefingStep, BriefingStepForm } from '@/components/briefings/briefing-step-form'
import { EditTextForm, ResetTextForm } from '@/components/briefings/edit-text-form'
import { Dialog, DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import type { BriefingItemOf } from '@/lib/briefings/queries'
import { type Language, languageTag } from '@/lib/i18n/locale'

/** The dialogs of a briefing by their names in the address. */
export const steps: Record<string, BriefingStep> = {
  refresh: 'refresh',
  'sign-off': 'signOff',
  'send-back': 'sendBack',
  publish: 'publish',
  discard: 'discard',
}

type StepDialogProps = { step: BriefingStep; briefing: BriefingItemOf; closeHref: string }

/** What a step means, and its button; or why it is for somebody else. */
export function BriefingStepDialog({ step, briefing, closeHref }: StepDialogProps) {
  const t = useTranslations('briefing')
  const { can, id, version, state } = briefing
  const may = step === 'refresh' ? can.edit : can[step]
  const own = step === 'signOff' && can.edit && !may
  if (!may && !own) return null
  const doneHref = step === 'discard' ? '/reports/briefings' : `/reports/briefings/${id}`
  return (
    <Dialog
      title={t(`dialog.${step}Title`)}
      eyebrow={t(`state.${state}`)}
      closeHref={closeHref}
      closeLabel={t('dialog.close')}
    >
      {own ? (
        <>
          <Note>{t('dialog.own')}</Note>
          <DialogFoot>
            <Link className="btn" href={closeHref} scroll={false}>
              {t('dialog.close')}
            </Link>
          </DialogFoot>
        </>
      ) : (
        <>
          <p className="dialog__lead">{t(`dialog.${step}Lead`)}</p>
          <BriefingStepForm
            step={step}
            briefingId={id}
            version={version}
            closeHref={closeHref}
            doneHref={doneHref}
            words={{ reason: t('dialog.reason'), send: t(`page.${step}`), close: t('dialog.cancel') }}
          />
        </>
      )}
    </Dialog>
  )
}

type TextDialogProps = {
  briefing: BriefingItemOf
  section: BriefingItemOf['texts'][number]['section']
  language: Language
  /** What stands there as generated from the numbers. */
  generated: string
  closeHref: string
}

/** Writes the text of a section. */
export function BriefingTextDialog({ briefing, section, language, generated, closeHref }: TextDialogProps) {
  const t = useTranslations('briefing')
  const name = useTranslations('language')
  const edited = briefing.texts.find((text) => text.section === section && text.language === language)
  return (
    <Dialog
      title={t('dialog.editTitle', { section: t(`part.${section}`) })}
      closeHref={closeHref}
      closeLabel={t('dialog.close')}
    >
      <p className="dialog__lead">{t('dialog.editLead', { language: name(language) })}</p>
      <EditTextForm
        briefingId={briefing.id}
        section={section}
        language={language}
        version={briefing.version}
        closeHref={closeHref}
        words={{ text: t('dialog.text'), send: t('dialog.save'), close: t('dialog.cancel') }}
        text={edited?.text ?? generated}
        lang={languageTag(language)}
      />
    </Dialog>
  )
}

/** Takes the generated text of a section again. */
export function BriefingResetDialog({ briefing, section, language, generated, closeHref }: TextDialogProps) {
  const t = useTranslations('briefing')
  return (
    <Dialog
      title={t('dialog.reset')}
      eyebrow={t(`part.${section}`)}
      closeHref={closeHref}
      closeLabel={t('dialog.close')}
    >
      <p className="dialog__lead" lang={languageTag(language)}>
        {generated === '' ? t('page.notWritten') : generated}
      </p>
      <ResetTextForm
        briefingId={briefing.id}
        section={section}
        language={language}
        version={briefing.version}
        closeHref={closeHref}
        words={{ send: t('dialog.reset'), close: t('dialog.cancel') }}
      />
    </Dialog>
  )
}
