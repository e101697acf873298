import { z } from 'zod'
import { today } from '@/lib/time/calendar-date'

type Source = Readonly<Record<string, string | undefined>>

export type Env = ReturnType<typeof parseEnv>
export type ServerEnv = ReturnType<typeof parseServerEnv>

/** One line for each bad variable: its name, what was expected, what was there. Secrets are not repeated. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/**
 * Reads the environment of the commands: start, dev, test, migration.
 *
 * @param source such as process.env; an empty value counts as absent
 * @returns `databaseUrl` is the owner's address, absent for the embedded server; `appUrl` an origin without a slash
 * at its end; `dataDir` absolute or relative to the project's root; `timeZone` the IANA name of the zone of deadlines
 * @throws EnvError naming each bad variable on a line of its own
 */
export function parseEnv(source: Source) {
  const values = parse(commandVariables, source)
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    appDatabaseUrl: withOwner(values.APP_DATABASE_URL, values.DATABASE_URL),
    adminEmail: values.ADMIN_EMAIL,
    adminPassword: values.ADMIN_PASSWORD,
    visitYear: values.VISIT_YEAR,
    timeZone: values.APP_TIME_ZONE,
    appUrl: values.APP_URL ?? ownAddress(values.HOST, values.PORT),
    authSecret: values.NEXTAUTH_SECRET,
    distDir: values.NEXT_DIST_DIR,
    webProcesses: values.WEB_CONCURRENCY,
  }
}

/**
 * Reads the environment of the web process, which never sees the owner's address.
 *
 * @returns `fakeNow` is set only where APP_ENV is `test`; `isDemo` where the start has found a demo in the database;
 * `scanCommand` is given each uploaded file on its standard input
 * @throws EnvError naming each bad variable on a line of its own
 */
export function parseServerEnv(source: Source) {
  const values = parse(serverVariables, source)
  return {
    appDatabaseUrl: values.APP_DATABASE_URL,
    appUrl: values.APP_URL,
    authSecret: values.NEXTAUTH_SECRET,
    timeZone: values.APP_TIME_ZONE,
    dataDir: values.DATA_DIR,
    fakeNow: values.APP_ENV === 'test' ? values.FAKE_NOW : undefined,
    isDemo: values.DEMO !== undefined,
    scanCommand: values.SCAN_COMMAND,
  }
}

let held: Env | undefined
let heldServer: ServerEnv | undefined

/** The environment of this command, read once. Throws EnvError. */
export function env(): Env {
  held ??= parseEnv(process.env)
  return held
}

/** The environment of this web process, read once. Throws EnvError. */
export function serverEnv(): ServerEnv {
  heldServer ??= parseServerEnv(process.env)
  return heldServer
}

/**
 * What one of the web processes may have of a limit that is set for all of them together: connections, exports, passwords being
 * checked. At least 1. Other processes know of no others and may have all of it.
 */
export function shareOf(limit: number, source: Source = process.env): number {
  return Math.max(1, Math.floor(limit / parse(sharing, source).WEB_CONCURRENCY))
}

/** Whether only this machine can reach the host: localhost, 127.0.0.0/8, ::1. */
export function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

const port = variable('a whole number from 1 to 65535', (text) => wholeNumber(text, 1, 65_535))
const host = variable('a host name or address to listen on', (text) =>
  matching(text, /^[a-z0-9:][a-z0-9.:-]*$/i),
)
const dataDir = variable('a folder', (text) => (text.includes('\0') ? undefined : text))
const databaseUrl = variable('postgres://USER:PASSWORD@HOST:PORT/DATABASE', readDatabaseUrl, true)
const adminEmail = variable(
  'an e-mail address',
  (text) => z.email().safeParse(text.trim().toLowerCase()).data,
)
const adminPassword = variable('15 to 128 characters', (text) => matching(text, /^.{15,128}$/su), true)
const visitYear = variable('a year from 2000 to 2100', (text) => wholeNumber(text, 2000, 2100))
const timeZone = variable('the name of a time zone such as Asia/Shanghai', readTimeZone)
const appUrl = variable('https://NAME without a path (http only for this machine)', readAppUrl)
const authSecret = variable('32 or more random bytes as base64 or hex digits', readSecret, true)
const distDir = variable('.next, or a folder name that begins with it', (text) =>
  matching(text, /^\.next[\w-]*$/),
)
const demo = variable('1, or nothing', (text) => matching(text, /^1$/))
const scanCommand = variable('a program and its words, set apart by spaces', (text) =>
  matching(text.trim(), /^[^\n\0]+$/),
)
const appEnv = variable('test, or nothing', (text) => matching(text, /^test$/))
const fakeNow = variable('an instant such as 2026-11-22T08:00:00Z', readInstant)

// As many as still have two connections each.
const webProcesses = variable('a whole number from 1 to 5', (text) => wholeNumber(text, 1, 5))
const sharing = z.object({ WEB_CONCURRENCY: webProcesses.default(1) })

const commandVariables = z.object({
  ...sharing.shape,
  PORT: port.default(3000),
  HOST: host.default('127.0.0.1'),
  DATA_DIR: dataDir.default('.data'),
  DATABASE_URL: databaseUrl.optional(),
  APP_DATABASE_URL: databaseUrl.optional(),
  ADMIN_EMAIL: adminEmail.optional(),
  ADMIN_PASSWORD: adminPassword.optional(),
  VISIT_YEAR: visitYear.optional(),
  APP_TIME_ZONE: timeZone.default('Asia/Shanghai'),
  APP_URL: appUrl.optional(),
  NEXTAUTH_SECRET: authSecret.optional(),
  NEXT_DIST_DIR: distDir.default('.next'),
  APP_ENV: appEnv.optional(),
  FAKE_NOW: fakeNow.optional(),
})

const serverVariables = z.object({
  APP_DATABASE_URL: databaseUrl,
  APP_URL: appUrl,
  NEXTAUTH_SECRET: authSecret,
  APP_TIME_ZONE: timeZone.default('Asia/Shanghai'),
  DATA_DIR: dataDir,
  DEMO: demo.optional(),
  SCAN_COMMAND: scanCommand.optional(),
  APP_ENV: appEnv.optional(),
  FAKE_NOW: fakeNow.optional(),
})

function parse<Shape extends z.ZodObject>(schema: Shape, source: Source): z.output<Shape> {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new EnvError(
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  )
}

function variable<Value>(expected: string, read: (text: string) => Value | undefined, isSecret = false) {
  return z.string({ error: `expected ${expected}, got nothing` }).transform((text, context) => {
    const value = read(text)
    if (value !== undefined) return value
    const got = isSecret ? `${[...text].length} characters that are not repeated here` : JSON.stringify(text)
    context.addIssue({ code: 'custom', message: `expected ${expected}, got ${got}` })
    return z.NEVER
  })
}

/** The application's address alone is useless: migrations need the owner's. */
function withOwner(appAddress: string | undefined, ownerAddress: string | undefined): string | undefined {
  if (!appAddress || ownerAddress) return appAddress
  throw new EnvError('DATABASE_URL: expected the owner’s address beside APP_DATABASE_URL, got nothing')
}

function ownAddress(hostName: string, portNumber: number): string {
  if (!isLoopback(hostName)) {
    throw new EnvError(`APP_URL: expected the address that people use (HOST is ${hostName}), got nothing`)
  }
  return `http://${hostName.includes(':') ? `[${hostName}]` : hostName}:${portNumber}`
}

function matching(text: string, form: RegExp): string | undefined {
  return form.test(text) ? text : undefined
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

function readDatabaseUrl(text: string): string | undefined {
  return URL.canParse(text) ? matching(text, /^postgres(ql)?:\/\/[^/@]+@[^/@]+\/[^/?]+(\?.*)?$/) : undefined
}

function readAppUrl(text: string): string | undefined {
  const url = URL.parse(text)
  if (url?.pathname !== '/' || url.search || url.hash || url.username) return undefined
  const isPrivate = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  return isPrivate ? url.origin : undefined
}

function readTimeZone(text: string): string | undefined {
  try {
    today(new Date(0), text)
    return text
  } catch {
    return undefined
  }
}

/** Length alone would let one word repeated pass, so variety is asked for too. */
function readSecret(text: string): string | undefined {
  const isLong = text.length >= (/^[0-9a-f]+$/i.test(text) ? 64 : 43)
  return isLong && new Set(text).size >= 10 ? text : undefined
}

function readInstant(text: string): Date | undefined {
  const instant = new Date(text)
  return /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(instant.getTime())
    ? instant
    : undefined
}
