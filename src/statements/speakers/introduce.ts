import type { Reading } from '../layout/clause.ts';
import type { Mention, Names } from '../names/entity.ts';
import { appositionAfter, describe } from '../standing/roles.ts';
import type { Range } from '../layout/range.ts';

const outlets =
  /^(?:outlet|newspaper|daily|weekly|magazine|agency|broadcaster|station|channel|website|site|portal|newswire|press|журнал|газета|агентство|телеканал|издание)$/;
const outletNames =
  /^(?:news|newspaper|agency|times|post|herald|gazette|tribune|journal|press|tv|radio|today)$/;

/** What an apposition says of those it follows: "Mirela Pashwick, spokeswoman of the League," is a person and a woman. */
export function introduce(reading: Reading, names: Names): void {
  const { tokens, lexicon, layout } = reading;
  if (!lexicon.cased) return;
  for (const mention of names.mentions) {
    const { entity } = mention;
    const words = entity.words;
    if (entity.kind !== 'person' && words.length > 1 && outletNames.test(words.at(-1) ?? ''))
      entity.outlet = true;
    if (entity.kind === 'organisation' || words.length < 2 || (layout.quoteAt[mention.first] ?? -1) >= 0)
      continue;
    const after = appositionAfter(reading, mention.last + 1, tokens.length - 1);
    if (after === null || !/^[,.]$/.test(tokens[after.last + 1]?.text ?? '')) continue;
    const head = roleWithin(reading, after);
    if (head === null) continue;
    const described = describe(reading, names, after);
    if (described.role === null) continue;
    entity.kind = 'person';
    entity.gender ??= lexicon.gendered.get(head) ?? null;
    entity.role ??= described.role;
    entity.affiliation ??= described.affiliation;
    entity.place ??= described.place;
  }
}

/** The role word an apposition begins with, past its article and two words at most: not "a city where the mayor …". */
function roleWithin({ tokens, lexicon }: Reading, { first, last }: Range): string | null {
  for (let i = first; i <= Math.min(last, first + 3); i++) {
    const word = tokens[i]?.word ?? '';
    if (lexicon.roles.has(word)) return word;
    if (lexicon.nominalPrepositions.has(word) || lexicon.finite.has(word)) return null;
  }
  return null;
}

/** "The state news agency X": what stands before an organisation's name says what it is. */
export function bodyBefore(
  { tokens, lexicon, text }: Reading,
  subject: Range,
  head: Mention,
): { role: string; outlet: boolean } | null {
  let { first } = subject;
  while (first < head.first && lexicon.determiners.has(tokens[first]?.word ?? '')) first++;
  const last = tokens[head.first - 1];
  const begin = tokens[first];
  if (first >= head.first || last === undefined || begin === undefined) return null;
  if (head.entity.kind === 'person' || !lexicon.organisations.has(last.word)) return null;
  return {
    role: text.slice(begin.start, last.end).replaceAll(/\s+/g, ' '),
    outlet: outlets.test(last.word),
  };
}
