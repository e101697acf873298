/** Words are `name` of an argument or `<name>` of a tag. */
export type MessageFacts = { names: string[]; pluralsWithoutOther: string[] }

/**
 * The arguments and tags of an ICU message, with those plurals and choices that lack the branch `other`.
 * Throws SyntaxError when brackets do not match. See ICU's MessageFormat: text, `{name}`, `{name, type}` and
 * `{name, plural, branch {message} …}`; an apostrophe before a bracket quotes it.
 */
export function readMessage(message: string): MessageFacts {
  const facts: MessageFacts = { names: [], pluralsWithoutOther: [] }
  const end = readText(message, 0, facts)
  if (end !== message.length) throw new SyntaxError(`A bracket too many: ${message}`)
  return { ...facts, names: [...new Set(facts.names)].sort() }
}

function readText(message: string, start: number, facts: MessageFacts): number {
  let at = start
  while (at < message.length && message[at] !== '}') {
    if (message[at] === "'" && /[{}<]/.test(message[at + 1] ?? '')) at = afterQuote(message, at + 1)
    else if (message[at] === '{') at = readArgument(message, at + 1, facts)
    else {
      const tag = /^<([a-z][a-zA-Z]*)>/.exec(message.slice(at))
      if (tag) facts.names.push(`<${tag[1]}>`)
      at++
    }
  }
  return at
}

function readArgument(message: string, start: number, facts: MessageFacts): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(start))
  const name = head?.[1]
  if (!head || !name) throw new SyntaxError(`An argument without a name: ${message}`)
  facts.names.push(name)
  let at = start + head[0].length
  const branches: string[] = []
  while (message[at] !== '}') {
    if (at >= message.length) throw new SyntaxError(`A bracket too few: ${message}`)
    const branch = /^[\s,]*(=?\w+)\s*\{/.exec(message.slice(at))
    if (branch?.[1] === undefined) at++
    else {
      branches.push(branch[1])
      at = readText(message, at + branch[0].length, facts) + 1
    }
  }
  if (/^(plural|select|selectordinal)$/.test(head[2] ?? '') && !branches.includes('other'))
    facts.pluralsWithoutOther.push(name)
  return at + 1
}

function afterQuote(message: string, at: number): number {
  const end = message.indexOf("'", at)
  return end < 0 ? message.length : end + 1
}
