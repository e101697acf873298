import { dictionary } from '@zxcvbn-ts/language-common'
import type { Role } from '@/lib/auth/actor'
import type { DomainErrorCode } from '@/lib/errors'

/** The most code points of a password; the least are 12, and 15 for administrators (AU-1). */
export const longestPassword = 128
export function shortestPassword(role: Role): number {
  return role === 'administrator' ? 15 : 12
}

/** What is left of a password besides words that anybody would try must be at least this long. */
const ownPart = 8
/** Words that somebody who guesses would try first here, besides those of the person and of the units. */
const localWords = ['nanjing', 'nanking', '南京', 'followup', 'password', 'passwort', '密码']
const common = new Set(dictionary['passwords-common'])

/**
 * Why a new password is refused, or null. It counts as typed, after NFKC; nothing asks for kinds of characters. `words` are
 * names that belong to the person: name, address, units.
 */
export function judgePassword(
  password: string,
  role: Role,
  words: readonly string[],
): DomainErrorCode | null {
  const typed = password.normalize('NFKC')
  const length = Array.from(typed).length
  if (length > longestPassword) return 'passwordLong'
  if (length < shortestPassword(role))
    return role === 'administrator' ? 'passwordShortAdministrator' : 'passwordShort'
  const folded = typed.toLowerCase()
  if (isCommon(folded)) return 'passwordCommon'
  return isMostlyWords(folded, words) ? 'passwordContext' : null
}

/** On the list of passwords that many have chosen, also with digits and signs around it, or one piece again and again. */
function isCommon(folded: string): boolean {
  if (common.has(folded) || /^(.{1,6}?)\1+$/u.test(folded) || new Set(folded).size < 5) return true
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return common.has(core) && folded.length - core.length < ownPart
}

function isMostlyWords(folded: string, words: readonly string[]): boolean {
  let rest = folded
  for (const word of guessableWords(words)) rest = rest.replaceAll(word, '')
  return rest !== folded && Array.from(rest).length < ownPart
}

/** Longest first, so that a word is not broken by a shorter one inside it. */
function guessableWords(words: readonly string[]): string[] {
  const pieces = words.flatMap((text) => {
    const folded = text.normalize('NFKC').toLowerCase()
    return [folded, ...folded.split(/[^\p{L}\p{N}]+/u)]
  })
  return [...new Set([...localWords, ...pieces])]
    .filter((word) => Array.from(word).length >= (/\p{Script=Han}/u.test(word) ? 2 : 3))
    .sort((a, b) => b.length - a.length)
}
