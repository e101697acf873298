import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseEnv } from '@/lib/env'
import { keepSecrets, makePassword } from './secrets'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('keepSecrets', () => {
  it('makes them once, for the owner of the folder alone', () => {
    const first = keepSecrets(folder)
    expect(first.made).toBe(true)
    expect(keepSecrets(folder)).toEqual({ secrets: first.secrets, made: false })
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('makes what the web process accepts', () => {
    const { secrets } = keepSecrets(folder)
    expect(parseEnv({ NEXTAUTH_SECRET: secrets.authSecret }).authSecret).toBe(secrets.authSecret)
    expect(Buffer.from(secrets.serverActionsKey, 'base64')).toHaveLength(32)
  })

  it.each(['', 'x', '{}', '{"authSecret":"short"}'])(
    'does not make new ones in the place of damaged ones: %s',
    (text) => {
      writeFileSync(join(folder, 'secrets.json'), text)
      expect(() => keepSecrets(folder)).toThrow('secrets.json is damaged')
    },
  )
})

describe('makePassword', () => {
  it('is of 24 letters and digits, each time others', () => {
    const made = Array.from({ length: 50 }, makePassword)
    expect(new Set(made).size).toBe(50)
    for (const password of made) expect(password).toMatch(/^[a-km-zA-HJ-NP-Z2-9]{24}$/)
  })
})
