import { describe, expect, it } from 'vitest'
import { Steps, stepLine } from './steps'

function screen(isTTY: boolean) {
  const written: string[] = []
  let time = 0
  const steps = new Steps({ isTTY, write: (text) => written.push(text) }, () => (time += 1500))
  return { steps, written }
}

describe('Steps', () => {
  it('prints one line with its time when a step is done', async () => {
    const { steps, written } = screen(false)
    expect(await steps.run('database', () => ({ detail: 'PostgreSQL 18', value: 7 }))).toBe(7)
    expect(written).toEqual(['database    PostgreSQL 18 (1.5 s)\n'])
  })

  it('shows a step on a terminal while it runs', async () => {
    const { steps, written } = screen(true)
    await steps.run('build', () => ({ detail: 'unchanged', value: true }))
    expect(written.join('')).toBe('build       …\r\u001b[Kbuild       unchanged (1.5 s)\n')
  })

  it('leaves no line of a step that fails', async () => {
    const { steps, written } = screen(true)
    const failing = steps.run('build', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(written.at(-1)).toBe('\r\u001b[K')
  })
})

describe('stepLine', () => {
  it('aligns the names', () => {
    expect(stepLine('types', '1 passed', 12_340)).toBe('types       1 passed (12.3 s)')
  })
})
