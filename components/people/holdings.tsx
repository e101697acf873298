import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { LinkButton } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { Holdings, ManagedUnit } from '@/lib/departures/queries'

type Works = Holdings['works']

/** What is in the hands of a person: the items that they own, the next steps that they take, the problems put to them. */
export function HoldingsSection({ personId, works }: { personId: string; works: Works }) {
  const t = useTranslations('departure')
  const owned = works.filter(({ owns }) => owns)
  const steps = works.filter(({ takesStep }) => takesStep)
  const problems = works.flatMap(({ number, problems: asked }) => asked.map((each) => ({ number, ...each })))
  return (
    <Section
      id="work"
      title={t('title')}
      aside={
        works.length > 0 && (
          <LinkButton href={`/people/${personId}?dialog=hand-over`} scroll={false}>
            {t('handOver')}
          </LinkButton>
        )
      }
    >
      {works.length === 0 && <p className="muted">{t('nothing')}</p>}
      <div className="held">
        <Held id="items" title={t('owned', { count: owned.length })} count={owned.length}>
          {owned.map(({ number, title }) => (
            <HeldItem key={number} number={number}>
              <Spoken texts={title} />
            </HeldItem>
          ))}
        </Held>
        <Held id="steps" title={t('steps', { count: steps.length })} count={steps.length}>
          {steps.map(({ number, title, nextStep, nextStepLanguage }) => (
            <HeldItem key={number} number={number}>
              {nextStep === null || nextStepLanguage === null ? (
                <Spoken texts={title} />
              ) : (
                <Foreign text={nextStep} language={nextStepLanguage} />
              )}
            </HeldItem>
          ))}
        </Held>
        <Held id="problems" title={t('problems', { count: problems.length })} count={problems.length}>
          {problems.map(({ id, number, decisionAsked, language }) => (
            <HeldItem key={id} number={number}>
              <Foreign text={decisionAsked} language={language} />
            </HeldItem>
          ))}
        </Held>
      </div>
    </Section>
  )
}

type HeldProps = { id: string; title: string; count: number; children: ReactNode }

function Held({ id, title, count, children }: HeldProps) {
  if (count === 0) return null
  return (
    <Section id={id} title={title} level={3}>
      <ul className="stack">{children}</ul>
    </Section>
  )
}

function HeldItem({ number, children }: { number: string; children: ReactNode }) {
  return (
    <li>
      <Link href={`/commitments/${number}`}>{number}</Link> {children}
    </li>
  )
}

/** The units that nobody else manages, with what waits there for a manager. */
export function ManagedAlone({ units }: { units: readonly ManagedUnit[] }) {
  const t = useTranslations('departure')
  return units.map(({ id, name, extensions }) => (
    <p key={id}>
      {t.rich('managedAlone', {
        unit: () => <Spoken texts={name} />,
        count: extensions,
        list: (chunks) => <Link href={`/commitments?unit=${id}&reason=extensionAsked`}>{chunks}</Link>,
      })}
    </p>
  ))
}
