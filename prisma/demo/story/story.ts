import type { ItemStory, ToldBeat } from '@/prisma/demo/shape'
import { beginning } from '@/prisma/demo/story/beginning'
import { bmw } from '@/prisma/demo/story/bmw'
import { bosch } from '@/prisma/demo/story/bosch'
import { briefings } from '@/prisma/demo/story/briefings'
import { calls } from '@/prisma/demo/story/calls'
import { closing } from '@/prisma/demo/story/closing'
import { exchange } from '@/prisma/demo/story/exchange'
import { industry } from '@/prisma/demo/story/industry'
import { machines } from '@/prisma/demo/story/machines'
import { merck } from '@/prisma/demo/story/merck'
import { symposium } from '@/prisma/demo/story/symposium'

export const itemStories: readonly ItemStory[] = [
  ...exchange,
  ...bmw,
  ...machines,
  ...symposium,
  ...bosch,
  ...industry,
  ...merck,
  ...closing,
]

/** All that happens, in the order of the days; on the same day in the order of the files. */
export const story: readonly ToldBeat[] = [
  ...beginning,
  ...briefings,
  ...calls,
  ...itemStories.flatMap(({ item, beats }) => beats.map((beat) => ({ ...beat, item }))),
].sort((a, b) => b.daysAgo - a.daysAgo)
