import { readFileSync, writeFileSync } from 'node:fs'
import { Refusal } from '../refusal'

const marks = { from: '<!-- bench -->', to: '<!-- /bench -->' }

/** Puts the tables into a text file between the marks. Throws Refusal when the marks are not there. */
export function putTables(file: string, tables: string): void {
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(marks.from), text.indexOf(marks.to)]
  if (from < 0 || to < from) throw new Refusal(`${file} has no ${marks.from} … ${marks.to} to write into.`)
  writeFileSync(file, `${text.slice(0, from + marks.from.length)}\n\n${tables}\n\n${text.slice(to)}`)
}
