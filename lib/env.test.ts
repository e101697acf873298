import { describe, expect, it } from 'vitest'
import { EnvError, isLoopback, parseEnv, parseServerEnv, shareOf } from '@/lib/env'

const secretText = 'k3Jd92LmQx7TzVb1RnYw5HsGf8Cp4EaUo6Ii0KtMvXe'
const server = {
  APP_DATABASE_URL: 'postgres://app:pw@127.0.0.1:5432/follow_up',
  APP_URL: 'https://follow-up.example',
  NEXTAUTH_SECRET: secretText,
  DATA_DIR: '/srv/follow-up',
}

function complaint(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof EnvError) return error.message
    throw error
  }
  return ''
}

describe('parseEnv', () => {
  it('has a default for everything that a first start needs', () => {
    expect(parseEnv({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '.data',
      databaseUrl: undefined,
      appDatabaseUrl: undefined,
      adminEmail: undefined,
      adminPassword: undefined,
      visitYear: undefined,
      timeZone: 'Asia/Shanghai',
      appUrl: 'http://127.0.0.1:3000',
      authSecret: undefined,
      distDir: '.next',
      webProcesses: 1,
    })
  })

  it('counts an empty value as absent', () => {
    expect(parseEnv({ PORT: '', APP_URL: '', DATABASE_URL: '' })).toEqual(parseEnv({}))
  })

  it.each([
    ['PORT', '1', { port: 1 }],
    ['PORT', '65535', { port: 65_535 }],
    ['HOST', 'localhost', { host: 'localhost', appUrl: 'http://localhost:3000' }],
    ['HOST', '::1', { host: '::1', appUrl: 'http://[::1]:3000' }],
    ['DATA_DIR', '/srv/data', { dataDir: '/srv/data' }],
    ['DATABASE_URL', 'postgresql://owner:pw@db/city', { databaseUrl: 'postgresql://owner:pw@db/city' }],
    ['ADMIN_EMAIL', ' Office@City.example ', { adminEmail: 'office@city.example' }],
    ['ADMIN_PASSWORD', 'fifteen letters', { adminPassword: 'fifteen letters' }],
    ['VISIT_YEAR', '2025', { visitYear: 2025 }],
    ['APP_TIME_ZONE', 'Europe/Berlin', { timeZone: 'Europe/Berlin' }],
    ['APP_URL', 'https://follow-up.example/', { appUrl: 'https://follow-up.example' }],
    ['APP_URL', 'http://localhost:8080', { appUrl: 'http://localhost:8080' }],
    ['NEXTAUTH_SECRET', secretText, { authSecret: secretText }],
    ['NEXT_DIST_DIR', '.next-test', { distDir: '.next-test' }],
    ['WEB_CONCURRENCY', '5', { webProcesses: 5 }],
  ])('accepts %s=%s', (name, value, expected) => {
    expect(parseEnv({ [name]: value })).toMatchObject(expected)
  })

  it.each([
    ['PORT', 'abc', 'PORT: expected a whole number from 1 to 65535, got "abc"'],
    ['PORT', '0', 'PORT: expected a whole number from 1 to 65535, got "0"'],
    ['PORT', '65536', 'PORT: expected a whole number from 1 to 65535, got "65536"'],
    ['PORT', '3000.5', 'PORT: expected a whole number from 1 to 65535, got "3000.5"'],
    ['HOST', 'a b', 'HOST: expected a host name or address to listen on, got "a b"'],
    ['HOST', '0.0.0.0', 'APP_URL: expected the address that people use (HOST is 0.0.0.0), got nothing'],
    ['DATA_DIR', 'a\0b', 'DATA_DIR: expected a folder, got "a\\u0000b"'],
    ['ADMIN_EMAIL', 'office', 'ADMIN_EMAIL: expected an e-mail address, got "office"'],
    ['VISIT_YEAR', '1999', 'VISIT_YEAR: expected a year from 2000 to 2100, got "1999"'],
    [
      'APP_TIME_ZONE',
      'China',
      'APP_TIME_ZONE: expected the name of a time zone such as Asia/Shanghai, got "China"',
    ],
    ['APP_URL', 'http://follow-up.example', 'APP_URL: expected https://NAME without a path'],
    ['APP_URL', 'https://follow-up.example/path', 'APP_URL: expected https://NAME without a path'],
    ['NEXT_DIST_DIR', '../elsewhere', 'NEXT_DIST_DIR: expected .next, or a folder name that begins with it'],
    ['WEB_CONCURRENCY', '0', 'WEB_CONCURRENCY: expected a whole number from 1 to 5, got "0"'],
    ['WEB_CONCURRENCY', '6', 'WEB_CONCURRENCY: expected a whole number from 1 to 5, got "6"'],
    ['WEB_CONCURRENCY', '2 ', 'WEB_CONCURRENCY: expected a whole number from 1 to 5, got "2 "'],
    ['WEB_CONCURRENCY', 'auto', 'WEB_CONCURRENCY: expected a whole number from 1 to 5, got "auto"'],
    [
      'APP_DATABASE_URL',
      'postgres://a:b@c/d',
      'DATABASE_URL: expected the owner’s address beside APP_DATABASE_URL',
    ],
  ])('refuses %s=%s in one line', (name, value, expected) => {
    const line = complaint(() => parseEnv({ [name]: value }))
    expect(line).toContain(expected)
    expect(line).not.toContain('\n')
  })

  it.each([
    ['DATABASE_URL', 'mysql://owner:hunter2@db/city'],
    ['DATABASE_URL', 'postgres://owner:hunter2@db'],
    ['ADMIN_PASSWORD', 'hunter2'],
    ['ADMIN_PASSWORD', 'hunter2'.repeat(30)],
    ['NEXTAUTH_SECRET', 'hunter2'],
    ['NEXTAUTH_SECRET', 'hunter2'.repeat(9)],
    ['NEXTAUTH_SECRET', '0123456789abcdef0123456789abcdef'],
  ])('refuses %s=%s without repeating it', (name, value) => {
    const line = complaint(() => parseEnv({ [name]: value }))
    expect(line).toMatch(new RegExp(`^${name}: expected .+, got \\d+ characters that are not repeated here$`))
  })

  it('names each bad variable on a line of its own', () => {
    const lines = complaint(() => parseEnv({ PORT: 'abc', VISIT_YEAR: 'x' })).split('\n')
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'VISIT_YEAR'])
  })
})

describe('shareOf', () => {
  it.each([
    [undefined, 10, 10],
    ['1', 10, 10],
    ['2', 10, 5],
    ['3', 10, 3],
    ['5', 10, 2],
    ['2', 2, 1],
    ['5', 2, 1],
  ])('of %s processes each has, of %i, %i', (processes, limit, share) => {
    expect(shareOf(limit, { WEB_CONCURRENCY: processes })).toBe(share)
  })

  it('refuses what is no number of processes', () => {
    expect(complaint(() => shareOf(10, { WEB_CONCURRENCY: '-1' }))).toContain('WEB_CONCURRENCY: expected')
  })
})

describe('parseServerEnv', () => {
  it('reads what the web process needs', () => {
    expect(parseServerEnv(server)).toEqual({
      appDatabaseUrl: server.APP_DATABASE_URL,
      appUrl: 'https://follow-up.example',
      authSecret: secretText,
      timeZone: 'Asia/Shanghai',
      dataDir: '/srv/follow-up',
      fakeNow: undefined,
      isDemo: false,
    })
  })

  it.each(['APP_DATABASE_URL', 'APP_URL', 'NEXTAUTH_SECRET', 'DATA_DIR'])(
    'refuses to go without %s',
    (name) => {
      expect(complaint(() => parseServerEnv({ ...server, [name]: '' }))).toMatch(
        new RegExp(`^${name}: expected .+, got nothing$`),
      )
    },
  )

  it('knows a demo by 1 and by nothing else', () => {
    expect(parseServerEnv({ ...server, DEMO: '1' }).isDemo).toBe(true)
    expect(parseServerEnv({ ...server, DEMO: '' }).isDemo).toBe(false)
    expect(complaint(() => parseServerEnv({ ...server, DEMO: 'yes' }))).toContain(
      'DEMO: expected 1, or nothing, got "yes"',
    )
  })

  it('honours FAKE_NOW only in a test', () => {
    const instant = '2026-12-01T08:00:00Z'
    expect(parseServerEnv({ ...server, FAKE_NOW: instant }).fakeNow).toBeUndefined()
    expect(parseServerEnv({ ...server, FAKE_NOW: instant, APP_ENV: 'test' }).fakeNow).toEqual(
      new Date(instant),
    )
    expect(complaint(() => parseServerEnv({ ...server, FAKE_NOW: 'tomorrow' }))).toContain(
      'FAKE_NOW: expected an instant',
    )
    expect(complaint(() => parseServerEnv({ ...server, APP_ENV: 'demo' }))).toContain(
      'APP_ENV: expected test, or nothing, got "demo"',
    )
  })
})

describe('isLoopback', () => {
  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['127.0.0.1.example', false],
    ['localhost.example', false],
  ])('%s: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected)
  })
})
