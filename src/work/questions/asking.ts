import type { Asking } from '../../claims/questions/asking.ts';
import { whyNone } from '../../claims/questions/whyNone.ts';
import { corpusWordsLike } from '../../claims/questions/corpusWords.ts';
import { wordsOf } from '../../claims/detect/words.ts';
import { frameFor } from '../../measures/scope.ts';
import { fileName } from '../../claims/ledger/entry.ts';
import type { DocumentRead } from '../../model/document.ts';
import { remembered } from '../../store/derive/remembered.ts';
import { countWord, mostWords, textsWith, wordsBeginning } from '../../store/queries/wordsLike.ts';
import { ensureIndex } from '../../store/search/index.ts';
import type { Study } from '../study.ts';

/** A normalised word as most of some texts write it: «سلطنت‌طلبان» with its half-space. */
function spellingIn(texts: readonly string[], word: string): string {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const { start, end, norm } of wordsOf(text))
      if (norm === word) counts.set(text.slice(start, end), (counts.get(text.slice(start, end)) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best?.[0] ?? word;
}

/** What candidates for a document's questions are drawn from: project, channels, and the corpus's words. */
export async function askingOf({
  context,
  signal,
  onProgress,
}: Study): Promise<(document: DocumentRead) => Asking> {
  const { driver, project } = context;
  const { frame } = await frameFor(driver, project, {});
  let indexing: Promise<void> | undefined;
  const vocabulary = {
    beginning: (letters: readonly string[], length: readonly [number, number]) =>
      wordsBeginning(driver, letters, length),
    mostBeginning: mostWords,
    count: (word: string) => countWord(driver, word),
    spelling: async (word: string) => spellingIn(await textsWith(driver, word), word),
  };
  // The index knows the corpus's words; it is made where it is asked for first.
  const indexed = () => (indexing ??= ensureIndex(driver, { signal, onProgress }));
  // What posts have of a name is asked again with every answer, and is of the posts alone.
  const wordsLike = async (name: string) =>
    frame.length === 0
      ? []
      : remembered(driver, ['words like', name], async () => {
          await indexed();
          return corpusWordsLike(name, vocabulary);
        });
  return ({ name, text, outlet, date }) => ({
    project,
    channels: frame.map(({ channel, title, communities, worded, from, to }) => ({
      channel,
      title,
      communities,
      posts: worded,
      from,
      to,
    })),
    // Its own name: a question is the same from whichever folder the file is named.
    document: { name: fileName(name), text, outlet, date },
    wordsLike,
    whyNone: (phrase, quoted) =>
      remembered(driver, ['why none', phrase, quoted, frame.length > 0], async () => {
        if (frame.length > 0) await indexed();
        return whyNone(phrase, vocabulary, quoted);
      }),
  });
}
