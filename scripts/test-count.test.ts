import { describe, expect, it } from 'vitest'
import { add, closingLine, countOne, countPlaywright, countVitest, none } from './test-count'

const vitest = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: unknown[] }[] = [],
) => ({
  success: failed === 0,
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: files,
})
const playwright = (expected: number, unexpected: number, flaky = 0, errors: unknown[] = []) => ({
  stats: { expected, unexpected, flaky, skipped: 1 },
  errors,
})

describe('countVitest', () => {
  it.each([
    ['all is well', vitest(5, 0), 0, { passed: 5, failed: 0, skipped: 3 }],
    ['tests fail', vitest(5, 2), 1, { passed: 5, failed: 2, skipped: 3 }],
    [
      'a file does not load',
      vitest(5, 0, [{ status: 'failed', assertionResults: [] }]),
      1,
      { passed: 5, failed: 1, skipped: 3 },
    ],
    ['something outside the tests fails', vitest(5, 0), 1, { passed: 5, failed: 1, skipped: 3 }],
    ['there are no tests', vitest(0, 0), 0, { passed: 0, failed: 1, skipped: 3 }],
  ])('when %s', (_, report, code, expected) => {
    expect(countVitest(report, code)).toEqual(expected)
  })

  it('does not guess at another form of report', () => {
    expect(() => countVitest({ passed: 5 }, 0)).toThrow()
  })
})

describe('countPlaywright', () => {
  it.each([
    ['all is well', playwright(5, 0), 0, { passed: 5, failed: 0, skipped: 1 }],
    ['a test passes only when repeated', playwright(5, 0, 1), 0, { passed: 5, failed: 1, skipped: 1 }],
    ['a file does not load', playwright(0, 0, 0, [{}]), 1, { passed: 0, failed: 1, skipped: 1 }],
    ['there are no tests', playwright(0, 0), 0, { passed: 0, failed: 1, skipped: 1 }],
    ['it is interrupted', playwright(3, 0), 'SIGTERM', { passed: 3, failed: 1, skipped: 1 }],
  ])('when %s', (_, report, code, expected) => {
    expect(countPlaywright(report, code)).toEqual(expected)
  })
})

it('sums up in one line', () => {
  const total = [countOne(true), countOne(false), { passed: 7, failed: 0, skipped: 4 }].reduce(add, none)
  expect(closingLine(total)).toBe('8 passed, 1 failed')
})
