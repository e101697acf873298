/** A place in a source, with the session that the tracker knows to have been told there. */
type Told = { sourceDocumentId: string; paragraphNumber: number; session: number }
type Place = { sourceDocumentId: string; paragraphNumber: number }

/** The session that a paragraph most likely tells of: that of the nearest passage of the same text, in doubt the one before. */
export function likelySession(
  told: readonly Told[],
  { sourceDocumentId, paragraphNumber }: Place,
): number | null {
  const here = told.filter((each) => each.sourceDocumentId === sourceDocumentId)
  const distance = (each: Told) => {
    const apart = paragraphNumber - each.paragraphNumber
    return apart >= 0 ? apart * 2 : -apart * 2 + 1
  }
  return here.toSorted((a, b) => distance(a) - distance(b))[0]?.session ?? null
}

/** The form of a new item with visit, session, paragraph and words filled in. */
export function trackHref(
  visitKey: string,
  { sourceDocumentId, paragraphNumber, session, words }: Place & { session: number | null; words: string },
): string {
  const query = new URLSearchParams({
    visit: visitKey,
    place: `${sourceDocumentId}:${paragraphNumber}`,
    passage: words,
  })
  if (session !== null) query.set('session', String(session))
  return `/commitments/new?${query}`
}
