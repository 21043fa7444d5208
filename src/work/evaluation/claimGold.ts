import { type GoldClaim, goldClaimSchema } from '../../claims/evaluate.ts';
import { isMessage, type Message } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { readGzippedText } from '../files/textFile.ts';

export interface SkippedLine {
  /** From 1. */
  readonly line: number;
  readonly why: Message;
}

/**
 * Labelled sentences of an NDJSON file, plain or gzipped. A line that is none is passed over and told.
 * @throws {UserError} for a file that cannot be read or holds no labelled sentence
 */
export async function readClaimGold(
  path: string,
): Promise<{ gold: readonly GoldClaim[]; skipped: readonly SkippedLine[] }> {
  const text = await readGzippedText(path);
  const gold: GoldClaim[] = [];
  const skipped: SkippedLine[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (isMessage(read)) skipped.push({ line: index + 1, why: read });
    else gold.push(read);
  }
  if (gold.length === 0) throw mistake('no-gold', message('evaluation.noSentences', { path }));
  return { gold, skipped };
}

function readLine(line: string): GoldClaim | Message {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return message('evaluation.notJson');
  }
  const parsed = goldClaimSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return field === '' ? message('evaluation.notSentence') : message('evaluation.badField', { field });
}
