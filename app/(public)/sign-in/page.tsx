import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Welcome } from '@/components/layout/welcome'
import { LanguageLinks } from '@/components/sign-in/language-links'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { problemOfQuery } from '@/components/sign-in/sign-in-problem'
import { csrfTokenOf } from '@/lib/auth/csrf-cookie'
import { safePath } from '@/lib/auth/safe-path'
import { findActor } from '@/lib/auth/session'
import { cookieName } from '@/lib/auth/session-cookie'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams
  const back = safePath(one(query.callbackUrl))
  if (await findActor()) redirect(back)
  const [t, jar] = await Promise.all([getTranslations('signIn'), cookies()])
  const csrfToken = csrfTokenOf(jar.get(cookieName('csrf'))?.value, process.env.NEXTAUTH_SECRET ?? '')
  const problem = problemOfQuery({ error: one(query.error), seconds: one(query.seconds) })
  return (
    <Welcome title={t('title')} languages={<LanguageLinks back={back} />}>
      <SignInForm back={back} csrfToken={csrfToken} problem={problem} />
    </Welcome>
  )
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
