import type { Hono } from 'hono';
import { namedDay } from '../../messages/days.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { WrittenFinding } from '../../model/finding.ts';
import { isolate } from '../../view/bidi.ts';
import { seriesChart } from '../../view/charts/series.ts';
import { capital } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import { withCensus } from '../../view/kinds.ts';
import type { Page } from '../../view/page.ts';
import { valueCell } from '../../view/parts/estimates.ts';
import { channelsInAll, comparable, intervalsOf, isSilent } from '../../view/parts/overTime.ts';
import { readingFacts } from '../../view/parts/reading.ts';
import {
  type OverTime,
  type OverTimeWish,
  overTimeOf,
  periods,
  postsOfPeriod,
  stepOf,
} from '../../work/words/overTime.ts';
import { isVocabularyCounted } from '../../work/words/counted.ts';
import type { AppEnv, Visit } from '../tools.ts';
import { wordsPage } from './addresses.ts';
import { postsPanel } from './postsPanel.ts';
import { fieldsOf, goTo, visitOf } from './show.ts';

type Query = (name: string) => string | undefined;
type By = OverTimeWish['by'];

/** Days up to which weeks are shown, and up to which months are, where nobody says which. */
const shortest = { months: 70, years: 5 * 366 };

/** What was measured is asked for by the button alone: looking at the page measures nothing. */
export function overTimeRoutes(app: Hono<AppEnv>): void {
  app.post('/words/:key/over-time', async (c) => {
    const { tools, study } = visitOf(c);
    const key = c.req.param('key');
    const lexicon = study.project.lexicons[key];
    if (lexicon === undefined) throw mistake('unknown-lexicon', message('app.noPage'));
    const field = await fieldsOf(c);
    const wish: OverTimeWish = { by: byOf(field('by')) ?? 'month', same: field('same') !== '' };
    const link = addressOf(key, wish);
    tools.queue.add({
      kind: 'measure',
      about: message('overTime.about', { label: lexicon.label ?? key }),
      work: async (running) => {
        await tools.apart.send(tools.study(running), 'overTime', key, wish);
        return { said: null, link };
      },
    });
    return goTo(c, link);
  });
}

const byOf = (given: string | undefined): By | undefined => periods.find((one) => one === given);
const fieldsOfWish = ({ by, same }: OverTimeWish): Record<string, string> => ({
  by,
  ...(same ? { same: '1' } : {}),
});
const addressOf = (
  key: string,
  wish: OverTimeWish,
  more: Record<string, string> = {},
  at = 'over-time',
): string => `${wordsPage(key)}?${new URLSearchParams({ ...fieldsOfWish(wish), ...more }).toString()}#${at}`;

/** The share of a vocabulary over time with its table, and the posts behind each point; where it was measured. */
export async function overTimePart(visit: Visit, key: string, query: Query): Promise<Html> {
  const { page, study } = visit;
  const wish: OverTimeWish = {
    by: byOf(query('by')) ?? (await byItself(visit)),
    same: query('same') !== undefined,
  };
  const found = await overTimeOf(study, key, wish);
  const head = html`<h2 id="over-time" tabindex="-1">${page.say('overTime.title')}</h2>${periodsNav(page, key, wish)}`;
  if (found === null)
    return html`<section aria-labelledby="over-time">${head}<p class="aside">${page.say((await isVocabularyCounted(study, key)) ? 'overTime.whyCounted' : 'overTime.why')}</p>
${askFor(visit, key, wish, page.say('overTime.measure'))}</section>`;
  const period = query('posts');
  const nameOf = (row: string): string => {
    const start = found.starts[found.finding.rows.findIndex(({ key: one }) => one === row)];
    return named(page, row, start ?? row, wish.by);
  };
  const panel =
    period === undefined
      ? null
      : await postsPanel(
          visit,
          {
            at: wordsPage(key),
            of: { ...fieldsOfWish(wish), posts: period },
            without: addressOf(key, wish),
            posts: (asked) => postsOfPeriod(study, key, wish, { key: period, name: nameOf(period) }, asked),
            why: page.say('app.withheld'),
          },
          query,
        );
  return html`<section aria-labelledby="over-time">${head}<p class="aside">${page.say('overTime.measured')}</p>
${
  panel === null
    ? html`<div class="beside">${foundPart(visit, key, wish, found, period)}</div>`
    : html`<div class="with-panel"><div>${foundPart(visit, key, wish, found, period)}</div>${panel}</div>`
}</section>`;
}

/** Periods of which there are some, and not too many, in what the posts span. */
async function byItself({ page, tools, study }: Visit): Promise<By> {
  const { from, to } = (await tools.overview(study)).frame;
  const days = from === null || to === null ? 0 : (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const step = days <= shortest.months ? 'week' : days <= shortest.years ? 'month' : 'year';
  return page.manner.calendar === 'jalali' ? `jalali-${step}` : step;
}

function periodsNav(page: Page, key: string, { by, same }: OverTimeWish): Html {
  const own = periods.filter((one) => one.startsWith('jalali-') === (page.manner.calendar === 'jalali'));
  return html`<nav class="chips" aria-label="${page.say('overTime.periods')}">${own.map(
    (one) =>
      html`<a class="chip" href="${addressOf(key, { by: one, same })}"${one === by && html` aria-current="true"`}>${page.say('overTime.period', { period: stepOf(one) })}</a>`,
  )}</nav>`;
}

const askFor = ({ tools }: Visit, key: string, wish: OverTimeWish, words: string): Html =>
  html`<form method="post" action="${wordsPage(key)}/over-time">${Object.entries(fieldsOfWish(wish)).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button${tools.queue.busy() && html` disabled`}>${words}</button></form>`;

function foundPart(
  visit: Visit,
  key: string,
  wish: OverTimeWish,
  { finding: raw, starts }: OverTime,
  open: string | undefined,
): Html {
  const { page } = visit;
  const finding: WrittenFinding = page.writeAll(withCensus(raw));
  const rows = finding.rows.map((row, i) => ({
    row,
    start: starts[i] ?? '',
    name: named(page, row.key, starts[i] ?? '', wish.by),
    link: addressOf(key, wish, { posts: row.key }, 'panel'),
  }));
  const shown = finding.rows.filter((row) => !isSilent(row)).flatMap((row) => row.estimates.slice(0, 1));
  const first = intervalsOf(shown);
  const chart =
    first === undefined
      ? null
      : seriesChart(
          page,
          {
            id: 'over-time-chart',
            title: page.say('measures.over', {
              name: capital(first.name),
              by: page.say('measures.by', { by: wish.by }),
            }),
            points: rows.flatMap(({ row, start, name, link }) =>
              isSilent(row) || row.estimates[0] === undefined
                ? []
                : [{ period: row.key, estimate: row.estimates[0], start, name, link }],
            ),
            caption: page.prose(
              page.say('measures.band', {
                name: capital(first.name),
                unit: first.unit,
                method: first.method,
              }),
            ),
          },
          stepOf(wish.by),
        );
  return html`<div>${chart ?? html`<p class="aside">${page.say('overTime.tooShort')}</p>`}
${wish.same ? html`<p class="aside">${page.say('overTime.isSame', { n: finding.frame.channels })} <a href="${addressOf(key, { ...wish, same: false })}">${page.say('overTime.allChannels')}</a></p>` : comparable(page, finding)}
${!wish.same && sameChannels(visit, key, wish, raw)}
<details class="help"><summary>${page.say('screens.edgesHow')}</summary>${readingFacts(page, finding.reading)}</details></div>
<div class="scroll" tabindex="0" role="region" aria-label="${page.say('overTime.share')}"><table><thead><tr><th scope="col">${capital(page.say('measures.by', { by: wish.by }))}</th><th scope="col" class="n">${page.say('overTime.share')}</th><th scope="col" class="n">${page.say('overTime.texts')}</th><th scope="col" class="n">${page.say('overTime.channels')}</th></tr></thead>
<tbody>${rows.map((one) => periodRow(page, one, open))}</tbody></table></div>`;
}

/** Where channels come and go, the way to ask of those that stay. */
function sameChannels(
  visit: Visit,
  key: string,
  wish: OverTimeWish,
  finding: OverTime['finding'],
): Html | null {
  const channels = channelsInAll(finding);
  if (channels === undefined || channels.same || channels.inAll.length === 0) return null;
  return askFor(
    visit,
    key,
    { ...wish, same: true },
    visit.page.say('overTime.onlySame', { n: channels.inAll.length }),
  );
}

/** A week is called by its first day, a month and a year by their names. */
function named(page: Page, key: string, start: string, by: By): string {
  const step = stepOf(by);
  if (step === 'week') return page.dayText(start);
  const day = namedDay(start, page.manner.language, by.startsWith('jalali-') ? 'jalali' : 'gregorian');
  if (step === 'year' || day === undefined) return page.figure(key);
  return `${day.month} ${page.figure(String(day.year))}`;
}

function periodRow(
  page: Page,
  {
    row,
    name,
    link,
  }: { readonly row: WrittenFinding['rows'][number]; readonly name: string; readonly link: string },
  open: string | undefined,
): Html {
  const [texts, , , channels] = row.estimates;
  const count = (n: number | undefined): Html => page.figures(page.count(n ?? 0));
  const current = row.key === open && html` aria-current="true"`;
  return html`<tr><th scope="row"><a href="${link}"${current}>${isolate(name)}</a></th><td class="n">${texts !== undefined && valueCell(page, texts)}</td><td class="n"><a href="${link}"${current}>${page.markup('overTime.of', { n: count(texts?.n), of: count(texts?.denominator) })}</a></td><td class="n">${page.markup('overTime.of', { n: count(channels?.n), of: count(channels?.denominator) })}</td></tr>`;
}
