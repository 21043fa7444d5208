import type { PlantedClaim } from '../spec.ts';

/** Sentences as they are printed, all invented; some true of the demo world, some not. */
export const demoClaims: Readonly<Record<string, PlantedClaim>> = {
  'union-over-league': {
    claim: {
      text: 'Wherever you look on Telegram, the League lags behind the Harbour Union.',
      type: 'outperforms',
      words: 'harbour',
      rivals: ['mountain'],
      source: {
        speaker: 'Elin Vasht',
        role: 'adviser to the Harbour Union',
        outlet: 'Sandrel Post',
        date: '2025-04-30',
        status: 'original seen',
      },
    },
  },
  'union-largest': {
    claim: {
      text: 'The talk of the Harbour Union is the loudest of the three.',
      type: 'dominates',
      words: 'harbour',
      rivals: ['mountain', 'lantern'],
      form: 'plurality',
      source: { speaker: 'Toren Galder', role: 'columnist', outlet: 'Halmen Today', date: '2025-05-02' },
    },
  },
  'lantern-dominates': {
    claim: {
      text: 'The lanternists dominate the platform with their slogans.',
      type: 'dominates',
      words: 'lantern',
      rivals: ['harbour', 'mountain'],
      form: 'majority',
      source: {
        speaker: 'Kasmir Lundrey',
        role: 'deputy for Dolvar',
        outlet: 'Zavaria Wire',
        date: '2025-05-01',
        status: 'quoted by an interested party',
      },
    },
  },
  'league-over-union': {
    claim: {
      text: 'We have long overtaken the Union in this space.',
      type: 'outperforms',
      words: 'mountain',
      rivals: ['harbour'],
      source: {
        speaker: 'Mirela Pashwick',
        role: 'spokeswoman of the Mountain League',
        outlet: 'Highland Letter',
        date: '2025-04-28',
        status: 'original seen',
      },
    },
  },
  'lantern-over-league': {
    claim: {
      text: 'The Lantern Movement has left the League behind.',
      type: 'outperforms',
      words: 'lantern',
      rivals: ['mountain'],
      source: { speaker: 'Orla Wistren', role: 'editor', outlet: 'Night Shift', date: '2025-05-02' },
    },
    why: 'its posts are mostly the same texts again, so posts and distinct texts disagree',
  },
  'state-over-independent': {
    claim: {
      text: 'State news drowns out the independent outlets.',
      type: 'dominates',
      by: 'state',
      rivals: ['independent'],
      form: 'majority',
      source: {
        speaker: 'Davin Ostrey',
        role: 'media researcher',
        outlet: 'Sandrel Post',
        date: '2025-05-02',
      },
    },
  },
  'lantern-everywhere': {
    claim: {
      text: 'The Lantern Movement is dominating Telegram.',
      type: 'dominates',
      words: 'lantern',
      source: {
        speaker: 'Kasmir Lundrey',
        role: 'deputy for Dolvar',
        outlet: 'Halmen Today',
        date: '2025-05-01',
      },
    },
    expected: 'not testable',
    why: 'no rival is named',
  },
  'league-in-concert': {
    claim: {
      text: 'The channels of the League post the same thing at the same minute.',
      type: 'coordinates',
      by: 'mountain-side',
      form: 'some',
      source: {
        speaker: 'Davin Ostrey',
        role: 'media researcher',
        outlet: 'Sandrel Post',
        date: '2025-05-02',
      },
    },
    expected: 'supported',
    why: 'a group of three of its channels is planted',
  },
};
