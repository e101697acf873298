import { format } from 'node:util'
import { readClock } from '@/lib/time/clock'

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const
type Method = keyof typeof levels
type Level = (typeof levels)[Method]

/** What JSON leaves as it is, and what programs that show a log may take for the end of a line, or for an order. */
const unsafe = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/**
 * One line of the log. Texts of people come along in the messages of errors: whatever they hold, it stays within this line
 * and within its field (AL-3). Facts are fields of their own beside it.
 */
export function logLine(at: Date, level: Level, message: string, facts: object = {}): string {
  const line = JSON.stringify({ at: at.toISOString(), level, message, ...facts })
  return `${line.replace(unsafe, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

/**
 * From now on everything that this process says by `console`, Next's own words as well, is one JSON line each. For
 * a server that keeps a log; where somebody develops, errors stay as they read best.
 */
export function sayInLines(
  target: Pick<Console, Method> = console,
  write: (line: string) => void = (line) => process.stderr.write(line),
): void {
  for (const method of Object.keys(levels) as Method[])
    target[method] = (...words: unknown[]) => {
      // Next sets its paragraphs apart by empty words.
      if (words.join('') !== '') write(logLine(readClock(), levels[method], format(...words)))
    }
}
