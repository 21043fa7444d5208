import type { LedgerEntry } from '../../model/ledger.ts';
import { type ClaimResult, type Verdict, type WrittenClaim, agreesAsControl } from '../../model/verdict.ts';
import { type Words, message } from '../../messages/index.ts';
import { plainOf } from '../verdicts/result.ts';
import { saidLine, testedLine } from '../../messages/lines.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * How a verdict becomes a rating: 3 agrees with the posts looked at, 1 they show otherwise, 2 they cannot tell.
 * What posts cannot test has no value at all: silence is no middle of a scale.
 */
export const ratings: Readonly<Record<Verdict, number | null>> = {
  supported: 3,
  undecided: 2,
  contradicted: 1,
  'not testable': null,
};

/**
 * A verdict as schema.org’s ClaimReview (https://schema.org/ClaimReview), JSON-LD, with what it was tested on in
 * `reviewBody`.
 * @param words of the language it is published in
 * @param page where the reviews will be published, if known; each stands there under the claim's anchor in the report
 * @returns undefined while nobody has signed it off: a verdict that nobody answers for is not published
 */
export function claimReview(
  words: Words,
  raw: ClaimResult,
  entry: LedgerEntry,
  page?: string,
): Node | undefined {
  const result = words.writeAll(raw);
  const { signedOffBy, signedOffOn, source } = entry;
  if (signedOffBy === undefined) return undefined;
  const claimed = result.text ?? entry.text ?? result.wording;
  const body = [
    words.write(saidLine(result)),
    words.write(testedLine(result.frame)),
    result.wording,
    result.reason === undefined ? undefined : words.say('review.why', { reason: result.reason }),
    words.say('review.rule', { rule: result.rule }),
    ...result.caveats,
    ...result.toCollect.map((what) => words.say('review.decide', { what })),
    // Where it is known why, a caveat says so.
    result.exploratory && result.runsBefore === undefined && result.verdict !== 'not testable'
      ? words.say('review.exploratory')
      : undefined,
  ];
  return without({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url:
      page === undefined
        ? undefined
        : `${page.replace(/#.*$/, '')}#claim-${result.id.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`,
    datePublished: signedOffOn,
    author: { '@type': 'Person', name: signedOffBy },
    claimReviewed: claimed,
    itemReviewed: without({
      '@type': 'Claim',
      text: claimed,
      author: speaker(entry),
      datePublished: source?.date,
      appearance: without({
        '@type': 'CreativeWork',
        url: source?.url,
        datePublished: source?.date,
        publisher:
          source?.outlet === undefined ? undefined : { '@type': 'Organization', name: source.outlet },
      }),
    }),
    reviewRating: rating(words, result),
    reviewBody: body.filter((line) => line !== undefined && line !== '').join('\n'),
  });
}

function rating(words: Words, result: Pick<WrittenClaim, 'verdict' | 'checks'>): Node {
  const { verdict } = result;
  const value = ratings[verdict];
  // The words of every screen, and so those that were signed.
  const said = agreesAsControl(result) ? message('verdicts.supportedAsControl') : plainOf(verdict);
  return {
    '@type': 'Rating',
    ...(value === null ? {} : { ratingValue: value, worstRating: 1, bestRating: 3 }),
    alternateName: words.write(said),
    ratingExplanation: words.say('review.scale', {}),
  };
}

/** Who is said to have said it. A publication that speaks for itself is an organisation. */
function speaker({ source }: LedgerEntry): Node | undefined {
  if (source?.speaker === undefined) return undefined;
  if (source.speaker === source.outlet) return { '@type': 'Organization', name: source.speaker };
  return without({
    '@type': 'Person',
    name: source.speaker,
    jobTitle: source.role,
    affiliation:
      source.affiliation === undefined ? undefined : { '@type': 'Organization', name: source.affiliation },
  });
}

/** Leaves out what is not known, and things of which nothing but the type is. */
function without(node: Node): Node {
  return Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) =>
        value !== undefined &&
        !(typeof value === 'object' && value !== null && Object.keys(value).every((key) => key === '@type')),
    ),
  );
}
