import type { Samples } from './index.ts';

const status = { say: 'article.original' };
const text = 'Zagros';

export const article: Samples<'article'> = {
  whoSpeaksIn: [{ document: 'Zagros' }],
  described: [{ n: 1 }, { n: 12 }],
  chainNamed: [{ speaker: 'Zagros', by: ['Alborz', 'Damavand'], status }],
  chain: [{ through: ['Alborz', 'Damavand'], status }],
  seenIn: [{ status, posts: 1, channel: 'Zagros' }],
  leftOut: [{ text }],
  putIn: [{ text }],
  changed: [{ edits: { say: 'article.leftOut', text } }],
  allStatements: [{ n: 12 }],
  introduced: [{ cue: 'Zagros', kind: { say: 'article.direct' } }],
  notIntroduced: [{ kind: { say: 'article.direct' } }],
  readAs: [{ words: 'Zagros', kind: { say: 'article.noType' }, rule: 'by' }],
  typed: [{ type: 'dominates' }],
  deniesType: [{ type: 'dominates' }],
  meaning: [{ text, names: 'Alborz' }],
  throughText: [{ text, behind: 'Alborz' }],
};
