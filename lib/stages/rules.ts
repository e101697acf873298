import { isStageOf, type Stage, type StageTemplate, stagePosition } from '@/lib/commitments/rules'

/** What going from one stage to another means on a path. */
export type StageStep = 'forward' | 'back' | 'same' | 'otherPath'

/** Whether a stage is further on the path of a template than the one before, or back, or not on it at all. */
export function judgeStageStep(template: StageTemplate, from: Stage, to: Stage): StageStep {
  if (!isStageOf(template, from) || !isStageOf(template, to)) return 'otherPath'
  if (from === to) return 'same'
  return stagePosition(template, to) > stagePosition(template, from) ? 'forward' : 'back'
}
