import { type Done, codes, statuses } from '../work/coding/index.ts';
import { print } from './session.ts';
import { table } from './table.ts';

export function printCoding({
  lexicon,
  written,
  taken,
  unknown,
  file,
  strata,
  coders,
  agreement,
  toCode,
}: Done): void {
  if (written > 0)
    print(
      `${written} texts of “${lexicon}” written to ${file ?? ''}: fill in the column "code" (${codes.map((code, i) => `${i + 1} ${code}`).join(', ')}) and take it in with --in.\nThe file holds posts, blind to their channels; keep it to yourself and remove it when it is taken in.`,
    );
  if (taken > 0) print(`${taken} codes taken in.`);
  if (unknown > 0)
    print(`${unknown} coded texts are no longer in the sample, since the corpus or the lexicon changed.`);
  print(
    table(
      ['community', 'texts', 'there are', 'coded', 'needed'],
      [...strata]
        .sort(
          (a, b) =>
            (a.community < b.community ? -1 : a.community > b.community ? 1 : 0) ||
            statuses.indexOf(a.status) - statuses.indexOf(b.status),
        )
        .map(({ community, status, size, coded, needed }) => [
          community || '(none)',
          status,
          size,
          coded,
          needed,
        ]),
    ),
  );
  print(
    coders.length === 0
      ? 'Nobody has coded yet.'
      : `Coded by ${coders.map(({ coder, texts }) => `${coder} (${texts})`).join(', ')}.`,
  );
  if (agreement.alpha !== null && agreement.low !== null && agreement.high !== null)
    print(
      `Krippendorff's α on ${agreement.units} texts in common: ${agreement.alpha.toFixed(2)} (${agreement.low.toFixed(2)} to ${agreement.high.toFixed(2)}): ${agreement.grade}.`,
    );
  for (const line of toCode) print(`Still to do: ${line}.`);
}
