import { message } from '../../messages/index.ts';
import { translated } from '../../text/translated.ts';
import { foldWord } from '../detect/words.ts';
import { type CorpusWord, type Vocabulary, powerOfTen } from './asking.ts';

/** Spellings of one thing that are counted. */
const mostForms = 12;

/** What a phrase speaks of, in the words of other languages that posts have; those of one thing are one proposal. */
export async function translatedWords(
  phrase: string,
  { count }: Pick<Vocabulary, 'count'>,
): Promise<{ readonly said: string; readonly whole: boolean; readonly word: CorpusWord }[]> {
  const found: { said: string; whole: boolean; word: CorpusWord }[] = [];
  for (const { said, whole, words } of translated(phrase)) {
    const counted: { form: string; posts: number; channels: number }[] = [];
    for (const form of words.slice(0, mostForms))
      counted.push({ form, ...(await count(form.split(' ').map(foldWord).join(' '))) });
    const held = counted.filter(({ posts }) => posts > 0).sort((a, b) => b.posts - a.posts);
    const [first] = held;
    if (first === undefined) continue;
    found.push({
      said,
      whole,
      word: {
        word: first.form,
        ...(held.length === 1 ? {} : { forms: held.map(({ form }) => form) }),
        posts: powerOfTen(held.reduce((sum, { posts }) => sum + posts, 0)),
        channels: powerOfTen(Math.max(...held.map(({ channels }) => channels))),
        why: message('questions.translated', { said }),
      },
    });
  }
  return found;
}
