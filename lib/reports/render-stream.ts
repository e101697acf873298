const chunkLength = 32_768

/**
 * The parts of a rendered report as bytes, made as fast as the reader takes them and no faster. `close` is called once the
 * last part is out, when making one fails, and when the reader goes away.
 */
export function renderStream(
  parts: AsyncIterator<string>,
  close: () => Promise<void>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { text, done } = await nextChunk(parts)
        if (text !== '') controller.enqueue(encoder.encode(text))
        if (!done) return
        await close()
        controller.close()
      } catch (error) {
        await close()
        throw error
      }
    },
    cancel: close,
  })
}

async function nextChunk(parts: AsyncIterator<string>): Promise<{ text: string; done: boolean }> {
  let text = ''
  while (text.length < chunkLength) {
    const part = await parts.next()
    if (part.done) return { text, done: true }
    text += part.value
  }
  return { text, done: false }
}
