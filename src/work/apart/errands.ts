import type { Finding } from '../../model/finding.ts';
import type { Verdict } from '../../model/verdict.ts';
import { type Manner, inZone, message, wordsIn } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { coverageChart } from '../../view/charts/coverage.ts';
import { pageIn } from '../../view/page.ts';
import type { ReportChannel } from '../../view/shown.ts';
import { testAlone } from '../articles/alone.ts';
import { type ArticleState, stillState, testArticle } from '../articles/articles.ts';
import { type Article, type Library, openLibrary } from '../articles/library.ts';
import { runCheck } from '../check.ts';
import { type EdgesWish, findEdges } from '../edges/table.ts';
import { exportClaimReview } from '../exporting/claimReview.ts';
import { reportWriter } from '../report.ts';
import type { ShownClaims } from '../reporting/signed.ts';
import { whileShown } from '../shown.ts';
import { type Signed, signClaim } from '../signClaim.ts';
import type { Study } from '../study.ts';
import { type OverTimeWish, measureOverTime } from '../words/overTime.ts';
import { type FoundProposals, findProposals } from '../words/proposals.ts';

/** A claim and what came of its test. */
export interface Tested {
  readonly id: string;
  readonly verdict: Verdict;
}

/** A report as it is asked for: of an article's file or of the project, in whose language, with which claims. */
export interface ReportWish {
  readonly out: string;
  readonly article: string | undefined;
  readonly manner: Manner;
  readonly only: ShownClaims;
  /** What it is called; undefined for the project's name. */
  readonly title: string | undefined;
}

/** Articles are read once, however many errands are about them. */
const libraries = new WeakMap<Study['store'], Library>();

async function articleOf({ store, folder, project, onNote }: Study, id: string): Promise<Article> {
  const library = libraries.get(store) ?? openLibrary(onNote);
  libraries.set(store, library);
  const found = (await library.list(folder, project)).find((one) => one.id === id);
  if (found === undefined) throw mistake('unknown-article', message('app.noArticle'));
  return found;
}

/** Long work by name: what it is given and what comes of it can be handed from one thread to another. */
export const errands = {
  /** The days of each channel as a chart, in the words of who looks; null where there is no post. */
  coverage: (
    { project }: Study,
    manner: Manner,
    channels: readonly ReportChannel[],
  ): Promise<string | null> => {
    const page = pageIn(inZone(wordsIn(manner), project.timezone));
    return Promise.resolve(coverageChart(page, 'coverage', channels)?.markup ?? null);
  },
  /** Where an article stands; the article itself is at hand where it is asked from. */
  state: async (study: Study, id: string): Promise<Omit<ArticleState, 'article'>> => {
    const article = await articleOf(study, id);
    const { article: _, ...state } = await whileShown(study, () => stillState(study, article));
    return state;
  },
  /** Of an article, by its id: the claims named, or all that are ready. */
  testArticle: async (study: Study, id: string, claims: readonly string[]): Promise<readonly Tested[]> => {
    const tested = await testArticle(study, await articleOf(study, id), claims);
    return tested.map(({ id: claim, verdict }) => ({ id: claim, verdict }));
  },
  testAlone: async (study: Study, id: string): Promise<Tested> => {
    const { verdict } = await testAlone(study, id);
    return { id, verdict };
  },
  sign: (study: Study, id: string, signature: Parameters<typeof signClaim>[2]): Promise<Signed> =>
    signClaim(study, id, signature),
  /** The report of the project, or of an article's file. */
  report: async (asked: Study, wish: ReportWish): Promise<void> => {
    const { out, article, manner, only, title } = wish;
    const study = { ...asked, words: wordsIn(manner) };
    const shown = { out, only, ...(title === undefined ? {} : { title }) };
    if (article === undefined) await reportWriter(shown)(study);
    else await runCheck(study, [article], { ...shown, ledger: true });
  },
  claimReview: async (study: Study, out: string, url: string | undefined): Promise<void> => {
    await exportClaimReview(study, out, url);
  },
  /** As it is kept: rows that are worked out when they are asked for do not pass between threads. */
  edges: async (study: Study, wish: EdgesWish): Promise<Finding> =>
    JSON.parse(JSON.stringify(await findEdges(study, wish))) as Finding,
  overTime: (study: Study, lexicon: string, wish: OverTimeWish): Promise<void> =>
    measureOverTime(study, lexicon, wish),
  proposals: (study: Study, lexicon: string): Promise<FoundProposals> => findProposals(study, lexicon),
} as const;

export type ErrandName = keyof typeof errands;
type Work<N extends ErrandName> = (typeof errands)[N];
export type Given<N extends ErrandName> =
  Work<N> extends (study: Study, ...given: infer G) => unknown ? G : never;
export type Got<N extends ErrandName> = Awaited<ReturnType<Work<N>>>;
