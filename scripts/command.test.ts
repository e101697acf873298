import { expect, it } from 'vitest'
import { Ending } from './command'

it('undoes the newest first, and everything once', async () => {
  const ending = new Ending()
  const undone: string[] = []
  ending.add(() => void undone.push('lock'))
  ending.add(async () => void undone.push('database'))
  const tool = () => void undone.push('tool')
  ending.add(tool)
  ending.add(() => void undone.push('web server'))
  ending.drop(tool)
  await Promise.all([ending.run(), ending.run()])
  expect(undone).toEqual(['web server', 'database', 'lock'])
})

it('undoes the rest when something cannot be undone', async () => {
  const ending = new Ending()
  const undone: string[] = []
  ending.add(() => void undone.push('database'))
  ending.add(() => {
    throw new Error('stuck')
  })
  await expect(ending.run()).rejects.toThrow('stuck')
  expect(undone).toEqual(['database'])
})

it('tells who waits that it was asked to stop', async () => {
  const ending = new Ending()
  expect(ending.isAsked).toBe(false)
  ending.ask()
  await ending.asked
  expect(ending.isAsked).toBe(true)
})
