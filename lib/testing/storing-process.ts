import { randomBytes } from 'node:crypto'
import { addDocument } from '@/lib/documents/commands'
import type { PersonActor } from '@/lib/testing/actors'
import { toFile, toFiling } from '@/lib/testing/build-document'
import { testNow } from '@/lib/testing/factories'

/** A process for tests to kill: it files one document after the other, several at once, and says when each is begun and stored. */
type Task = { actor: PersonActor; commitment: { id: string } }
const { actor, commitment } = JSON.parse(process.argv[2] ?? '') as Task

async function fileForEver(): Promise<never> {
  for (;;) {
    const file = toFile(randomBytes(600_000 + Math.floor(Math.random() * 600_000)))
    process.stdout.write('begun\n')
    await addDocument(actor, toFiling(commitment), file, testNow)
    process.stdout.write('stored\n')
  }
}

await Promise.all(Array.from({ length: 4 }, fileForEver))
