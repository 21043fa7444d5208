import type { Hono } from 'hono';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { ReportChannel } from '../../view/shown.ts';
import { removeGroup, takeOut, usersOf } from '../../work/groups.ts';
import { rename } from '../../work/naming.ts';
import type { AppEnv, Visit } from '../tools.ts';
import { renamePart } from './naming.ts';
import { checkRevision, fieldsOf, goTo, visitOf } from './show.ts';

/** Where a group is changed. */
const groupPage = (key: string): string => `/posts/groups/${encodeURIComponent(key)}`;

/** What is done with a group that is there. */
export function groupRoutes(app: Hono<AppEnv>): void {
  app.post('/posts/groups/:key/:what{out|rename|remove}', async (c) => {
    const visit = visitOf(c);
    const field = await fieldsOf(c);
    checkRevision(visit, field('revision'));
    const key = c.req.param('key');
    const what = c.req.param('what');
    if (what === 'out') await takeOut(visit.study, key, field('channel'));
    else if (what === 'rename') rename(visit.study, 'communities', key, field('label'));
    else removeGroup(visit.study, key);
    return goTo(c, what === 'remove' ? '/posts#groups' : `/posts#group-${encodeURIComponent(key)}`);
  });
}

/**
 * Groups of channels as they are: who is in them, and how one gets out.
 * @param named the channels that may be named
 */
export function groupsPart(visit: Visit, named: readonly ReportChannel[]): Html | null {
  const { page, study } = visit;
  const groups = Object.entries(study.project.communities);
  if (groups.length === 0) return null;
  return html`<section aria-labelledby="groups"><h2 id="groups" tabindex="-1">${page.say('screens.yourGroups')}</h2>
<ul class="list groups">${groups.map(([key, { label = key, channels }]) => groupItem(visit, { key, label, size: channels.length, members: named.filter(({ communities }) => communities.includes(key)) }))}</ul></section>`;
}

interface Group {
  readonly key: string;
  readonly label: string;
  /** Channels that the file names. */
  readonly size: number;
  readonly members: readonly ReportChannel[];
}

function groupItem(visit: Visit, { key, label, size, members }: Group): Html {
  const { page, revision, study } = visit;
  const others = size - members.length;
  const users = usersOf(study, key);
  const sent = html`<input type="hidden" name="revision" value="${revision}">`;
  return html`<li id="group-${key}" tabindex="-1"><details><summary><b>${isolate(label)}</b> <span class="aside">${page.say('screens.groupHolds', { n: size })}</span></summary>
<form method="post" action="${groupPage(key)}/out">${sent}<ul class="members">${members.map(({ channel }) => html`<li>${isolate(channel)} <button class="quiet" name="channel" value="${channel}" aria-label="${page.say('screens.takeOutOf', { channel, group: label })}">${page.say('screens.takeOut')}</button></li>`)}</ul></form>
${others > 0 && html`<p class="aside">${page.say('screens.groupOthers', { n: others })}</p>`}
${renamePart(visit, { id: `rename-${key}`, action: `${groupPage(key)}/rename`, label })}
${
  users.length > 0
    ? html`<p class="aside">${page.say('screens.groupUsedBy', { n: users.length })}</p><ul class="aside">${users.map((text) => html`<li><q dir="auto">${text}</q></li>`)}</ul>`
    : html`<form method="post" action="${groupPage(key)}/remove">${sent}<button class="quiet">${page.say('screens.removeGroup')}</button> <span class="aside">${page.say('screens.removeGroupHelp')}</span></form>`
}</details></li>`;
}
