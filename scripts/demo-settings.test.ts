import { expect, test } from 'vitest'
import { prepareDemo } from './demo-settings'
import { Refusal } from './refusal'

test.each([
  ['nothing is set', {}, '.data-demo'],
  ['an empty value', { DATA_DIR: '' }, '.data-demo'],
  ['a folder is given', { DATA_DIR: '/srv/demo' }, '/srv/demo'],
])('the data folder where %s', (_, given, folder) => {
  const environment: Record<string, string | undefined> = { ...given }
  prepareDemo(environment)
  expect(environment.DATA_DIR).toBe(folder)
})

test.each(['DATABASE_URL', 'APP_DATABASE_URL'])('a demo is refused in the database of %s', (name) => {
  expect(() => prepareDemo({ [name]: 'postgres://owner:secret@db.city.internal/followup' })).toThrow(Refusal)
})
