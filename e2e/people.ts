import type { Page } from '@playwright/test'
import { hashPassword } from '@/lib/auth/password'
import { type BuiltPerson, buildPerson, buildUnit, type PersonFacts } from '@/lib/testing/factories'

/** What every person of these tests types. */
export const password = 'correct horse battery staple'

let hash: Promise<string> | undefined

/** A person of a unit of their own who can sign in by the form. */
export async function buildSignInPerson(facts: PersonFacts = {}): Promise<BuiltPerson> {
  hash ??= hashPassword(password)
  return buildPerson({ unitIds: [await buildUnit()], passwordHash: await hash, ...facts })
}

/** Fills the form of the sign-in page and sends it. */
export async function signIn(page: Page, email: string, typed: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(typed)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
