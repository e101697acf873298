const chunkLength = 32_768
const encoder = new TextEncoder()

/**
 * The parts of a rendered report as bytes, made as fast as the reader takes them and no faster. `close` is called once the
 * last part is out, when making one fails, and when the reader goes away; what makes the parts is then told to stop.
 */
export function renderStream(
  parts: AsyncGenerator<string | Uint8Array>,
  close: () => Promise<void>,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { bytes, done } = await nextChunk(parts)
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
): Promise<{ bytes: Uint8Array; done: boolean }> {
  const made: Uint8Array[] = []
  let length = 0
  while (length < chunkLength) {
    const { value, done } = await parts.next()
    if (done) return { bytes: joinBytes(made), done: true }
    const bytes = typeof value === 'string' ? encoder.encode(value) : value
    made.push(bytes)
    length += bytes.length
  }
  return { bytes: joinBytes(made), done: false }
}

function joinBytes(parts: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
