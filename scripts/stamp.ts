import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Whether work that left this stamp was done on the same input. */
export function isStamped(file: string, hash: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === hash
}

/** Written only after the work has succeeded. */
export function stamp(file: string, hash: string): void {
  writeFileSync(file, `${hash}\n`)
}
