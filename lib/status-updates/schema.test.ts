import { describe, expect, test } from 'vitest'
import { postStatusUpdateSchema, previewStatusUpdateSchema } from '@/lib/status-updates/schema'

const id = '0193a3e0-0000-7000-8000-000000000000'
const update = {
  id,
  commitmentId: id,
  version: 1,
  language: 'zh',
  progress: '已完成踏勘',
  health: 'onTrack',
  stage: 'inTalks',
  moveBy: 'ours',
  realProgress: true,
}
const messages = (change: object) => {
  const parsed = postStatusUpdateSchema.safeParse({ ...update, ...change }, { reportInput: true })
  return parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message])
}

describe('a status update', () => {
  test('passes with what is required, and keeps its language', () => {
    expect(postStatusUpdateSchema.parse(update)).toEqual(update)
  })

  test('says at its field what is missing', () => {
    expect(messages({ progress: undefined })).toContainEqual(['progress', 'errors.required'])
    expect(messages({ health: undefined })).toContainEqual(['health', 'errors.chooseHealth'])
  })

  test('"not reported" is no judgement', () => {
    expect(messages({ health: 'notReported' })).toContainEqual(['health', 'errors.invalid'])
  })

  test('a date without a step asks for the step', () => {
    expect(messages({ nextStepDueOn: '2026-12-01' })).toEqual([['nextStep', 'errors.dateWithoutStep']])
  })

  test.each([
    ['id', 'x'],
    ['version', 0],
    ['version', '1'],
    ['realProgress', 'on'],
    ['stage', { contains: '' }],
    ['nextStepDueOn', '2026-13-01'],
    ['progress', 'x'.repeat(4001)],
    ['authorId', id],
  ])('IO-1 %s=%j is refused', (field, value) => {
    expect(messages({ [field]: value })).not.toEqual([])
  })
})

describe('an update that is still being written', () => {
  const looked = { commitmentId: id, preview: 'on' }

  test('passes as far as it has come, in what is there by the same rules', () => {
    expect(previewStatusUpdateSchema.parse(looked)).toEqual(looked)
    expect(previewStatusUpdateSchema.parse({ ...looked, progress: ' Called. ' }).progress).toBe('Called.')
  })

  test.each([
    ['preview', undefined],
    ['preview', 'off'],
    ['commitmentId', undefined],
    ['health', 'notReported'],
    ['stage', { contains: '' }],
    ['progress', 'x'.repeat(4001)],
    ['nextStepDueOn', '2026-13-01'],
    ['authorId', id],
  ])('IO-1 %s=%j is refused', (field, value) => {
    expect(previewStatusUpdateSchema.safeParse({ ...looked, [field]: value }).success).toBe(false)
  })

  test('IO-1 what asks for a look is never posted', () => {
    expect(messages({ preview: 'on' })).not.toEqual([])
  })
})
