import { hasFinite, inName, isFinite, type Reading } from './clause.ts';

/** The noun phrase that ends at `at`, walking left through its prepositions; null where none does. */
export function phraseBefore(
  reading: Reading,
  at: number,
  lower: number,
): { first: number; last: number } | null {
  const { tokens, lexicon, layout } = reading;
  let first = at + 1;
  let i = at;
  for (; i >= lower; i--) {
    const token = tokens[i];
    if (token === undefined || (layout.quoteAt[i] ?? -1) >= 0) break;
    if (token.kind === 'mark') {
      if (
        token.text === '&' ||
        token.text === '$' ||
        token.text === '/' ||
        token.text === "'" ||
        token.text === '’' ||
        (token.text === '.' && tokens[i + 1] !== undefined)
      )
        continue;
      if (token.text === '-' && !token.space) continue;
      if (token.word === "'s" && i > lower && tokens[i - 1]?.kind === 'word') continue;
      if (token.text === ',' && joinsAdjectives(reading, i, at, lower)) continue;
      break;
    }
    if (lexicon.subordinators.has(token.word) || (lexicon.complementizers.has(token.word) && i !== at)) break;
    if (lexicon.pronouns.has(token.word) && token.word !== 'her') break;
    if (lexicon.conjunctions.has(token.word)) {
      const left = tokens[i - 1];
      const right = tokens[i + 1];
      const joined =
        token.word === 'and' &&
        left !== undefined &&
        right !== undefined &&
        left.kind === 'word' &&
        !isFinite(reading, i - 1) &&
        ((left.capital && (right.capital || lexicon.determiners.has(right.word))) ||
          (!left.capital &&
            !right.capital &&
            !lexicon.pronouns.has(right.word) &&
            !lexicon.determiners.has(right.word) &&
            !hasFinite(reading, lower, i)));
      if (!joined || i === lower || i === at) break;
      continue;
    }
    if (lexicon.prepositions.has(token.word)) {
      const left = tokens[i - 1];
      if (
        !lexicon.nominalPrepositions.has(token.word) ||
        left === undefined ||
        i - 1 < lower ||
        (left.kind === 'mark' && left.text !== ')') ||
        lexicon.isTime(left)
      ) {
        // "In Ottawa the minister said": the phrase after the preposition is no subject unless a new one begins.
        break;
      }
      if (isFinite(reading, i - 1) && !participleOf(reading, i - 1)) break;
      continue;
    }
    if (lexicon.isTime(token) && !inName(reading, i) && i < at && tokens[i + 1]?.text !== "'s") break;
    if (isFinite(reading, i)) {
      if (participleOf(reading, i)) continue;
      break;
    }
    if (
      lexicon.adverbs.has(token.word) &&
      !token.capital &&
      (i === at || !lexicon.determiners.has(tokens[i - 1]?.word ?? ''))
    )
      break;
    first = i;
    if (
      lexicon.determiners.has(token.word) &&
      i - 1 >= lower &&
      !lexicon.prepositions.has(tokens[i - 1]?.word ?? '') &&
      !lexicon.determiners.has(tokens[i - 1]?.word ?? '') &&
      !participleOf(reading, i - 1) &&
      !reducedClause(reading, i - 1, lower) &&
      !(tokens[i - 1]?.word === 'and' && tokens[i - 2]?.capital === true && !hasFinite(reading, lower, i - 1))
    )
      break;
  }
  return first <= at ? { first, last: at } : null;
}

/** "Accounts posting the same text": a participle with its object, which belongs to the noun before it. */
function reducedClause({ tokens, lexicon }: Reading, at: number, lower: number): boolean {
  const token = tokens[at];
  const noun = tokens[at - 1];
  return (
    token !== undefined &&
    noun !== undefined &&
    at - 1 >= lower &&
    lexicon.isParticiple(token.word) &&
    !token.capital &&
    noun.kind === 'word' &&
    noun.word.endsWith('s') &&
    !lexicon.sentenceStart(noun.word) &&
    !lexicon.auxiliaries.has(noun.word) &&
    !lexicon.finite.has(noun.word) &&
    !lexicon.adverbs.has(noun.word)
  );
}

/** "the lanky, bespectacled professor": a comma between adjectives, the first beside its determiner. */
function joinsAdjectives({ tokens, lexicon }: Reading, comma: number, last: number, lower: number): boolean {
  const adjective = (i: number): boolean => {
    const token = tokens[i];
    return (
      token !== undefined &&
      token.kind === 'word' &&
      !token.capital &&
      !lexicon.sentenceStart(token.word) &&
      !lexicon.finite.has(token.word) &&
      !lexicon.auxiliaries.has(token.word) &&
      !lexicon.roles.has(token.word)
    );
  };
  return (
    comma - 2 >= lower &&
    comma + 2 <= last &&
    lexicon.determiners.has(tokens[comma - 2]?.word ?? '') &&
    adjective(comma - 1) &&
    adjective(comma + 1) &&
    lexicon.cueClass(tokens[comma + 1]?.word ?? '') === undefined &&
    (adjective(comma + 2) || lexicon.roles.has(tokens[comma + 2]?.word ?? ''))
  );
}

/** "an expert cited in the report": a participle that goes with the noun before it. */
function participleOf({ tokens, lexicon }: Reading, at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  const before = tokens[at - 1];
  if (token === undefined || after === undefined || before === undefined) return false;
  return (
    /(?:ed|known|given|held|seen|led|made|sent|taken|found|hurt)$/.test(token.word) &&
    lexicon.prepositions.has(after.word) &&
    before.kind === 'word' &&
    !before.capital &&
    !lexicon.auxiliaries.has(before.word) &&
    !lexicon.pronouns.has(before.word) &&
    !lexicon.relatives.has(before.word) &&
    !lexicon.subordinators.has(before.word)
  );
}

/** The noun phrase that begins at `at`, going right; null where none does. */
export function phraseAfter(
  reading: Reading,
  at: number,
  upper: number,
): { first: number; last: number } | null {
  const { tokens, lexicon, layout } = reading;
  const begin = tokens[at];
  if (begin === undefined || at > upper || begin.kind === 'mark') return null;
  if (lexicon.pronouns.has(begin.word)) return { first: at, last: at };
  let last = at - 1;
  for (let i = at; i <= upper; i++) {
    const token = tokens[i];
    if (token === undefined || (layout.quoteAt[i] ?? -1) >= 0) break;
    if (token.kind === 'mark') {
      if (
        token.text === '&' ||
        token.text === "'" ||
        token.text === '’' ||
        token.word === "'s" ||
        (token.text === '-' && !token.space)
      )
        continue;
      if (token.text === ',' && joinsAdjectives(reading, i, upper, at)) continue;
      if (
        (token.text === '.' && lexicon.abbreviations.has(tokens[i - 1]?.word ?? '')) ||
        (token.text === '.' && tokens[i - 1]?.text.length === 1)
      )
        continue;
      break;
    }
    if (
      lexicon.subordinators.has(token.word) ||
      (lexicon.complementizers.has(token.word) && i > at) ||
      (lexicon.pronouns.has(token.word) && token.word !== 'her')
    )
      break;
    if (
      lexicon.isTime(token) &&
      !inName(reading, i) &&
      i > at &&
      !lexicon.determiners.has(tokens[i - 1]?.word ?? '')
    )
      break;
    if (lexicon.conjunctions.has(token.word) && !(token.word === 'and' && tokens[i + 1]?.capital === true))
      break;
    if (lexicon.prepositions.has(token.word) && (!lexicon.nominalPrepositions.has(token.word) || i === at))
      break;
    if (lexicon.prepositions.has(token.word) && !/^(?:of|for|at|with|from)$/.test(token.word)) break;
    if (isFinite(reading, i)) break;
    if (lexicon.adverbs.has(token.word) && !token.capital) break;
    // "theories spreading across platforms".
    if (
      i > at &&
      lexicon.isParticiple(token.word) &&
      !token.capital &&
      lexicon.prepositions.has(tokens[i + 1]?.word ?? '')
    )
      break;
    last = i;
  }
  return last >= at ? { first: at, last } : null;
}

/** The word a noun phrase is about: the last before its first preposition. */
export function headNoun(
  { tokens, lexicon }: Pick<Reading, 'tokens' | 'lexicon'>,
  range: { first: number; last: number },
): string {
  let head = '';
  for (let i = range.first; i <= range.last; i++) {
    const word = tokens[i]?.word ?? '';
    if (lexicon.nominalPrepositions.has(word)) break;
    if (tokens[i]?.kind === 'word') head = word;
  }
  return head;
}
