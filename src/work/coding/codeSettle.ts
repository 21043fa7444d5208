import { writeFileSync } from 'node:fs';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { type Coding, type Saying, differs } from '../../measures/coding/coding.ts';
import type { Study } from '../study.ts';
import type { Ways } from './readSample.ts';
import { codingFile } from './codeFile.ts';
import { judgementOf } from './judgement.ts';
import { type OpenText, mayBeSeen, openTexts, openedTo, settle } from './settle.ts';

/**
 * Writes out the texts that coders read differently, with what each said, takes decisions in or asks for them.
 * @throws {UserError} before two have read enough in common
 */
export async function settleDifferences(
  study: Study,
  coding: Coding,
  by: string,
  { out, in: given, filled, atTerminal }: Ways,
): Promise<{ written: number; taken: number; unknown: number }> {
  const { lexicon, agreement } = coding;
  if (!mayBeSeen(coding))
    throw mistake(
      'not-read-by-two',
      message('asked.settleLater', { lexicon, more: agreement.needed - agreement.units }),
    );
  const differing = await openTexts(study.context, openedTo(coding, by).texts.filter(differs));
  if (out !== undefined) {
    const rows = differing.map(({ key, text, said, settled }) => ({
      key,
      code: settled?.code ?? ('' as const),
      text,
      said: said.map(sayingOf).join('; '),
    }));
    // Only the reader's own eyes: it holds posts.
    writeFileSync(out, codingFile(rows), { mode: 0o600 });
  }
  const known = new Set(differing.map(({ key }) => key));
  const taken = filled.filter(({ key }) => known.has(key));
  if (given !== undefined && taken.length === 0 && filled.length > 0)
    throw mistake(
      'foreign-coding-file',
      message('asked.foreignSheet', { file: given, rows: String(filled.length), lexicon }),
    );
  await settle(
    study,
    coding,
    by,
    taken.map(({ key, code }) => ({ key, judgement: judgementOf({ code }) })),
  );
  const asked =
    atTerminal === undefined
      ? 0
      : await atTerminal(differing.filter(({ settled }) => settled === null).map(asAsked), (key, code) =>
          settle(study, coding, by, [{ key, judgement: judgementOf({ code }) }]),
        );
  return {
    written: out === undefined ? 0 : differing.length,
    taken: taken.length + asked,
    unknown: filled.length - taken.length,
  };
}

const asAsked = ({ key, text, said }: OpenText): { key: string; text: string } => ({
  key,
  text: [text, '', ...said.map(sayingOf)].join('\n'),
});

/** What one said, as a file and the terminal show it: codes are written as they are typed. */
const sayingOf = ({ by, code, note }: Saying): string => `${by}: ${code}${note === '' ? '' : ` (${note})`}`;
