import { describe, expect, test } from 'vitest'
import { readMemory, tuning } from './postgres-settings'

const gibi = 1024 ** 3

describe('what the embedded server is told about the machine', () => {
  test.each([
    ['a small machine keeps the least that the server asks for', 0.25, '128MB', '128MB'],
    ['a quarter of the memory is the server’s own, half is taken for kept files', 2, '512MB', '1024MB'],
    ['more than one gibibyte is left to the rest of the machine', 24, '1024MB', '12288MB'],
  ])('%s', (_, memory, shared, cached) => {
    expect(tuning(memory * gibi)).toMatchObject({ shared_buffers: shared, effective_cache_size: cached })
  })

  test('the memory is that of the machine or less', () => {
    expect(readMemory()).toBeGreaterThan(0)
  })
})
