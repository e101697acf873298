'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SignInProblem } from '@/components/sign-in/sign-in-problem'

/** Why one is not signed in yet; what can be put right leads to its field. */
export function SignInMessage({ problem, fieldHref }: { problem: SignInProblem; fieldHref: string }) {
  const t = useTranslations('signIn')
  return (
    <div className="summary" role="alert" tabIndex={-1} data-answer>
      <h2>{t('notYet')}</h2>
      <Reason problem={problem} fieldHref={fieldHref} />
    </div>
  )
}

function Reason({ problem, fieldHref }: { problem: SignInProblem; fieldHref: string }) {
  const t = useTranslations('signIn')
  const errors = useTranslations('errors')
  switch (problem.kind) {
    case 'wrong':
      return (
        <>
          <FieldLink href={fieldHref}>{t('wrong')}</FieldLink>
          <p>{t('wrongThen')}</p>
        </>
      )
    case 'incomplete':
      return (
        <FieldLink href={fieldHref}>
          {problem.email ? t('email') : t('password')}: {errors('required')}
        </FieldLink>
      )
    case 'throttled':
      return <p>{problem.seconds > 0 ? t('throttled', { seconds: problem.seconds }) : t('wrongThen')}</p>
    default:
      return <p>{t(problem.kind)}</p>
  }
}

function FieldLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <ul>
      <li>
        <a href={href}>{children}</a>
      </li>
    </ul>
  )
}
