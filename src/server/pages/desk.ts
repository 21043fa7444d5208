import { type Html, html, raw } from '../../view/html.ts';
import { isolate } from '../../view/bidi.ts';
import { type Said, isMessage } from '../../model/said.ts';
import type { ArticleState } from '../../work/articles/articles.ts';
import { isReady } from '../../work/articles/articles.ts';
import { tallyOfStandings } from '../../work/articles/standing.ts';
import { keptResult } from '../../work/articles/results.ts';
import type { Page } from '../../view/page.ts';
import { isBegun } from '../../work/describe.ts';
import type { Overview } from '../../work/overview.ts';
import { unsettledIn } from '../../work/coding/index.ts';
import type { Visit } from '../tools.ts';
import { claimAddress, wordsPage } from './addresses.ts';
import { settlePage } from './agreement.ts';
import { exampleVerdict } from './example.ts';
import { dropPart, uploads } from './files.ts';
import { heading } from './layout.ts';
import { pastePart, texts } from './paste.ts';
import type { Pages } from './place.ts';
import { show, visitOf } from './show.ts';

/** Where everything is dropped, and what there is to do next. */
export const desk: Pages = {
  place: { at: '/', name: (page) => page.say('app.desk') },
  routes: (app) => {
    app.get('/', async (c) => {
      const visit = visitOf(c);
      const { tools, study, page } = visit;
      const overview = await tools.overview(study);
      const states: ArticleState[] = [];
      for (const article of await tools.library.list(study.folder, study.project))
        states.push(await tools.state(study, article));
      const empty = overview.frame.posts === 0 && states.length === 0;
      // A file may say what a project is called and asks before there is anything to ask of.
      const isNew = empty && !isBegun(study);
      return show(c, {
        title: page.say('app.desk'),
        at: '/',
        body: html`${heading(isNew ? page.say('app.newProject') : isolate(study.project.name), isNew ? null : page.say('app.deskEyebrow'))}
${dropPart(page, !empty)}${pastePart(visit)}
${empty ? begin(visit, isNew) : html`${nextPart(visit, states, overview, await unsettledIn(study))}${articlesPart(visit, states)}${await postsPart(visit, overview)}`}`,
      });
    });
    uploads(app);
    texts(app);
  },
};

/** An empty folder, or a project without posts: what it knows already, what to bring, and what comes of it. */
const begin = (
  { page, tools, study }: Visit,
  isNew: boolean,
): Html => html`<section class="begin" aria-labelledby="begin">${!isNew && knownPart(page, study)}
<h2 id="begin">${page.say('app.howItGoes')}</h2>
<ol class="steps"><li>${page.say('app.stepDrop')}</li><li>${page.say('app.stepAnswer')}</li><li>${page.say('app.stepTest')}</li><li>${page.say('app.stepSign')}</li></ol>
${isNew && html`<form method="post" action="/demo"><p>${page.say('app.tryDemoText')} <button${tools.queue.busy() && html` disabled`}>${page.say('app.tryDemo')}</button></p></form>`}
<details class="help"><summary>${page.say('app.howExport')}</summary><p>${page.say('app.howExportText')}</p></details>
</section>
${exampleVerdict(page)}`;

/** What stands in the project's file, of which no posts say anything yet. */
function knownPart(page: Page, { project }: Visit['study']): Html {
  const { communities, lexicons, claims } = project;
  const [groups, words, asked] = [communities, lexicons, claims].map((all) => Object.keys(all).length);
  const known = { groups: groups ?? 0, words: words ?? 0, claims: asked ?? 0 };
  const isNothing = known.groups + known.words + known.claims === 0;
  return html`<p>${!isNothing && page.say('app.alreadyKnown', known)} ${page.say('app.nextPosts')}</p>${known.claims > 0 && html`<p><a href="/claims">${page.say('app.claimsPlace')}</a></p>`}`;
}

interface Step {
  readonly link: string;
  readonly text: Html | string;
}

/** What is to be done, the most useful first: what is lacking, what waits for an answer, a test, a signature. */
function nextPart(
  { page, study }: Visit,
  states: readonly ArticleState[],
  { frame }: Overview,
  unsettled: Awaited<ReturnType<typeof unsettledIn>>,
): Html {
  const titled = (state: ArticleState): Html => isolate(titleOf(state));
  const inArticles = new Set(states.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const own = Object.keys(study.project.claims).filter(
    (id) => !inArticles.has(id) && keptResult(study.folder, id) === undefined,
  ).length;
  const lacking: Step[] = [
    ...(frame.posts === 0 ? [{ link: '#drop', text: page.say('app.nextPosts') }] : []),
    ...(own > 0 && frame.posts > 0 ? [{ link: '/claims', text: page.say('app.nextOwn', { n: own }) }] : []),
    ...(states.length === 0 ? [{ link: '#drop', text: page.say('app.nextArticle') }] : []),
  ];
  const unsaid =
    frame.posts > 0 && (study.project.selection ?? '') === '' && (study.project.gathered ?? '') === ''
      ? [{ link: '/posts#about', text: page.say('app.nextAbout') }]
      : [];
  const asked = states.flatMap((state): Step[] => {
    const waiting = state.claims.find(({ questions }) => questions.length > 0);
    const n = state.open.length;
    return waiting === undefined
      ? []
      : [
          {
            link: claimAddress(state, waiting.id),
            text: page.markup('app.nextAnswer', { n, article: titled(state) }),
          },
        ];
  });
  const ready = states.flatMap((state): Step[] => {
    const n = state.claims.filter(isReady).length;
    const first = state.claims.find(isReady);
    return first === undefined
      ? []
      : [
          {
            link: claimAddress(state, first.id),
            text: page.markup('app.nextTest', { n, article: titled(state) }),
          },
        ];
  });
  const unsigned = states.flatMap(({ claims }) =>
    claims.filter(
      ({ standing, questions, result }) =>
        standing === 'tested' &&
        questions.length === 0 &&
        result?.state === 'decided' &&
        result.signedOffBy === null,
    ),
  );
  const sign = unsigned.slice(0, 2).map(
    ({ id, entry }): Step => ({
      link: `/claims/${encodeURIComponent(id)}`,
      text: page.markup('app.nextSign', { claim: isolate(entry.text ?? id) }),
    }),
  );
  const signed = states.some(({ claims }) => claims.some(({ entry }) => entry.signedOffBy !== undefined));
  const save: Step[] = signed ? [{ link: '/report', text: page.say('app.nextReport') }] : [];
  const [unread] = states.flatMap(({ claims }) =>
    claims.flatMap(({ result }) => (result?.toCollect ?? []).flatMap(unreadOf)),
  );
  const read: Step[] =
    unread === undefined
      ? []
      : [
          {
            link: `${wordsPage(unread)}/code`,
            text: page.markup('app.nextRead', {
              words: isolate(study.project.lexicons[unread]?.label ?? unread),
            }),
          },
        ];
  const settle = unsettled.slice(0, 2).map(({ lexicon, open }): Step => {
    const words = isolate(study.project.lexicons[lexicon]?.label ?? lexicon);
    return { link: settlePage(lexicon), text: page.markup('app.nextSettle', { n: open, words }) };
  });
  const steps = [...lacking, ...ready, ...asked, ...sign, ...settle, ...read, ...unsaid, ...save].slice(0, 7);
  if (steps.length === 0) return html``;
  return html`<section class="next" aria-labelledby="next"><h2 id="next">${page.say('app.next')}</h2>
<ol>${steps.map(({ link, text }) => html`<li><a href="${link}">${text}</a></li>`)}</ol></section>`;
}

/** The vocabulary that a verdict would have read by hand. */
const unreadOf = (said: Said): string[] => {
  const key = isMessage(said) && said.say === 'coding.notBegun' ? said['lexicon'] : undefined;
  return typeof key === 'string' ? [key] : [];
};

export const titleOf = ({ article: { document } }: Pick<ArticleState, 'article'>): string =>
  document.title ?? document.name;

/** Each article with where its claims stand. */
function articlesPart({ page }: Visit, states: readonly ArticleState[]): Html | null {
  if (states.length === 0) return null;
  return html`<section aria-labelledby="articles"><h2 id="articles">${page.say('app.articles')}</h2>
<ul class="cards">${states.map((state) => {
    const { article, claims } = state;
    const { outlet, date } = article.document;
    const about = [outlet, date === null ? null : page.asGiven(date.slice(0, 10))].filter(
      (part) => part !== null,
    );
    return html`<li class="card"><h3><a href="/articles/${article.id}">${isolate(titleOf(state))}</a></h3>
<p class="aside">${page.names(about)}</p><p>${tallyText(page, claims)}</p></li>`;
  })}</ul></section>`;
}

/** Where the claims of an article stand, in the words and the order of a report; those set aside are not counted. */
export function tallyText(page: Visit['page'], claims: ArticleState['claims']): string {
  const parts = tallyOfStandings(claims).map((each) => page.say('summary.outcome', each));
  return parts.length === 0 ? page.say('app.tallyNone') : parts.join(' · ');
}

/** Charts of channels, drawn once for each way of speaking: the same list is the same posts. */
const charts = new WeakMap<Overview['channels'], Map<string, Promise<string | null>>>();

/** Channels whose days the desk draws: a screen of them. */
const mostDrawn = 24;

/** Milliseconds that the desk waits for a chart while something else is worked on. */
const patience = 100;

async function drawn(
  { tools, study, page }: Visit,
  of: Overview['channels'],
  named: Overview['channels'],
): Promise<Html | null> {
  const { manner } = page;
  const own = charts.get(of) ?? new Map<string, Promise<string | null>>();
  charts.set(of, own);
  const key = JSON.stringify(manner);
  const chart = own.get(key) ?? tools.apart.send(study, 'coverage', manner, named);
  own.set(key, chart);
  chart.catch(() => own.delete(key));
  // Behind long work a drawing has to wait; the desk need not, and is made anew when that work ends.
  const markup = tools.queue.busy() ? await Promise.race([chart, waited(patience)]) : await chart;
  if (markup === undefined) return html`<p class="aside">${page.say('app.drawnLater')}</p>`;
  return markup === null ? null : raw(markup);
}

const waited = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/** What the posts are: how many, of whom, when, and how much of what was published. */
async function postsPart(visit: Visit, { frame, channels, contents }: Overview): Promise<Html | null> {
  const { page } = visit;
  if (frame.posts === 0) return null;
  const named = channels.filter(
    ({ kind, publicInterest }) => kind !== 'personal' || publicInterest !== undefined,
  );
  const personal = channels.length - named.length;
  // The table of posts has them all, with their counts.
  const drawnOf = [...named].sort((a, b) => b.posts - a.posts).slice(0, mostDrawn);
  return html`<section aria-labelledby="posts"><h2 id="posts">${page.say('app.posts')}</h2>
<p>${page.prose(page.say('app.postsOf', { posts: frame.posts, channels: frame.channels, period: page.periodText(frame.from, frame.to) }))} ${frame.completeness === null ? page.say('summary.completenessUnknown') : page.say('summary.held', { range: page.rangeOfPercents(frame.completeness) })}</p>
<p class="aside">${page.say('app.contents', { ...contents, posts: frame.posts })}</p>
${await drawn(visit, channels, drawnOf)}${drawnOf.length < named.length && html`<p class="aside">${page.say('app.drawnLargest', { n: drawnOf.length })} <a href="/posts#channels">${page.say('app.allChannels', { n: named.length })}</a></p>`}${personal > 0 && html`<p class="aside">${page.say('app.personalNotDrawn', { n: personal })}</p>`}</section>`;
}
