import { db } from '@/lib/db/client'

/** The bytes of a file that was taken, one piece after the other. */
export async function* readExportBytes(exportId: string, pieces: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < pieces; number++) {
    const { bytes } = await db().exportChunk.findUniqueOrThrow({
      where: { exportId_number: { exportId, number } },
      select: { bytes: true },
    })
    yield bytes
  }
}
