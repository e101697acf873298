import { Refusal } from './refusal'

/** Gives the demo a data folder of its own. Throws Refusal for a database by address: a story belongs beside nothing that is real. */
export function prepareDemo(environment: Record<string, string | undefined>): void {
  if (environment.DATABASE_URL || environment.APP_DATABASE_URL)
    throw new Refusal('DATABASE_URL: the demo keeps a database of its own; start it without an address.')
  environment.DATA_DIR ||= '.data-demo'
}
