import { createHash, randomBytes } from 'node:crypto'

/** A fresh session identifier of 256 random bits; only its hash is stored. */
export function newSid(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a session identifier. */
export function hashSid(sid: string): string {
  return createHash('sha256').update(sid).digest('base64url')
}
