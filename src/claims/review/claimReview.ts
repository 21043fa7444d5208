import type { LedgerEntry } from '../../model/ledger.ts';
import { type Verdict, type WrittenClaim, plainVerdict } from '../../model/verdict.ts';
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

const scale = `The scale: 3 ${plainVerdict.supported}, 2 ${plainVerdict.undecided}, 1 ${plainVerdict.contradicted}; no value where ${plainVerdict['not testable']}. It speaks of the posts looked at and of nothing beyond them.`;

/**
 * A verdict as schema.org’s ClaimReview (https://schema.org/ClaimReview), JSON-LD, with what it was tested on in
 * `reviewBody`.
 * @param page where the reviews will be published, if known; each stands there under the claim's anchor in the report
 * @returns undefined while nobody has signed it off: a verdict that nobody answers for is not published
 */
export function claimReview(result: WrittenClaim, entry: LedgerEntry, page?: string): Node | undefined {
  const { signedOffBy, signedOffOn, source } = entry;
  if (signedOffBy === undefined) return undefined;
  const claimed = result.text ?? entry.text ?? result.wording;
  const body = [
    saidLine(result),
    testedLine(result.frame),
    result.wording,
    result.reason === undefined ? undefined : `Why: ${result.reason}.`,
    `The rule: ${result.rule}`,
    ...result.caveats,
    ...result.toCollect.map((what) => `To decide it, collect: ${what}.`),
    result.exploratory && result.verdict !== 'not testable'
      ? 'Exploratory: the test was not sealed before measuring.'
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
    reviewRating: rating(result.verdict),
    reviewBody: body.filter((line) => line !== undefined && line !== '').join('\n'),
  });
}

function rating(verdict: Verdict): Node {
  const value = ratings[verdict];
  return {
    '@type': 'Rating',
    ...(value === null ? {} : { ratingValue: value, worstRating: 1, bestRating: 3 }),
    alternateName: plainVerdict[verdict],
    ratingExplanation: scale,
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
