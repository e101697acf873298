import { expect, test } from 'vitest'
import { playwrightFailures, vitestFailures } from './test-failures'

const wrong = { errors: [{ message: '\u001b[31mError: hidden\u001b[39m\n\nExpected: visible' }] }

test('a browser test that failed is named with its file, its groups and what was said, without colours', () => {
  const spec = (title: string, ok: boolean) => ({
    title,
    ok,
    tests: [{ results: [ok ? { errors: [] } : wrong] }],
  })
  const report = {
    errors: [],
    suites: [
      {
        title: 'a.spec.ts',
        specs: [spec('well', true), spec('amiss', false)],
        suites: [{ title: 'of a group', specs: [spec('inside', false)] }],
      },
    ],
  }
  expect(playwrightFailures(report)).toEqual([
    'a.spec.ts › amiss\n  Error: hidden\n  Expected: visible',
    'a.spec.ts › of a group › inside\n  Error: hidden\n  Expected: visible',
  ])
})

test('a file that does not load is named too', () => {
  expect(playwrightFailures({ suites: [], errors: [{ message: 'No such module' }] })).toEqual([
    'A file does not load\n  No such module',
  ])
  const file = { name: 'b.test.ts', status: 'failed', message: 'No such module', assertionResults: [] }
  expect(vitestFailures({ testResults: [file] })).toEqual(['b.test.ts\n  No such module'])
})

test('a long message is cut, and what passed is left out', () => {
  const said = Array.from({ length: 20 }, (_, line) => `line ${line + 1}`).join('\n')
  const assertionResults = [
    { status: 'passed', fullName: 'well', failureMessages: [] },
    { status: 'failed', fullName: 'amiss', failureMessages: [said] },
  ]
  const [only, ...others] = vitestFailures({
    testResults: [{ name: 'c.test.ts', status: 'failed', message: '', assertionResults }],
  })
  expect(others).toEqual([])
  expect(only?.split('\n')).toHaveLength(15)
  expect(only).toMatch(/^c\.test\.ts › amiss\n {2}line 1\n/)
  expect(only).not.toContain('line 15')
})
