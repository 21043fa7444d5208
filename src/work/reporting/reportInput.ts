import { message } from '../../messages/index.ts';
import { testClaims } from '../../claims/testClaims.ts';
import { kept } from '../../measures/kept.ts';
import { type MeasureContext, manifestOf } from '../../measures/measure.ts';
import { frameFor, frameOf } from '../../measures/scope.ts';
import { runMeasure } from '../../measures/run.ts';
import { countRuns } from '../../measures/seals.ts';
import { keyness } from '../../measures/keyness/keyness.ts';
import { share } from '../../measures/share/share.ts';
import { twoAtOnce } from '../../measures/twoAtOnce.ts';
import type { ReadEdge } from '../../model/edges.ts';
import type { Finding } from '../../model/finding.ts';
import type { Frame } from '../../model/frame.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import type { LexiconTable, ReportInput } from '../../report/input.ts';
import { whileStill } from '../../store/derive/still.ts';
import { compileLexicon } from '../../store/derive/lexicon.ts';
import { everything } from '../../store/queries/channels.ts';
import { postsByDay } from '../../store/queries/days.ts';
import { courseOf } from '../course.ts';
import { gatheredSaid } from './gathered.ts';
import { type NetworksAsked, copiesPart, networkParts, networkWishes } from './reportNetworks.ts';
import { firstPart } from './reportFirst.ts';
import { forwardsPart } from './reportForwards.ts';
import { evidenceOf } from './evidencePosts.ts';
import { interestOf } from './shownPosts.ts';
import { variantCounts } from '../../store/queries/variants.ts';

/** Parts of the bar, as the pieces of a report share its time on a corpus of 138,489 posts; the rest is for the last. */
const shares = { claims: 0.5, findings: 0.15, posts: 0.05, networks: 0.1, copies: 0.02, first: 0.13 };

/** Posts shown behind each number where no other count is asked for; the total is printed beside them. */
const fewPosts = 8;

/**
 * Everything a report is made of, from the store and the project.
 * @param networks edges that were read, the networks asked for, and how many posts are drawn behind each number
 * @param tested claims tested already, such as a document's; the project's own are tested without them
 */
export const reportInput = (
  given: MeasureContext,
  tested?: readonly ClaimResult[],
  networks: NetworkWishes = {},
): Promise<ReportInput> => whileStill(given.driver, () => inputOf(given, tested, networks));

interface NetworkWishes {
  readonly marks?: readonly ReadEdge[];
  readonly coordination?: NetworksAsked;
  readonly posts?: number;
}

async function inputOf(
  given: MeasureContext,
  tested: readonly ClaimResult[] | undefined,
  networks: NetworkWishes,
): Promise<ReportInput> {
  const { project, driver } = given;
  const course = courseOf(given.onProgress);
  const runs: (readonly string[])[] = [];
  const within = (share: number): MeasureContext => ({ ...given, onProgress: course(share) });
  const part = (share: number): MeasureContext => ({ ...within(share), runs });
  const { frame } = await frameFor(driver, project, {});
  const claims = tested ?? (await testClaims(within(shares.claims)));
  // A document's claims are tested before: what is left takes all of the bar.
  const scale = tested === undefined ? 1 : 1 / (1 - shares.claims);
  const findings = await findingsOf(part(scale * shares.findings), {
    claims,
    words: tested === undefined,
    by: stepOver(frameOf(project, frame)),
  });
  const context = part(scale * shares.posts);
  const days = await postsByDay(driver, everything, project.timezone);
  const shownPosts = networks.posts ?? fewPosts;
  let drawn = 0;
  const evidence = await twoAtOnce(claims, async (claim) => {
    context.onProgress?.(message('stages.posts'), drawn, claims.length);
    const lists = await evidenceOf(context, claim, shownPosts);
    drawn++;
    return lists;
  });
  const wishes = networkWishes(networks.coordination, claims);
  const posts = frame.length > 1 && wishes.length > 0;
  const measured = {
    ...(posts
      ? { networks: await networkParts(part(scale * shares.networks), wishes, networks.marks ?? []) }
      : {}),
    ...(posts ? { copies: await copiesPart(part(scale * shares.copies)) } : {}),
    ...(await firstPart(part(scale * shares.first), claims, tested === undefined)),
    ...(await forwardsPart(context, claims)),
  };
  await countRuns(driver, runs);
  return {
    ...measured,
    project: {
      name: project.name,
      timezone: project.timezone,
      ...(project.gathered === undefined ? {} : { gathered: project.gathered }),
      ...(await gatheredSaid(driver)),
    },
    frame: frameOf(project, frame),
    channels: frame.map((facts) => ({
      ...facts,
      ...interestOf(context, facts),
      byDay: days.filter((row) => row.channel === facts.key).map(({ day, posts }) => ({ day, posts })),
    })),
    claims,
    findings,
    evidence: evidence.flat(),
    lexicons: await lexiconTables(part(1)),
    groups: Object.fromEntries(
      Object.entries(project.communities).map(([key, { label }]) => [key, label ?? key]),
    ),
    manifest: await manifestOf(context, 'report', { shownPosts }),
  };
}

/** Longer than that, weeks are hundreds of rows a vocabulary, which nobody reads. */
const weeksUpTo = 2 * 366 * 86_400_000;

/** By which step shares are shown over the days that posts are of. */
export const stepOver = ({ from, to }: Pick<Frame, 'from' | 'to'>): 'week' | 'month' =>
  from !== null && to !== null && Date.parse(to) - Date.parse(from) > weeksUpTo ? 'month' : 'week';

/**
 * Shares over time and by community of the vocabularies that claims speak of, and of the controls. `words`: whether what marks
 * each community is measured, too; no claim rests on it, and it takes a quarter of a check.
 */
async function findingsOf(
  context: MeasureContext,
  { claims, words, by }: { claims: readonly ClaimResult[]; words: boolean; by: 'week' | 'month' },
): Promise<Finding[]> {
  const used = new Set(
    claims
      .map(({ parameters }) => parameters as Partial<ClaimSource>)
      .flatMap((claim) => [
        claim.words,
        claim.about,
        ...(claim.rivals ?? []).flatMap((rival) =>
          typeof rival === 'string' ? [rival] : [rival.words, rival.about],
        ),
      ]),
  );
  const asked = Object.entries(context.project.lexicons)
    .filter(([name, { control }]) => used.has(name) || control === true)
    .flatMap(([name]) => [
      { lexicon: name, by },
      ...(Object.keys(context.project.communities).length > 0 ? [{ lexicon: name, by: 'community' }] : []),
    ]);
  const findings = await twoAtOnce(asked, (options) => runMeasure(context, share, options));
  if (words && Object.keys(context.project.communities).length > 1)
    findings.push(await runMeasure(context, keyness, { by: 'community', limit: 15 }));
  return findings;
}

/** The vocabularies with the posts of each spelling; claims have no part in them. */
const lexiconTables = (context: MeasureContext): Promise<LexiconTable[]> =>
  kept(
    { ...context, project: { ...context.project, claims: {} } },
    {
      name: 'vocabularies',
      parameters: {},
      make: () => countLexicons(context),
      read: (json) => json as LexiconTable[],
    },
  );

async function countLexicons(context: MeasureContext): Promise<LexiconTable[]> {
  const tables: LexiconTable[] = [];
  const all = Object.entries(context.project.lexicons);
  for (const [i, [name, source]] of all.entries()) {
    context.onProgress?.(message('stages.vocabularies'), i, all.length);
    const lexicon = await compileLexicon(context.driver, name, source);
    const { posts, variants } = await variantCounts(context.driver, lexicon);
    const exclude = [
      ...(source.exclude ?? []),
      ...source.terms.flatMap((term) => (typeof term === 'string' ? [] : (term.exclude ?? []))),
    ];
    tables.push({
      name,
      posts,
      variants: lexicon.variants.map(({ term, variant, form }, i) => ({
        term,
        variant,
        form,
        posts: variants.find((row) => row.term === i)?.posts ?? 0,
      })),
      ...(source.label === undefined ? {} : { label: source.label }),
      ...(source.control === undefined ? {} : { control: source.control }),
      ...(source.author === undefined ? {} : { author: source.author }),
      ...(source.date === undefined ? {} : { date: source.date }),
      ...(source.sources === undefined ? {} : { sources: source.sources }),
      ...(source.note === undefined ? {} : { note: source.note }),
      ...(exclude.length === 0 ? {} : { exclude }),
    }); // prettier-ignore
  }
  return tables;
}
