import { appendFileSync, closeSync, fstatSync, fsyncSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { NotedHead, Seal } from '@/lib/seals/rules'
import { giveToOwner, readIfThere } from './data-folder'

export type NotedHeads = { heads: NotedHead[]; unreadable: number }

const line = /^\S+ (\d+) ([0-9a-f]{64})$/

/** Where the heads of the chain are noted: outside of the database, so that whoever cuts its end off has to come by here too. */
export function headsFile(folder: string): string {
  return join(folder, 'history-heads.log')
}

/** Notes a head behind the others, as "time number hash"; after a crash that tore the last line it begins a line of its own. */
export function noteHead(folder: string, { sealedAt, number, hash }: Seal): void {
  const file = headsFile(folder)
  const handle = openSync(file, 'a+', 0o600)
  try {
    appendFileSync(handle, `${endsWhole(handle) ? '' : '\n'}${sealedAt} ${number} ${hash}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  giveToOwner(file)
}

/** The heads that were noted, none where the file is not there; a torn line is counted. */
export function readHeads(folder: string): NotedHeads {
  const lines = (readIfThere(headsFile(folder)) ?? '').split('\n').filter((text) => text !== '')
  const heads = lines.flatMap((text) => {
    const [, number, hash] = line.exec(text) ?? []
    return number && hash ? [{ number: Number(number), hash }] : []
  })
  return { heads, unreadable: lines.length - heads.length }
}

function endsWhole(handle: number): boolean {
  const { size } = fstatSync(handle)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(handle, last, 0, 1, size - 1) === 1 && last.toString() === '\n')
}
