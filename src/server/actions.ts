import { mistake } from '../messages/mistake.ts';
import { join } from 'node:path';
import type { CheckedClaim } from '../model/check.ts';
import type { Detection } from '../model/detection.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Message } from '../model/said.ts';
import type { ClaimResult } from '../model/verdict.ts';
import { message } from '../messages/index.ts';
import { aloneClaims } from '../work/articles/alone.ts';
import { type ArticleState, writeReading } from '../work/articles/articles.ts';
import type { ReportWish, Tested } from '../work/apart/errands.ts';
import type { Article } from '../work/articles/library.ts';
import { type Standing, standingOf } from '../work/articles/standing.ts';
import { courseOf } from '../work/course.ts';
import { readLedger } from '../work/files/ledger.ts';
import { revisionOf } from '../work/files/revision.ts';
import type { Signed } from '../work/signClaim.ts';
import type { Study } from '../work/study.ts';
import type { Job } from './jobs/queue.ts';
import type { Tools, Visit } from './tools.ts';

/** What pages and API do alike. */

/** Where what is saved stands, as the commands write it. */
export const outFolder = 'out';

/** Where a claim has a page of its own. */
export const claimPage = (id: string): string => `/claims/${encodeURIComponent(id)}`;

/** A claim wherever it stands: in an article, or in the project by itself. */
export interface FoundClaim {
  readonly id: string;
  readonly text: string;
  readonly article: Article | null;
  readonly title: string | null;
  readonly result: ClaimResult | CheckedClaim | null;
  readonly stale: boolean;
  readonly open: boolean;
  readonly standing: Standing;
  readonly entry: LedgerEntry | undefined;
  /** The number that the sentence gives. */
  readonly claimed: Detection['claimed'];
}

/** What is needed to ask for claims: also by who has no page. */
export type ClaimsAsked = Pick<Visit, 'study' | 'words'> & {
  readonly tools: Pick<Tools, 'library' | 'state'>;
};

export async function articleNamed({ tools, study }: ClaimsAsked, id: string): Promise<Article> {
  const articles = await tools.library.list(study.folder, study.project);
  const found = articles.find((one) => one.id === id);
  if (found === undefined) throw mistake('unknown-article', message('app.noArticle'));
  return found;
}

export async function allClaims(visit: ClaimsAsked): Promise<FoundClaim[]> {
  const { study } = visit;
  const found = await claimsOfArticles(visit);
  return [...found, ...(await claimsAlone(study, new Set(found.map(({ id }) => id))))];
}

async function claimsOfArticles({ tools, study }: ClaimsAsked): Promise<FoundClaim[]> {
  const found: FoundClaim[] = [];
  for (const article of await tools.library.list(study.folder, study.project)) {
    const state = await tools.state(study, article);
    for (const { id, entry, result, stale, standing, questions, found: read } of state.claims) {
      if (standing === 'set aside') continue;
      const open = questions.length > 0;
      found.push({
        id,
        text: entry.text ?? id,
        article,
        title: state.article.document.title ?? state.article.document.name,
        result,
        stale,
        open,
        standing,
        entry,
        claimed: read.detection.claimed,
      });
    }
  }
  return found;
}

async function claimsAlone(study: Study, inArticles: ReadonlySet<string>): Promise<FoundClaim[]> {
  const ledger = readLedger(study.folder, study.project);
  return (await aloneClaims(study, inArticles)).map(({ id, claim: source, result, stale }) => {
    const entry = ledger.claims[id];
    const open = false;
    return {
      id,
      text: source.text ?? id,
      article: null,
      title: null,
      result,
      stale,
      open,
      standing: standingOf({ entry, open, result, stale }),
      entry,
      claimed: null,
    };
  });
}

export async function claimNamed(visit: ClaimsAsked, id: string): Promise<FoundClaim> {
  const named = (one: FoundClaim): boolean => one.id === id;
  const found =
    (await claimsOfArticles(visit)).find(named) ?? (await claimsAlone(visit.study, new Set())).find(named);
  if (found === undefined) throw mistake('unknown-claim', message('app.noClaim'));
  return found;
}

/** What the project knows now may read the article otherwise; the ledger follows. */
export async function readAgain(tools: Tools, one: Article): Promise<ArticleState> {
  const study = tools.study();
  const state = await tools.state(study, one);
  keepReading(tools, study, state);
  return state;
}

/** Writes what the program found, so that a page that was shown before may still answer. */
export function keepReading(
  tools: Pick<Tools, 'readings' | 'state'>,
  study: Study,
  state: ArticleState,
): void {
  const before = revisionOf(study.folder);
  writeReading(study, state);
  tools.readings.wrote(before, revisionOf(study.folder));
  tools.state.wrote(study, state, before);
}

/** How many were tested, and how many of them decided: in the words of the counts beside articles. */
const testedSaid = (tested: readonly Tested[]): Message =>
  message('app.tested', {
    n: tested.length,
    decided: tested.filter(({ verdict }) => verdict === 'supported' || verdict === 'contradicted').length,
  });

/** Seals what the claims ask, then measures; all that are ready where none is named. */
export function startTest(tools: Tools, one: Article, claim: string): Job {
  return tools.queue.add({
    kind: 'test',
    about: one.document.title ?? one.document.name,
    work: async (running) => {
      const tested = await tools.apart.send(
        tools.study(running),
        'testArticle',
        one.id,
        claim === '' ? [] : [claim],
      );
      const [only] = tested;
      return {
        said: testedSaid(tested),
        link: tested.length === 1 && only !== undefined ? claimPage(only.id) : `/articles/${one.id}`,
      };
    },
  });
}

/** Seals and tests one claim, wherever it stands. */
export function startClaimTest(tools: Tools, { id, text, article }: FoundClaim): Job {
  if (article !== null) return startTest(tools, article, id);
  return tools.queue.add({
    kind: 'test',
    about: text.replace(/[.۔]$/, ''),
    work: async (running) => {
      return {
        said: testedSaid([await tools.apart.send(tools.study(running), 'testAlone', id)]),
        link: claimPage(id),
      };
    },
  });
}

/** Whether a claim says all that a test needs and had none, of what is asked now. */
export const isUntested = ({ standing }: FoundClaim): boolean => standing === 'ready';

/** Seals and tests claims one after the other, as one job. */
export function startTestOfAll(tools: Tools, claims: readonly FoundClaim[]): Job {
  return tools.queue.add({
    kind: 'test',
    about: tools.study().project.name,
    work: async (running) => {
      const course = courseOf(running.onProgress);
      const tested: Tested[] = [];
      for (const { id, article } of claims) {
        const study = tools.study({ ...running, onProgress: course(1 / claims.length) });
        if (article === null) tested.push(await tools.apart.send(study, 'testAlone', id));
        else tested.push(...(await tools.apart.send(study, 'testArticle', article.id, [id])));
      }
      return { said: testedSaid(tested), link: '/claims' };
    },
  });
}

/** Signs a verdict as it was shown; it is measured again first, when its turn comes. */
export async function sign(
  tools: Tools,
  { id, text }: Pick<FoundClaim, 'id' | 'text'>,
  signature: { readonly by: string; readonly verdict: string; readonly on?: string },
): Promise<Signed> {
  let signed: Signed | undefined;
  await tools.queue.run({
    kind: 'sign',
    about: text.replace(/[.۔]$/, ''),
    work: async (running) => {
      signed = await tools.apart.send(tools.study(running), 'sign', id, signature);
      return { said: null, link: claimPage(id) };
    },
  });
  return signed as Signed;
}

/** Writes the report of an article, as "isogloss check" does, or of the project, as "isogloss report" does. */
export function startReport(
  tools: Tools,
  { of, ...wish }: Omit<ReportWish, 'out' | 'article'> & { readonly of: string },
): Job {
  return tools.queue.add({
    kind: 'report',
    about: 'report.html',
    work: async (running) => {
      const study = tools.study(running);
      const out = join(study.folder, outFolder);
      const article = (await tools.library.list(study.folder, study.project)).find(({ id }) => id === of);
      await tools.apart.send(study, 'report', { ...wish, out, article: article?.path });
      return { said: message('app.reportReady'), link: `/report?of=${article?.id ?? 'project'}` };
    },
  });
}
