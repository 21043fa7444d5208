import { type GoldClaim, goldClaimSchema } from '../../claims/evaluate.ts';
import { UserError } from '../../model/errors.ts';
import { readGzippedText } from '../files/textFile.ts';

const form =
  'A gold file of claims has one labelled sentence a line: {"id", "lang", "text", "label": {"type": a type or null, "x", …}}';

export interface SkippedLine {
  /** From 1. */
  readonly line: number;
  readonly why: string;
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
    if (typeof read === 'string') skipped.push({ line: index + 1, why: read });
    else gold.push(read);
  }
  if (gold.length === 0)
    throw new UserError('no-gold', `${path}: no labelled sentence is in this file. ${form}.`);
  return { gold, skipped };
}

function readLine(line: string): GoldClaim | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  const parsed = goldClaimSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return field === '' ? 'not a labelled sentence' : `"${field}" is missing or is not what it should be`;
}
