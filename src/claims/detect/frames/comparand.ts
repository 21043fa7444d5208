import type { ClaimType } from '../../../model/project.ts';
import type { Sight } from './sight.ts';

/** Nouns of a sentence that are not X of a claim: what is counted, and whom it is compared with. */
export interface Comparand {
  /** Whom X is compared with; undefined where the sentence does not say it in these words. */
  readonly compared: number | undefined;
  readonly isOther: (head: number) => boolean;
  /** "Nobody posts more than the outlets" says it of the outlets, and denies nothing of them. */
  readonly nobodyElse: number | undefined;
}

/** "Three times as many messages as the outlets", "more than the outlets do": what is counted, and whom it is compared with; neither is X. */
export function comparandOf(sight: Sight, type: ClaimType): Comparand {
  const { counted, compared } =
    type === 'outperforms' ? measured(sight) : { counted: undefined, compared: undefined };
  const behind = comparing.has(type) ? behindThan(sight) : undefined;
  const isThem = behind?.nobody === true;
  const isTimes = (i: number): boolean =>
    counted !== undefined &&
    sight.amounts.some(({ kind, first, last }) => kind === 'ratio' && i >= first && i <= last);
  return {
    compared: compared ?? (type === 'outperforms' && !isThem ? behind?.noun : undefined),
    nobodyElse: isThem ? behind.first : undefined,
    isOther: (i) =>
      i === compared ||
      i === counted ||
      isTimes(i) ||
      (isThem && i < behind.first) ||
      (behind !== undefined && !isThem && i >= behind.first && i <= behind.last),
  };
}

const comparing: ReadonlySet<ClaimType> = new Set(['outperforms', 'dominates']);

function measured({ sentence: { words }, below }: Sight): {
  readonly counted: number | undefined;
  readonly compared: number | undefined;
} {
  const measure = words.findIndex(
    ({ norm }, i) => norm === 'as' && /^(?:many|much|often|frequently)$/.test(words[i + 1]?.norm ?? ''),
  );
  if (measure === -1) return { counted: undefined, compared: undefined };
  const found = words.findIndex(
    ({ tag }, i) =>
      i > measure + 1 &&
      /^(?:NOUN|PROPN|PRON)$/.test(tag) &&
      (below[i] ?? []).some((j) => j > measure + 1 && j < i && words[j]?.norm === 'as'),
  );
  const counted = words.findIndex(({ tag }, i) => i > measure + 1 && i <= measure + 3 && tag === 'NOUN');
  const end = found === -1 ? words.length : found;
  return {
    counted: counted === -1 || counted >= end ? undefined : counted,
    compared: found === -1 ? undefined : found,
  };
}

/** Words that deny everybody else: "nobody posts more than the outlets" speaks of the outlets. */
const nobody = /^(?:nobody|none|никто|هیچ‌?کس|هیچکس)$/;
const other = /^(?:other|one|channels?|outlets?|accounts?|groups?|words?|names?|parties|party)$/;

/**
 * What stands behind "than" up to the next comma: whom X is compared with. († "The union posts more than | the guild does" was
 * read as the guild's, and its verdict was the other one's.) An amount is nobody.
 */
function behindThan({ sentence: { words } }: Sight):
  | {
      readonly first: number;
      readonly last: number;
      readonly noun: number | undefined;
      readonly nobody: boolean;
    }
  | undefined {
  const than = words.findIndex(
    ({ norm }, i) => /^(?:than|чем)$/.test(norm) && !isAmount(words[i + 1]) && !isAmount(words[i + 2]),
  );
  if (than === -1) return undefined;
  const isNobody = words.some(
    ({ norm }, i) =>
      i < than && (nobody.test(norm) || (norm === 'no' && other.test(words[i + 1]?.norm ?? ''))),
  );
  const comma = words.findIndex(({ text }, i) => i > than && /^[,;—–]$/.test(text));
  const last = comma === -1 ? words.length - 1 : comma - 1;
  const noun = words.findIndex(
    ({ tag, relation }, i) =>
      i > than && i <= Math.min(last, than + 4) && tag === 'PROPN' && !/^(?:flat|compound)/.test(relation),
  );
  return { first: than + 1, last, noun: noun === -1 ? undefined : noun, nobody: isNobody };
}

const isAmount = (word: { readonly tag: string; readonly norm: string } | undefined): boolean =>
  word !== undefined &&
  (word.tag === 'NUM' || /^(?:\d.*|half|third|quarter|dozens?|hundreds|thousands|millions)$/.test(word.norm));
