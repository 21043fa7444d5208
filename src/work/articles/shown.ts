import { frameFor } from '../../measures/scope.ts';
import type { CheckResult, CheckedClaim } from '../../model/check.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import type { Span } from '../../model/statement.ts';
import { masked } from '../reporting/checkReport.ts';
import { printedClaim, printedClaims } from '../reporting/printed.ts';
import { interestOf } from '../reporting/shownPosts.ts';
import type { Study } from '../study.ts';
import type { ArticleState } from './articles.ts';

/** Handles that may be shown: those of the channels that are studied. */
async function studiedHandles({ context }: Study): Promise<ReadonlySet<string>> {
  const { frame } = await frameFor(context.driver, context.project, {});
  return new Set(
    frame
      .filter(
        (channel) => channel.kind !== 'personal' || interestOf(context, channel).publicInterest !== undefined,
      )
      .map(({ channel }) => channel.toLowerCase()),
  );
}

/** A text with the spans of what stands in it, as the report shows it: handles and numbers of others masked. */
export async function shownState(study: Study, state: ArticleState): Promise<ArticleState> {
  const studied = await studiedHandles(study);
  const { read, claims } = state;
  const placed = claims.map(({ found: { detection }, questions }) => ({
    ...detection,
    questions,
    text: detection.text,
  }));
  const shown = masked(
    {
      document: read.document,
      statements: read.statements.map((statement) => ({ ...statement, claims: [] })),
      claims: placed,
    } as unknown as CheckResult,
    studied,
  );
  const document = { ...shown.document, name: read.document.name };
  const results = new Map(
    (
      await printedClaims(
        study,
        claims.flatMap(({ result }) => (result === null ? [] : [result])),
      )
    ).map((result) => [result.id, result]),
  );
  return {
    ...state,
    article: { ...state.article, document },
    read: { ...read, document, statements: shown.statements },
    claims: claims.map((claim, i) => {
      const own = shown.claims[i];
      const detection = { ...claim.found.detection, span: own?.span ?? ([0, 0] as Span) };
      return {
        ...claim,
        found: { ...claim.found, detection },
        entry: {
          ...claim.entry,
          ...(own?.text === undefined ? {} : { text: own.text.replaceAll(/\s+/g, ' ').trim() }),
        },
        questions: own?.questions ?? claim.questions,
        result: maskedIn(results.get(claim.id), studied),
      };
    }),
  };
}

/** A claim by itself, as it may be shown and printed. */
export const shownClaim = async (
  study: Study,
  claim: ClaimResult | CheckedClaim,
): Promise<ClaimResult | CheckedClaim> =>
  'words' in claim
    ? maskedClaim(await printedClaim(study, claim), await studiedHandles(study))
    : printedClaim(study, claim);

const maskedIn = (claim: CheckedClaim | undefined, studied: ReadonlySet<string>): CheckedClaim | null =>
  claim === undefined ? null : maskedClaim(claim, studied);

function maskedClaim(claim: CheckedClaim, studied: ReadonlySet<string>): CheckedClaim {
  const bare = {
    document: { name: '', text: '' },
    statements: [],
    claims: [claim],
  } as unknown as CheckResult;
  return masked(bare, studied).claims[0] ?? claim;
}
