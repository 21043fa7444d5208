import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { type Coding, type Saying, type SharedText, differs } from '../../measures/coding/coding.ts';
import { writeSettled } from '../../store/queries/codings.ts';
import type { Study } from '../study.ts';
import { blindTexts } from './codeTexts.ts';
import type { Judgement } from './judgement.ts';
import { today } from '../today.ts';

/** A text that two or more have read, blind to its channel, with what they said. */
export interface OpenText {
  readonly key: string;
  readonly text: string;
  readonly said: readonly Saying[];
  readonly settled: Saying | null;
  readonly differs: boolean;
}

/** What one person may see of the texts that several have read. */
export interface Opened {
  readonly texts: readonly SharedText[];
  /** Texts that others read and this one has not: they stay blind. */
  readonly unread: number;
}

/** Whether two have read enough in common: until then nobody sees what another said. */
export const mayBeSeen = ({
  agreement: { units, needed },
}: {
  readonly agreement: Pick<Coding['agreement'], 'units' | 'needed'>;
}): boolean => units > 0 && units >= needed;

/** A reader sees what others said of the texts they have read themselves; who reads nothing sees all. */
export function openedTo(coding: Pick<Coding, 'agreement' | 'coders' | 'shared'>, by: string): Opened {
  if (!mayBeSeen(coding)) return { texts: [], unread: 0 };
  if (coding.coders.every(({ coder }) => coder !== by)) return { texts: coding.shared, unread: 0 };
  const texts = coding.shared.filter(({ said }) => said.some((one) => one.by === by));
  return { texts, unread: coding.shared.length - texts.length };
}

/** How many texts were read differently, and how many of those were settled. */
export function differences({ shared }: Pick<Coding, 'shared'>): { differ: number; settled: number } {
  const open = shared.filter(differs);
  return { differ: open.length, settled: open.filter(({ settled }) => settled !== null).length };
}

/** A text read differently, as data: what was said of it, and no word of it. */
export interface Differing {
  readonly key: string;
  readonly said: readonly Saying[];
  readonly settled: Saying | null;
}

export const differing = ({ shared }: Pick<Coding, 'shared'>): Differing[] =>
  shared.filter(differs).map(({ text: { key }, said, settled }) => ({ key, said, settled }));

export async function openTexts(
  context: Study['context'],
  shared: readonly SharedText[],
): Promise<OpenText[]> {
  const texts = await blindTexts(
    context,
    shared.map(({ text }) => text),
  );
  return shared.map((one) => ({
    key: one.text.key,
    text: texts.get(one.text.key) ?? '',
    said: one.said,
    settled: one.settled,
    differs: differs(one),
  }));
}

/**
 * Keeps a decision on texts that were read differently, in place of an earlier one; null takes it back. What each said
 * stays.
 * @throws {UserError} for a text that is none of those
 */
export async function settle(
  { context, now }: Pick<Study, 'context' | 'now'>,
  coding: Coding,
  by: string,
  decisions: readonly { readonly key: string; readonly judgement: Judgement }[],
): Promise<void> {
  const open = new Map(
    openedTo(coding, by)
      .texts.filter(differs)
      .map(({ text }) => [text.key, text]),
  );
  const day = today({ now, project: context.project });
  await writeSettled(
    context.driver,
    decisions.map(({ key, judgement: { code, note } }) => {
      const text = open.get(key);
      if (text === undefined) throw mistake('foreign-text', message('asked.notOpen'));
      const { channel, id } = text;
      return { lexicon: coding.lexicon, channel, id, by, day, code: code ?? '', note };
    }),
  );
}
