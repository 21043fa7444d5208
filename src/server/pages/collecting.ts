import type { Hono } from 'hono';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { isRefusal, saidOf } from '../../work/collecting/endings.ts';
import { addToList, readList, removeFromList } from '../../work/collecting/list.ts';
import { collectRun } from '../../work/collecting/run.ts';
import { type SourceStatus, collectStatus } from '../../work/collecting/status.ts';
import { ensureProject } from '../../work/init.ts';
import type { AppEnv, Visit } from '../tools.ts';
import { dayTyped } from '../../messages/days.ts';
import { dayField } from './dayField.ts';
import { checkRevision, fieldsOf, goTo, visitOf } from './show.ts';
import { today } from '../../work/today.ts';

/** Requests of one run: a few minutes, since others wait for their turn behind it. */
const mostRequests = 60;

/** The list of what is collected, and a run that asks for what is due. */
export function collectingRoutes(app: Hono<AppEnv>): void {
  const back = '/posts#collecting';
  app.post('/posts/sources', async (c) => {
    const visit = visitOf(c);
    const { study } = visit;
    const field = await fieldsOf(c);
    checkRevision(visit, field('revision'));
    const given = field('sources')
      .split(/[\s,،]+/)
      .filter((one) => one !== '');
    if (given.length === 0) throw mistake('no-sources', message('collecting.addNothing'));
    const day = dayTyped(field('since')) ?? field('since');
    const since = day === '' ? {} : { since: day };
    ensureProject(study.folder);
    addToList(study.folder, given, { ...since, today: today(study) });
    return goTo(c, back);
  });
  app.post('/posts/sources/remove', async (c) => {
    const visit = visitOf(c);
    const field = await fieldsOf(c);
    checkRevision(visit, field('revision'));
    removeFromList(visit.study.folder, new Set([field('source')]));
    return goTo(c, back);
  });
  app.post('/posts/collect', (c) => {
    const { tools, study } = visitOf(c);
    const { collecting: world } = tools;
    if (world === undefined) throw mistake('no-collecting', message('collecting.notHere'));
    const { sources } = readList(study.folder);
    if (sources.length === 0) throw mistake('no-sources', message('collecting.addNothing'));
    const [only] = sources;
    tools.queue.add({
      kind: 'collect',
      about:
        sources.length === 1 && only !== undefined
          ? only.label
          : message('collecting.sources', { n: sources.length }),
      work: async (running) => {
        const { rows, requests } = await collectRun(
          tools.study(running),
          { maxRequests: String(mostRequests) },
          world,
        );
        const added = rows.reduce((sum, row) => sum + row.added, 0);
        return { said: message('collecting.done', { added, requests }), link: back };
      },
    });
    return goTo(c, back);
  });
}

/** What is collected, how much of it is held, and what was refused. */
export function collectingPart({ page, study, tools, revision }: Visit): Html {
  const rows = collectStatus(study);
  const refused = rows.flatMap(({ label, lastOutcome, until }) =>
    lastOutcome === null || !isRefusal(lastOutcome as Parameters<typeof isRefusal>[0])
      ? []
      : [
          page.say('collecting.turnedAway', {
            source: label,
            said: saidOf(lastOutcome, lastOutcome === 'limited' ? until : null),
          }),
        ],
  );
  return html`<section aria-labelledby="collecting"><h2 id="collecting" tabindex="-1">${page.say('collecting.title')}</h2>
<p class="aside">${page.say('collecting.what')}</p>
${rows.length > 0 && statusTable(page, rows, revision)}
${refused.map((said) => html`<p class="notice">${page.prose(said)}</p>`)}
<form method="post" action="/posts/sources" class="arrange"><input type="hidden" name="revision" value="${revision}"><label class="long">${page.say('collecting.add')} <input name="sources" required dir="auto" autocomplete="off" placeholder="@name, https://example.org/feed"></label>
<label>${page.say('collecting.since')} ${dayField(page, { name: 'since' })}</label><button>${page.say('collecting.addButton')}</button></form>
${rows.length > 0 && html`<form method="post" action="/posts/collect"><button class="primary"${tools.queue.busy() && html` disabled`}>${page.say('collecting.run')}</button> <span class="aside">${page.say('collecting.runHelp', { requests: mostRequests })}</span></form>`}</section>`;
}

function statusTable(page: Visit['page'], rows: readonly SourceStatus[], revision: string): Html {
  const head = (['source', 'held', 'from', 'to', 'last', 'next'] as const).map((key) =>
    page.say(`collect.${key}`),
  );
  const day = (iso: string | null): string => (iso === null ? page.say('values.notKnown') : page.day(iso));
  const moment = (iso: string | null): string =>
    iso === null ? page.say('collect.nothingYet') : page.momentText(iso);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${page.say('collecting.listed')}"><table><thead><tr>${head.map((one, i) => html`<th scope="col"${i === 1 && html` class="n"`}>${one}</th>`)}<td></td></tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${isolate(row.label)}</th><td class="n">${page.figures(page.count(row.posts ?? row.answers))}</td><td class="whole">${day(row.from)}</td><td class="whole">${day(row.to)}</td><td>${moment(row.lastAsked)}</td><td>${row.due === null ? '' : page.momentText(row.due)}</td><td><form method="post" action="/posts/sources/remove" class="inline"><input type="hidden" name="revision" value="${revision}"><input type="hidden" name="source" value="${row.source}"><button class="quiet" aria-label="${page.say('collecting.remove')} ${row.label}">${page.say('collecting.remove')}</button></form></td></tr>`,
  )}</tbody></table></div>`;
}
