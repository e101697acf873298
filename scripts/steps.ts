type Output = { write(text: string): unknown; isTTY?: boolean }
type Done<Value> = { detail: string; value: Value }

/** Prints one line per step with its time; on a terminal the line is there while the step runs. */
export class Steps {
  readonly #output: Output
  readonly #now: () => number

  constructor(output: Output = process.stdout, now: () => number = () => performance.now()) {
    this.#output = output
    this.#now = now
  }

  /** Runs a step and hands on its value; a step that fails leaves no line behind, for its reason has one of its own. */
  async run<Value>(name: string, work: () => Promise<Done<Value>> | Done<Value>): Promise<Value> {
    const begun = this.#now()
    if (this.#output.isTTY) this.#output.write(`${name.padEnd(11)} …`)
    try {
      const { detail, value } = await work()
      this.#rewind()
      this.#output.write(`${stepLine(name, detail, this.#now() - begun)}\n`)
      return value
    } catch (error) {
      this.#rewind()
      throw error
    }
  }

  say(line: string): void {
    this.#output.write(`${line}\n`)
  }

  #rewind(): void {
    if (this.#output.isTTY) this.#output.write('\r\u001b[K')
  }
}

/** The line of a finished step: name, what came of it, its time in seconds. */
export function stepLine(name: string, detail: string, milliseconds: number): string {
  return `${name.padEnd(11)} ${detail} (${(milliseconds / 1000).toFixed(1)} s)`
}
