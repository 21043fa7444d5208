import type { Finding } from '../../model/finding.ts';
import type { Verdict } from '../../model/verdict.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { testAlone } from '../articles/alone.ts';
import { testArticle } from '../articles/articles.ts';
import { openLibrary } from '../articles/library.ts';
import { runCheck } from '../check.ts';
import { type EdgesWish, findEdges } from '../edges/table.ts';
import { exportClaimReview } from '../exporting/claimReview.ts';
import { reportWriter } from '../report.ts';
import { type Signed, signClaim } from '../signClaim.ts';
import type { Study } from '../study.ts';
import { type FoundProposals, findProposals } from '../words/proposals.ts';

/** A claim and what came of its test. */
export interface Tested {
  readonly id: string;
  readonly verdict: Verdict;
}

/** Long work by name: what it is given and what comes of it can be handed from one thread to another. */
export const errands = {
  /** Of an article, by its id: the claims named, or all that are ready. */
  testArticle: async (study: Study, id: string, claims: readonly string[]): Promise<readonly Tested[]> => {
    const articles = await openLibrary(study.onNote).list(study.folder, study.project);
    const article = articles.find((one) => one.id === id);
    if (article === undefined) throw mistake('unknown-article', message('app.noArticle'));
    const tested = await testArticle(study, article, claims);
    return tested.map(({ id: claim, verdict }) => ({ id: claim, verdict }));
  },
  testAlone: async (study: Study, id: string): Promise<void> => {
    await testAlone(study, id);
  },
  sign: (study: Study, id: string, signature: Parameters<typeof signClaim>[2]): Promise<Signed> =>
    signClaim(study, id, signature),
  /** The report of the project, or of an article's file. */
  report: async (study: Study, out: string, article: string | undefined): Promise<void> => {
    if (article === undefined) await reportWriter({ out })(study);
    else await runCheck(study, [article], { out, ledger: true });
  },
  claimReview: async (study: Study, out: string, url: string | undefined): Promise<void> => {
    await exportClaimReview(study, out, url);
  },
  edges: (study: Study, wish: EdgesWish): Promise<Finding> => findEdges(study, wish),
  proposals: (study: Study, lexicon: string): Promise<FoundProposals> => findProposals(study, lexicon),
} as const;

export type ErrandName = keyof typeof errands;
type Work<N extends ErrandName> = (typeof errands)[N];
export type Given<N extends ErrandName> =
  Work<N> extends (study: Study, ...given: infer G) => unknown ? G : never;
export type Got<N extends ErrandName> = Awaited<ReturnType<Work<N>>>;
