import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { readIfThere, writePrivately } from './data-folder'
import { Refusal } from './refusal'

const secretsSchema = z.object({
  authSecret: z.string().min(43),
  serverActionsKey: z.string().length(44),
  superuserPassword: z.string().min(20),
  ownerPassword: z.string().min(20),
  appPassword: z.string().min(20),
  /** Kept only until it has been printed, so that a start that is interrupted in between does not lose it. */
  firstPassword: z.string().min(20).optional(),
})

export type Secrets = z.infer<typeof secretsSchema>

/** The secrets of a data folder; made at the first start. Throws Refusal when the file is there but cannot be read. */
export function keepSecrets(folder: string): { secrets: Secrets; made: boolean } {
  const file = join(folder, 'secrets.json')
  const text = readIfThere(file)
  if (text === undefined) {
    const secrets = makeSecrets()
    saveSecrets(folder, secrets)
    return { secrets, made: true }
  }
  const read = z.string().transform(parseJson).pipe(secretsSchema).safeParse(text)
  if (!read.success)
    throw new Refusal(`${file} is damaged: put back a copy of it, or the database it opens stays closed.`)
  return { secrets: read.data, made: false }
}

export function saveSecrets(folder: string, secrets: Secrets): void {
  writePrivately(join(folder, 'secrets.json'), `${JSON.stringify(secrets, null, 2)}\n`)
}

/** A password that people type once: 24 letters and digits that are not mistaken for each other, about 139 bits. */
export function makePassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  let password = ''
  while (password.length < 24) {
    for (const byte of randomBytes(48)) {
      // Bytes beyond the last whole multiple would make some letters likelier than others.
      if (byte < letters.length * 4 && password.length < 24) password += letters[byte % letters.length]
    }
  }
  return password
}

function makeSecrets(): Secrets {
  return {
    authSecret: randomBytes(48).toString('base64url'),
    serverActionsKey: randomBytes(32).toString('base64'),
    superuserPassword: randomBytes(24).toString('base64url'),
    ownerPassword: randomBytes(24).toString('base64url'),
    appPassword: randomBytes(24).toString('base64url'),
    firstPassword: makePassword(),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
