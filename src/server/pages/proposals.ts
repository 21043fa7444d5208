import { termForms } from '../../model/project.ts';
import type { Hono } from 'hono';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { acceptTerms, refuse } from '../../work/words/decide.ts';
import type { Proposal } from '../../work/words/grow.ts';
import type { AppEnv, Visit } from '../tools.ts';
import { wordsPage } from './addresses.ts';
import { checkRevision, fieldsOf, goTo, visitOf } from './show.ts';

const formText = {
  own: 'proposals.formOwn',
  opponents: 'proposals.formOpponents',
  neutral: 'proposals.formNeutral',
} as const;

/** Proposing takes a while and waits for its turn; taking in and leaving out writes isogloss.yaml. */
export function proposalRoutes(app: Hono<AppEnv>): void {
  app.post('/words/:key/propose', (c) => {
    const { tools, study } = visitOf(c);
    const key = c.req.param('key');
    const lexicon = study.project.lexicons[key];
    if (lexicon === undefined) throw mistake('unknown-lexicon', message('app.noPage'));
    tools.queue.add({
      kind: 'measure',
      about: message('proposals.about', { label: lexicon.label ?? key }),
      work: async (running) => {
        await tools.proposals.ask(tools.study(running), key, (own, asked) =>
          tools.apart.send(own, 'proposals', asked),
        );
        return { said: null, link: `${wordsPage(key)}#proposals` };
      },
    });
    return goTo(c, `${wordsPage(key)}#proposals`);
  });
  app.post('/words/:key/decide', async (c) => {
    const visit = visitOf(c);
    const field = await fieldsOf(c);
    checkRevision(visit, field('revision'));
    const key = c.req.param('key');
    const term = field('term');
    if (field('decision') === 'refuse') refuse(visit.study, key, [term]);
    else {
      const by = field('by').trim();
      if (by === '') throw mistake('bad-by', message('proposals.needsName'));
      const body = await c.req.parseBody({ all: true });
      const variants = [body['variant'] ?? []].flat().filter((one) => typeof one === 'string');
      const form = termForms.find((one) => one === field('form')) ?? 'neutral';
      await acceptTerms(visit.study, key, [term], { form, variants, by });
    }
    return goTo(c, `${wordsPage(key)}#proposals`);
  });
}

/** Words proposed for a vocabulary, each with its lines, and what a person says to it. */
export async function proposalsPart(visit: Visit, key: string): Promise<Html> {
  const { page, tools, study } = visit;
  const found = await tools.proposals.of(study, key);
  const again = html`<form method="post" action="${wordsPage(key)}/propose"><button${found === null && html` class="primary"`}${tools.queue.busy() && html` disabled`}>${page.say(found === null ? 'proposals.ask' : 'proposals.askAgain')}</button></form>`;
  const head = html`<h2 id="proposals" tabindex="-1">${page.say('proposals.title')}</h2><p class="aside">${page.say('proposals.why')}</p>`;
  if (found === null) return html`<section aria-labelledby="proposals">${head}${again}</section>`;
  const { own, opponents, half, stale } = found;
  const list = (title: string, rows: readonly Proposal[]): Html | null =>
    rows.length === 0
      ? null
      : html`<h3>${title}</h3><ol class="proposals">${rows.map((one) => proposalItem(visit, key, one))}</ol>`;
  const nothing = own.length + opponents.length === 0;
  return html`<section aria-labelledby="proposals">${head}
<p class="aside">${page.say('proposals.foundOn', { grow: half.grow, all: half.grow + half.test })}${stale && html` <b class="weakly">${page.say('proposals.stale')}</b>`}</p>
${nothing && html`<p>${page.say(study.project.lexicons[key]?.refused?.length ? 'proposals.allDecided' : 'proposals.none')}</p>`}
${list(page.say('proposals.own'), own)}${list(page.say('proposals.opponents'), opponents)}${again}</section>`;
}

function proposalItem({ page, revision }: Visit, key: string, proposal: Proposal): Html {
  const { term, form, texts, together, grounds, variants, lines } = proposal;
  const id = `proposal-${Array.from(term, (letter) => letter.codePointAt(0)?.toString(36)).join('-')}`;
  const why = [
    page.say('proposals.texts', { texts, together }),
    ...grounds.map((ground) => page.say('proposals.ground', { ground })),
  ];
  return html`<li id="${id}"><details><summary><b>${isolate(term)}</b> <span class="aside">${page.commas(why)}</span></summary>
${lines.length > 0 && html`<ol class="concordance">${lines.map(({ before, match, after }) => html`<li><p dir="auto">…${before}<mark>${match}</mark>${after}…</p></li>`)}</ol>`}
<form method="post" action="${wordsPage(key)}/decide" class="decide"><input type="hidden" name="revision" value="${revision}"><input type="hidden" name="term" value="${term}">
${variants.length > 0 && html`<fieldset><legend>${page.say('proposals.spelled')}</legend><div class="chips">${variants.map(({ form: spelling }) => html`<label class="chip"><input type="checkbox" name="variant" value="${spelling}" checked> ${isolate(spelling)}</label>`)}</div></fieldset>`}
<fieldset><legend>${page.say('proposals.side')}</legend>${termForms.map((one) => html`<label class="choice"><input type="radio" name="form" value="${one}"${one === form && html` checked`}> ${page.say(formText[one])}</label>`)}</fieldset>
<span class="field"><label for="${id}-by">${page.say('app.yourName')}</label><input id="${id}-by" name="by" autocomplete="name" dir="auto"><button class="primary" name="decision" value="accept">${page.say('proposals.accept')}</button><button name="decision" value="refuse">${page.say('proposals.refuse')}</button></span></form></details></li>`;
}
