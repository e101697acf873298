import type { ItemStory } from '@/prisma/demo/shape'

/** What came out of the last two calls: Allianz and the consulate general. */
export const closing: ItemStory[] = [
  {
    item: 'allianz-invitation',
    dueIn: 55,
    beats: [
      { daysAgo: 112, by: 'lin', does: 'lead', unit: 'office' },
      { daysAgo: 112, by: 'lin', does: 'own', person: 'lin' },
      { daysAgo: 110, by: 'lin', does: 'confirm' },
      { daysAgo: 108, by: 'lin', does: 'support', units: ['commerce'] },
      {
        daysAgo: 88,
        by: 'lin',
        does: 'update',
        language: 'en',
        progress:
          'A written invitation for a working visit has gone to the office that arranged the meeting. It leaves open which company of the group would come.',
        health: 'onTrack',
        step: 'Receive an answer to the invitation',
        stepIn: -56,
        move: 'partner',
        real: true,
      },
      {
        daysAgo: 53,
        by: 'lin',
        does: 'update',
        language: 'en',
        progress:
          'The answer is friendly: a team of three would come to look at offices and at the rules for insurers.',
        health: 'onTrack',
        stage: 'inNegotiation',
        outcome: 'done',
        step: 'Agree on the week of the working visit',
        stepIn: -25,
        move: 'both',
      },
      {
        daysAgo: 16,
        by: 'lin',
        does: 'update',
        language: 'en',
        progress:
          'The week is agreed. The financial district shows two buildings; the programme is being drafted.',
        health: 'onTrack',
        outcome: 'done',
        step: 'Send the draft programme',
        stepIn: 10,
        move: 'ours',
      },
    ],
  },
  {
    item: 'allianz-asset-management',
    dueIn: 55,
    beats: [
      { daysAgo: 112, by: 'lin', does: 'lead', unit: 'office' },
      {
        daysAgo: 86,
        by: 'lin',
        does: 'update',
        language: 'en',
        progress:
          'The partner wants to talk about insurance and asset management only together with the invitation.',
        health: 'onTrack',
        move: 'partner',
      },
      {
        daysAgo: 52,
        by: 'lin',
        does: 'merge',
        into: 'allianz-invitation',
        why: 'Both sides treat it as one subject of the working visit.',
      },
    ],
  },
  {
    item: 'consulate-contact',
    dueIn: 85,
    beats: [
      { daysAgo: 112, by: 'lin', does: 'lead', unit: 'office' },
      { daysAgo: 112, by: 'lin', does: 'own', person: 'lin' },
      { daysAgo: 110, by: 'lin', does: 'confirm' },
      {
        daysAgo: 87,
        by: 'lin',
        does: 'update',
        language: 'en',
        progress:
          'The consulate has named a contact for economic matters. A short letter every quarter was agreed.',
        health: 'onTrack',
        stage: 'agreed',
        step: 'Send the first quarterly letter',
        stepIn: -50,
      },
      {
        daysAgo: 47,
        by: 'lin',
        does: 'update',
        language: 'en',
        progress: 'The first letter has gone out. The consulate passed it on to two chambers of commerce.',
        health: 'onTrack',
        stage: 'underWay',
        outcome: 'done',
        step: 'Prepare the second letter with the bureaus',
        stepIn: -14,
      },
      {
        daysAgo: 9,
        by: 'lin',
        does: 'update',
        language: 'en',
        progress: 'Contributions of both bureaus are in; the second letter is with the translators.',
        health: 'onTrack',
        outcome: 'carriedOver',
        step: 'Send the second letter',
        stepIn: 14,
      },
    ],
  },
]
