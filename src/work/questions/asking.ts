import type { Asking } from '../../claims/questions/asking.ts';
import { corpusWordsLike } from '../../claims/questions/corpusWords.ts';
import { frameFor } from '../../measures/scope.ts';
import { fileName } from '../../claims/ledger/entry.ts';
import type { DocumentRead } from '../../model/document.ts';
import { countWord, wordsBeginning } from '../../store/queries/wordsLike.ts';
import { ensureIndex } from '../../store/search/index.ts';
import type { Study } from '../study.ts';

/** What candidates for a document's questions are drawn from: project, channels, and the corpus's words. */
export async function askingOf({
  context,
  signal,
  onProgress,
}: Study): Promise<(document: DocumentRead) => Asking> {
  const { driver, project } = context;
  const { frame } = await frameFor(driver, project, {});
  const known = new Map<string, ReturnType<typeof corpusWordsLike>>();
  let indexing: Promise<void> | undefined;
  const vocabulary = {
    beginning: (letters: readonly string[], length: readonly [number, number]) =>
      wordsBeginning(driver, letters, length),
    count: (word: string) => countWord(driver, word),
  };
  const wordsLike = async (name: string) => {
    if (frame.length === 0) return [];
    // The index knows the corpus's words; it is made where it is asked for first.
    await (indexing ??= ensureIndex(driver, { signal, onProgress }));
    const found = known.get(name) ?? corpusWordsLike(name, vocabulary);
    known.set(name, found);
    return found;
  };
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
  });
}
