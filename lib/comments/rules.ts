type Named = { id: string; name: string }

/** Chinese is written without spaces: what follows a name there may belong to the sentence. */
const han = /\p{Script=Han}$/u
const wordGoesOn = /^[\p{L}\p{N}]/u

/**
 * Who is named with an @ before the name in a text, written as it is or in other case. A longer name takes its place before a
 * shorter one that it begins with; two people of one name are both meant.
 */
export function namedIn<Person extends Named>(text: string, people: readonly Person[]): Person[] {
  let rest = text.normalize('NFC').toLowerCase()
  const found = new Set<string>()
  const names = [...new Set(people.map(({ name }) => name.normalize('NFC').toLowerCase()))]
  for (const name of names.sort((a, b) => b.length - a.length)) {
    for (let at = rest.indexOf(`@${name}`); at >= 0; at = rest.indexOf(`@${name}`, at + 1)) {
      const end = at + 1 + name.length
      if (!han.test(name) && wordGoesOn.test(rest.slice(end))) continue
      found.add(name)
      rest = rest.slice(0, at) + ' '.repeat(end - at) + rest.slice(end)
    }
  }
  return people.filter(({ name }) => found.has(name.normalize('NFC').toLowerCase()))
}
