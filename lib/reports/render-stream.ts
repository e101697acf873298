const chunkLength = 65_536
const encoder = new TextEncoder()

/**
 * The parts of a rendered report as bytes, made as fast as the reader takes them and no faster; the first part goes out by itself,
 * so that the file begins to arrive. `close` is called once the last part is out, when making one fails, and when the reader goes
 * away; what makes the parts is then told to stop.
 */
export function renderStream(
  parts: AsyncGenerator<string | Uint8Array>,
  close: () => Promise<void>,
): ReadableStream<Uint8Array> {
  let least = 1
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { bytes, done } = await nextChunk(parts, least)
        least = chunkLength
        if (bytes.length > 0) controller.enqueue(bytes)
        if (!done) return
        await close()
        controller.close()
      } catch (error) {
        await close()
        throw error
      }
    },
    async cancel() {
      // A part that is being made ends by itself or by what is closed here: to wait for it would be to wait for a reader.
      parts.return(undefined).catch(() => undefined)
      await close()
    },
  })
}

async function nextChunk(
  parts: AsyncIterator<string | Uint8Array>,
  least: number,
): Promise<{ bytes: Uint8Array; done: boolean }> {
  const made: Uint8Array[] = []
  let text = ''
  let [length, done] = [0, false]
  while (length < least && !done) {
    const part = await parts.next()
    done = part.done === true
    if (part.done) break
    length += part.value.length
    if (typeof part.value === 'string') text += part.value
    else {
      made.push(encoder.encode(text), part.value)
      text = ''
    }
  }
  made.push(encoder.encode(text))
  return { bytes: joinBytes(made), done }
}

function joinBytes(parts: Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
