import { wordSet } from '../../../../text/parse/grammar/grammar.ts';

/**
 * What denies a claim from outside of its verb group ("no evidence that", "rather than", "little", "only 2%"). The verb's own
 * negation is the parse's (`text/parse/verb-group.ts`).
 */
export interface Denials {
  /** Runs of words that deny what follows in their clause: a space stands between words, `*` for any ending. */
  readonly before: readonly (readonly string[])[];
  /** The same where they stand close before the words that make the claim. */
  readonly close: readonly (readonly string[])[];
  /** Runs that deny what stands before them in the clause. */
  readonly behind: readonly (readonly string[])[];
  /** Next to nothing: "little engagement". */
  readonly scant: ReadonlySet<string>;
  /** What takes the denial back: "not only". */
  readonly only: ReadonlySet<string>;
}

const runs = (list: string): string[][] =>
  list
    .split(/[,\n]/)
    .map((run) => run.trim().split(/\s+/))
    .filter(([first]) => first !== '');

export const denials: Readonly<Record<string, Denials>> = {
  en: {
    before:
      runs(`no evidence, not find evidence, not find that, found nothing, nothing to suggest, little to suggest, unable to find, could not find,
      not support the, not see any, cast doubt on, casts doubt on, debunked claims, few of the*, few of those, little evidence, scant evidence, not evidence, no sign, no signs, little sign, few signs, no indication,
      no indications, no proof, no trace, no traces, no support for, not true, untrue, is false, was false, a myth, a lie, no truth,
      denied that, denies that, deny that, denied having, denies having, denied any, denies any, denied claims, denied reports,
      denied the claim*, denied the accusation*, denied the allegation*, denied accusations, denied allegations, rejected claims,
      rejected the claim, rejects the claim, dismissed claims, ruled out,
      rules out, none of, neither, no one, nobody, not a single, nowhere near, contrary to claims`),
    close:
      runs(`far from, anything but, rather than, instead of, as opposed to, lack of, lacked, lacks, absence of, short of,
      nowhere near, unable to, yet to, failure to, fails to, failed to, fail to, failing to, stopped, refrained from, shied away from, refused to, did little to, ceased to, no longer, never, rarely, seldom, hardly,
      barely, scarcely, almost no, virtually no, practically no, hardly any, next to no, little or no`),
    behind:
      runs(`was negligible, were negligible, is negligible, are negligible, was minimal, were minimal, is minimal, was absent, were absent,
      are absent, been lacking, was lacking, is lacking, were lacking, is not the case, was not the case, not materialise, not materialize,
      went unnoticed, went largely unnoticed, fell flat, was nowhere, were nowhere, largely absent, almost absent, failed to gain, failed to catch,
      gained no, got no, gained little, never took off, nowhere to be, only rarely, very rarely, only seldom, only occasionally, only sporadically,
      hardly ever, scarcely ever, barely ever, only now and then, only once in a while`),
    scant: wordSet('little minimal negligible scant zero no'),
    only: wordSet('only just merely simply'),
  },
  fa: {
    before: runs('هیچ, هیچ‌یک, هیچ‌کدام, صحت ندارد, درست نیست, دروغ است'),
    close: runs('نه, به جای, به‌جای, به ندرت, به‌ندرت, ندرتا'),
    behind: runs('خودداری, وجود ندارد, وجود نداشت, صحت ندارد'),
    scant: wordSet('ناچیز اندک'),
    only: wordSet('تنها فقط'),
  },
  ru: {
    before:
      runs(`нет доказательств, нет свидетельств, нет признаков, не нашл*, не обнаруж*, не выяви*, не подтверд*, неправда, неверно,
      опроверг*, опроверга*, отрица*, отверг*, ни один, ни одна, ни одно, никто`),
    close: runs(
      'не, далеко не, вместо, почти не, перестал*, едва, отнюдь не, редко, изредка, нечасто, крайне редко',
    ),
    behind: runs(
      'не подтвердил*, не обнаружен*, не выявлен*, отсутству*, прекратил*, сошло на нет, сошла на нет',
    ),
    scant: wordSet('мало минимальный ничтожный никакой'),
    only: wordSet('только лишь просто'),
  },
  ar: {
    before: runs('لا دليل, لا أدلة, لا توجد أدلة, لا يوجد دليل, نفى, نفت, ينفي, تنفي, نفي'),
    close: runs('لم, لا, ليس, ليست, لن, عدم, فشل, فشلت, ما'),
    behind: runs('غير صحيح'),
    scant: wordSet('ضئيل'),
    only: wordSet('فقط مجرد'),
  },
};
