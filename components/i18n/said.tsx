/** A text as it is handed to a part with script: alone where it is in the language of the page, else with its own. */
export type Said = string | readonly [text: string, lang: string]

export function SaidText({ said }: { said: Said }) {
  if (typeof said === 'string') return <bdi>{said}</bdi>
  const [text, lang] = said
  return <bdi lang={lang}>{text}</bdi>
}
