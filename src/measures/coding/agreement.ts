/**
 * Agreement of coders: of the five codes, and of what decides whether a text counts; on all texts that two have read, and
 * on those with the words alone, for texts without them are agreed on easily and may be most of the sample.
 */
import { type Coincidence, coincidences, krippendorff } from '../../statistics/krippendorff.ts';
import { randomFor } from '../seed.ts';
import { type Code, type Meaning, counts } from './codes.ts';
import type { Status } from './sample.ts';

/** Texts two coders must both have read, or all there are. */
export const leastInCommon = 100;
/** Agreement from which codings are taken as they are, and from which they are at all (Krippendorff 2004, p. 241). */
export const agreementFine = 0.8;
export const agreementTentative = 0.667;

export type Grade = 'fine' | 'tentative' | 'too low' | 'not known';

/** What was asked: which of the five codes; whether it is own use; whether it is a mention. */
export type Asked = 'codes' | 'own use' | 'mention';

/** α of one question on some of the texts. */
export interface AgreementPart {
  readonly of: Asked;
  readonly texts: 'all' | 'matched';
  readonly alpha: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Texts with two codings or more. */
  readonly units: number;
}

export interface CoderAgreement extends Omit<AgreementPart, 'of' | 'texts'> {
  readonly level: number;
  readonly needed: number;
  /** By the value of α, of the five codes on all texts in common. */
  readonly grade: Grade;
  readonly parts: readonly AgreementPart[];
  /** Which codes met in a text, the same way round and the other: their sum is twice the texts of two coders. */
  readonly coincidences: readonly Coincidence<Code>[];
}

/** A text and what each coder said of it, in one order of coders; null where one has not read it. */
export interface ReadText {
  readonly status: Status;
  readonly said: readonly (Code | null)[];
}

/** "Unclear" is a code like the others: who says it differs from who says another. A text passed over is not read. */
const asked: readonly { readonly of: Asked; readonly as: (code: Code) => string }[] = [
  { of: 'codes', as: (code) => code },
  { of: 'own use', as: (code) => decided(code, 'words') },
  { of: 'mention', as: (code) => decided(code, 'about') },
];

const decided = (code: Code, meaning: Meaning): string => {
  const counted = counts(code, meaning);
  return counted === null ? code : counted === 1 ? 'yes' : 'no';
};

/** @param needed texts that two must have read before it is told */
export function agreementOf(
  seed: number,
  lexicon: string,
  read: readonly ReadText[],
  needed: number,
): CoderAgreement {
  const codings = read.map(({ said }) => said);
  const { value, low, high, level, units } = krippendorff(randomFor(seed, 'coding', lexicon), codings);
  const known = units >= needed;
  return {
    alpha: value,
    low,
    high,
    level,
    units,
    needed,
    grade: known ? gradeOf(value) : 'not known',
    parts: known
      ? asked.flatMap(({ of, as }) =>
          (['all', 'matched'] as const).map((texts) => partOf(seed, lexicon, read, { of, as, texts })),
        )
      : [],
    coincidences: known ? coincidences(codings) : [],
  };
}

/** How an agreement is called, by its value. */
export function gradeOf(alpha: number | null): Grade {
  if (alpha === null) return 'not known';
  return alpha >= agreementFine ? 'fine' : alpha >= agreementTentative ? 'tentative' : 'too low';
}

function partOf(
  seed: number,
  lexicon: string,
  read: readonly ReadText[],
  { of, as, texts }: { of: Asked; as: (code: Code) => string; texts: AgreementPart['texts'] },
): AgreementPart {
  const codings = read
    .filter(({ status }) => texts === 'all' || status === 'matched')
    .map(({ said }) => said.map((code) => (code === null ? null : as(code))));
  const rng = randomFor(seed, 'coding', `${lexicon} ${of} ${texts}`);
  const { value: alpha, low, high, units } = krippendorff(rng, codings);
  return { of, texts, alpha, low, high, units };
}
