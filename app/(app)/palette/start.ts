import { getTranslations } from 'next-intl/server'
import { waysOf } from '@/app/(app)/ways'
import type { Actor } from '@/lib/auth/actor'
import { mayEnterCommitments } from '@/lib/entries/queries'
import { locales } from '@/lib/i18n/locale'
import de from '@/lib/i18n/messages/de.json'
import en from '@/lib/i18n/messages/en.json'
import zh from '@/lib/i18n/messages/zh-CN.json'

/** Each language by its own name in itself. */
const ownNames = { en: en.locale.en, 'zh-CN': zh.locale['zh-CN'], de: de.locale.de }
const themes = ['system', 'light', 'dark'] as const

/** What the palette opens with: its words, and everywhere and everything that the reader can go and do. */
export async function paletteStart(actor: Actor) {
  const [t, shell, keys] = await Promise.all([
    getTranslations('palette'),
    getTranslations('shell'),
    keySheet(actor),
  ])
  const go = [
    ...waysOf(actor, shell).map(({ href, label, letter }) => ({
      id: href,
      href,
      label,
      detail: `g ${letter}`,
    })),
    { id: '/account', href: '/account', label: t('account'), detail: null },
  ]
  return { words: await words(), groups: [{ label: t('go'), entries: go }, await commandsOf(actor)], keys }
}

async function words() {
  const t = await getTranslations('palette')
  return {
    title: t('title'),
    placeholder: t('placeholder'),
    close: t('close'),
    none: t('none'),
    searching: t('searching'),
  }
}

/** What can be done from anywhere: what leads to a page, and what presses a button that the page has already. */
async function commandsOf(actor: Actor) {
  const [t, theme] = await Promise.all([getTranslations('palette'), getTranslations('theme')])
  const press = (name: string, value: string) => `button[name="${name}"][value="${value}"]`
  const command = (id: string, label: string, does: { href?: string; press?: string; does?: string }) => ({
    id,
    label,
    detail: null,
    ...does,
  })
  return {
    label: t('do'),
    entries: [
      ...(actor.role === 'viewer'
        ? []
        : [{ ...command('update', t('update'), { does: 'update' }), detail: 'u' }]),
      ...(mayEnterCommitments(actor)
        ? [command('new-commitment', t('newCommitment'), { href: '/commitments/new' })]
        : []),
      command('ledger', t('ledger'), { href: '/reports/ledger' }),
      ...locales.map((locale) => ({
        ...command(`locale-${locale}`, t('language', { language: ownNames[locale] }), {
          press: press('locale', locale),
        }),
      })),
      ...themes.map((each) =>
        command(`theme-${each}`, t('theme', { theme: theme(each) }), { press: press('theme', each) }),
      ),
      { ...command('keys', t('keys'), { does: 'keys' }), detail: '?' },
      command('sign-out', t('signOut'), { press: 'form[action="/api/auth/signout"] button[type="submit"]' }),
    ],
  }
}

/** Every key with what it does, for the sheet that shows them. */
async function keySheet(actor: Actor) {
  const [t, shell] = await Promise.all([getTranslations('keys'), getTranslations('shell')])
  const row = (keys: string[], does: string) => ({ keys, does })
  return {
    title: t('title'),
    close: t('close'),
    switch: { label: t('switch'), hint: t('switchHint') },
    groups: [
      {
        label: t('anywhere'),
        rows: [
          row(['Ctrl K', '⌘ K'], t('palette')),
          row(['/'], t('search')),
          ...(actor.role === 'viewer' ? [] : [row(['u'], t('update'))]),
          row(['?'], t('help')),
        ],
      },
      {
        label: t('goTo'),
        rows: waysOf(actor, shell).map(({ letter, label }) => row([letter], label)),
      },
      {
        label: t('inLists'),
        rows: [
          row(['Enter'], t('open')),
          row(['x'], t('select')),
          row(['←', '→', '↑', '↓'], t('around')),
          row(['m'], t('move')),
        ],
      },
      {
        label: t('inCalendar'),
        rows: [
          row(['←', '→', '↑', '↓'], t('days')),
          row(['PgUp', 'PgDn'], t('months')),
          row(['Enter'], t('openDay')),
        ],
      },
      { label: t('inForms'), rows: [row(['Ctrl ↵', '⌘ ↵'], t('send')), row(['Esc'], t('leave'))] },
    ],
  }
}
