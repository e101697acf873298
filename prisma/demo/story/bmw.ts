import type { ItemStory } from '@/prisma/demo/shape'

/** What came out of the talk with BMW before the exchange; the company may know of it in the end. */
export const bmw: ItemStory[] = [
  {
    item: 'bmw-follow-up',
    dueIn: -40,
    beats: [
      { daysAgo: 111, by: 'lin', does: 'lead', unit: 'commerce' },
      { daysAgo: 110, by: 'zhou', does: 'own', person: 'brandt' },
      { daysAgo: 109, by: 'zhou', does: 'confirm' },
      {
        daysAgo: 105,
        by: 'brandt',
        does: 'update',
        language: 'de',
        progress:
          'Kontakt zu dem Büro aufgenommen, das die Gespräche begleitet hat. Es gibt ein Protokoll, das uns zugehen soll.',
        health: 'onTrack',
        step: 'Protokoll erhalten und auswerten',
        stepIn: -92,
        move: 'partner',
      },
      {
        daysAgo: 90,
        by: 'brandt',
        does: 'update',
        language: 'de',
        progress:
          'Das Protokoll liegt vor. Drei Themen: IT-Sicherheit in der Produktion, Ausbildung, Besuch einer Fachdelegation.',
        health: 'onTrack',
        stage: 'inTalks',
        outcome: 'done',
        step: 'Termin für eine Videokonferenz mit der Fachabteilung finden',
        stepIn: -74,
        move: 'ours',
      },
      {
        daysAgo: 58,
        by: 'brandt',
        does: 'update',
        language: 'de',
        progress:
          'Zwei Terminvorschläge wurden abgesagt: Die Fachabteilung ist mit dem Anlauf eines Werks beschäftigt.',
        health: 'atRisk',
        outcome: 'carriedOver',
        step: 'Neuen Termin nach dem Werksanlauf vereinbaren',
        stepIn: -38,
        move: 'partner',
      },
      {
        daysAgo: 48,
        by: 'zhou',
        does: 'extend',
        dueIn: -9,
        why: '对方因新工厂投产推迟专题会议，原定日期无法完成。',
      },
      {
        daysAgo: 30,
        by: 'brandt',
        does: 'update',
        language: 'de',
        progress:
          'Die Videokonferenz hat stattgefunden. Das Interesse am Thema Ausbildung ist deutlich; ob eine Fachdelegation kommt, blieb offen.',
        health: 'atRisk',
        outcome: 'done',
        step: 'Programmentwurf für die Fachdelegation schicken',
        stepIn: -15,
        move: 'ours',
      },
      {
        daysAgo: 11,
        by: 'brandt',
        does: 'update',
        language: 'de',
        progress:
          'Der Programmentwurf liegt beim Partner. Solange die Kosten nicht geklärt sind, legt er sich auf keinen Termin fest.',
        problems:
          'Entscheidung der Stadt nötig: Übernimmt sie Unterkunft und Fahrten der Fachdelegation (sechs Personen, vier Tage)?',
        health: 'atRisk',
        outcome: 'done',
        step: 'Entscheidung über die Kosten einholen',
        stepIn: 3,
      },
      { daysAgo: 11, by: 'zhou', does: 'makePublic' },
    ],
  },
]
