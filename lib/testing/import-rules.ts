import { nouns } from '@/lib/testing/tree'

export type ImportRule = {
  name: string
  files: RegExp
  may: RegExp
  /** What it may import besides, as types that are gone when the program runs. */
  mayAsType: RegExp
}

const noun = `lib/(${nouns.flat().join('|')})`
const pureKernel =
  'lib/(errors|audit/(describe|event|[a-z]+-events|event-parts)|auth/actor|forms/(calendar-date|decode|field-errors|form-state|text)|i18n/(locale|localized)|jobs/catalogue|time/(calendar-date|format)).ts'
const pureNoun = `${noun}/(schema|rules|policy).ts`
const pure = `${pureKernel} ${pureNoun}`
const report =
  'lib/reports/(report|filters|applied|wording|briefing|briefing-[a-z]+|columns|document|docx-[a-z]+|ledger|lines|partner-sheet|partner-sheet-[a-z]+|preview|quality|stacking|wall-clock|workbook|sheet-[a-z]+|render-[a-z]+).ts'
const prisma = 'prisma/generated/client(.ts)?'
const around = 'lib/(auth|forms|i18n|logs|time)/.* lib/(env|errors).ts'
const react = 'react.* next next/(link|navigation|image) next-intl'
const nothing = '(?!)'

/** Patterns of paths from the root, or of packages, set apart by spaces; a dot is a dot, `.*` is anything. */
function rule(name: string, files: string, may: string, mayAsType = nothing): ImportRule {
  const [fits, allows, allowsAsType] = [files, may, mayAsType].map((patterns) => {
    const parts = patterns.split(' ').map((pattern) => pattern.replaceAll(/\.(?!\*)/g, '\\.'))
    return new RegExp(`^(${parts.join('|')})$`)
  }) as [RegExp, RegExp, RegExp]
  return { name, files: fits, may: allows, mayAsType: allowsAsType }
}

/** Who may import whom, in one direction: the first rule whose `files` fit a module is its rule. */
export const importRules: ImportRule[] = [
  rule('tests of components and styles', '(app|components)/.*.test.tsx?', '(?!e2e/).*'),
  rule(
    'tests of everything below app',
    '(lib|prisma|scripts)/.*.test.tsx? lib/reports/fixtures/.*',
    '(?!(app|components|e2e)/).*',
  ),
  rule(
    'the test kit',
    'lib/testing/.*',
    'lib/.* scripts/migrations.ts vitest pg node:.*',
    `vitest/node ${prisma}`,
  ),
  rule('browser tests', 'e2e/.*', '(?!(app|components|scripts)/).*'),

  rule('pure files of a noun', pureNoun, `${pure} lib/reports/(briefing-content|filters).ts zod`),
  rule(
    'conditions in SQL, for what is counted and picked',
    'lib/(calendar|disciplines|hits|layouts|my-work|overview|picks|reports|search|snapshots|standings|tallies)/scope.ts',
    `${pure} ${noun}/scope.ts lib/db/calendar-column.ts ${prisma}`,
    'lib/settings/queries.ts',
  ),
  rule(
    'scopes',
    `${noun}/scope.ts`,
    `${pure} ${noun}/scope.ts lib/db/calendar-column.ts`,
    `${prisma} lib/settings/queries.ts`,
  ),
  rule(
    'queries',
    `${noun}/queries.ts`,
    `${pure} ${noun}/(scope|queries).ts lib/db/(client|calendar-column|kept|parts|unchanged).ts lib/audit/changes.ts lib/reports/(snapshot|ledger-rows|ledger-told|briefing-changes|briefing-content|briefing-items|filters|partner-sheet-content|quality).ts lib/i18n/labels.ts lib/time/clock.ts lib/jobs/enqueue.ts lib/auth/(session-cookie|sid).ts ${prisma} node:crypto`,
    report,
  ),
  rule(
    'commands',
    `${noun}/commands.ts`,
    `${pure} ${report} ${noun}/(scope|queries|commands).ts lib/db/(client|calendar-column|inserts|transaction).ts lib/audit/record.ts lib/jobs/enqueue.ts lib/auth/(password|password-choice|person-actor|session-cookie|sid).ts node:crypto`,
    prisma,
  ),
  rule(
    'actions',
    `${noun}/actions.ts`,
    `${pureNoun} ${noun}/(queries|commands).ts lib/forms/form-action.ts lib/reports/preview.ts lib/i18n/(locale|voices).ts lib/env.ts next/(cache|navigation)`,
  ),
  rule(
    'the report model and its renderers',
    report,
    `${pure} ${report} lib/typesetting/typeset.ts docx exceljs node:(events|stream).*`,
    `${noun}/queries.ts`,
  ),
  rule(
    'rows of the ledger',
    'lib/reports/ledger-(rows|told).ts',
    `${pure} lib/reports/(scope|ledger-told).ts lib/settings/queries.ts`,
    `${noun}/queries.ts lib/reports/report.ts`,
  ),
  rule(
    'one moment of the database',
    'lib/reports/snapshot.ts',
    `lib/errors.ts lib/env.ts ${prisma} @prisma/adapter-pg`,
    'lib/db/client.ts',
  ),

  rule('pure files of the kernel, and the environment', `${pureKernel} lib/env.ts`, `${pureKernel} zod`),
  rule('files that people send', 'lib/files/.*', 'lib/files/.* busboy mammoth unpdf yauzl node:.*'),
  rule('setting on paper', 'lib/typesetting/.*', '@myriaddreamin/typst.ts node:.*'),
  rule('jobs', 'lib/jobs/.*', `lib/jobs/.* ${pureKernel} lib/time/clock.ts pg-boss`, 'lib/db/client.ts'),
  rule('lines of the log', 'lib/logs/.*', 'lib/time/clock.ts node:util'),
  rule('the clock', 'lib/time/clock.ts', nothing),
  rule('writing history', 'lib/audit/record.ts', `${pureKernel} lib/db/inserts.ts`, 'lib/db/client.ts'),
  rule('denials', 'lib/audit/denials.ts', 'lib/audit/record.ts lib/db/transaction.ts'),
  rule('reading history', 'lib/audit/changes.ts', `${pureKernel} lib/db/client.ts`, prisma),
  rule(
    'the database',
    'lib/db/.*',
    `lib/db/.* lib/errors.ts lib/env.ts lib/time/calendar-date.ts @prisma/adapter-pg uuid ${prisma} node:.*`,
  ),
  rule(
    'the form action',
    'lib/forms/form-action.ts',
    `${pureKernel} lib/audit/denials.ts lib/auth/session.ts`,
    'zod',
  ),
  rule(
    'who is there',
    'lib/auth/.*',
    `${pureKernel} lib/auth/.* lib/db/client.ts lib/env.ts lib/time/clock.ts next/(headers|navigation) next-auth/jwt react zod @node-rs/argon2 @zxcvbn-ts/language-common node:.*`,
    prisma,
  ),
  rule(
    'words',
    'lib/i18n/.*',
    'lib/i18n/.* lib/auth/session.ts lib/db/error-kind.ts lib/time/clock.ts next-intl.* next/headers',
  ),

  rule(
    'parts that know no noun',
    'components/(ui|time|layout)/.*',
    `components/(ui|time|layout)/.* lib/(i18n|time)/.* ${react}`,
    `${noun}/rules.ts`,
  ),
  rule(
    'components',
    'components/.*',
    `components/.* ${noun}/(schema|rules|actions).ts lib/reports/(applied|filters|partner-sheet-content|report|stacking|wording).ts lib/forms/form-state.ts lib/audit/describe.ts lib/files/kinds.ts lib/(i18n|time)/.* ${react} uuid @base-ui/react/.*`,
    `${noun}/queries.ts lib/auth/actor.ts ${report}`,
  ),

  rule('whether all is ready', 'app/readyz/.*', 'lib/db/ready.ts lib/env.ts next/server'),
  rule(
    'doors for programs',
    'app/(api|healthz)/.*',
    `app/.* ${noun}/(schema|queries|commands).ts lib/db/error-kind.ts ${around} next.*`,
  ),
  rule(
    'files to take away',
    'app/.*/route.ts',
    `app/.* ${noun}/(schema|queries|commands).ts ${report} lib/files/.* ${around} next.* node:(stream|path)`,
  ),
  rule(
    'pages',
    'app/.*',
    `app/.* components/.* ${noun}/(schema|rules|queries).ts ${report} lib/files/kept-form.ts ${around} ${react} next/.* next-intl/.*`,
  ),
  rule('the gate, and the start of the server', '(proxy|instrumentation).ts', `${around} next.* node:.*`),

  rule(
    'the first visit',
    'prisma/seed/.*',
    `prisma/seed/.* ${noun}/(schema|rules|queries|commands).ts lib/db/.* ${around} node:crypto`,
  ),
  rule(
    'the demo',
    'prisma/demo/.*',
    `prisma/(demo|seed)/.* ${noun}/(schema|rules|queries|commands).ts lib/audit/record.ts lib/typesetting/typeset.ts lib/db/.* ${around} node:crypto`,
  ),
  rule('the command line', 'scripts/.*', '(?!(app|components|e2e)/|lib/testing/).*'),
]
