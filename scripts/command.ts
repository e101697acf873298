import { EnvError } from '@/lib/env'
import { Refusal } from './refusal'

type Cleanup = () => Promise<void> | void

/** What a command has begun and must undo at its end, the newest first. */
export class Ending {
  readonly #cleanups: Cleanup[] = []
  #begun: Promise<void> | undefined
  readonly #asked = Promise.withResolvers<void>()

  isAsked = false
  /** Resolves when somebody asks the command to stop. */
  readonly asked: Promise<void> = this.#asked.promise

  add(cleanup: Cleanup): void {
    this.#cleanups.push(cleanup)
  }

  /** Forgets a cleanup whose object has ended by itself. */
  drop(cleanup: Cleanup): void {
    const index = this.#cleanups.indexOf(cleanup)
    if (index >= 0) this.#cleanups.splice(index, 1)
  }

  ask(): void {
    this.isAsked = true
    this.#asked.resolve()
  }

  /** Undoes everything, once. */
  run(): Promise<void> {
    this.#begun ??= this.#undo()
    return this.#begun
  }

  /** What cannot be undone does not keep the rest from it. */
  async #undo(): Promise<void> {
    const problems: unknown[] = []
    for (let cleanup = this.#cleanups.pop(); cleanup; cleanup = this.#cleanups.pop()) {
      try {
        await cleanup()
      } catch (error) {
        problems.push(error)
      }
    }
    if (problems.length > 0) throw problems[0]
  }
}

/**
 * Runs a command to its end: its result is the exit code, a Refusal or EnvError is its message and exit code 1.
 * SIGINT, SIGTERM, SIGHUP and the death of the process that began it end it cleanly with exit code 0, or `stoppedCode`.
 */
export async function runCommand(work: (ending: Ending) => Promise<number>, stoppedCode = 0): Promise<never> {
  const ending = new Ending()
  // Ctrl-C reaches the whole terminal and is passed on as well, so the same wish may arrive twice.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
    process.on(signal as 'disconnect', () => ending.ask())
  const stopped = ending.asked.then(() => stoppedCode)
  const code = await Promise.race([work(ending), stopped]).catch(report)
  await ending.run().catch(report)
  process.exit(code)
}

function report(error: unknown): number {
  if (error instanceof Refusal || error instanceof EnvError) console.error(error.message)
  else console.error(error)
  return 1
}
