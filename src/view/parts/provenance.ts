import { statusOf } from '../../messages/lines.ts';
import type { CheckedStatement, Provenance, WrittenCheck, WrittenCheckedClaim } from '../../model/check.ts';
import type { Filled } from '../../model/detection.ts';
import type { Written } from '../../model/said.ts';
import type { WrittenClaim } from '../../model/verdict.ts';
import { isolate } from '../bidi.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { isChecked } from '../states.ts';

const quoted = (text: string): Html => html`<q dir="auto">${text}</q>`;

/** Through whom the words came, and whether they were seen where they were first said. */
function chain(page: Page, { chain: links, status: code, original }: Provenance, named: boolean): Html {
  const names = links.map(({ name, role, publication }) =>
    page.commas(
      [name ?? page.say(publication ? 'article.publicationInText' : 'article.somebodyInText'), role].filter(
        (part) => part !== null,
      ),
    ),
  );
  const where = page.write(statusOf(code));
  const status = original === null ? where : page.say('article.seenIn', { status: where, ...original });
  const [first, ...others] = names;
  // A sentence takes a list of names as words; each is isolated by marks that stand in the text.
  const apart = (name: string): string => `\u2068${name}\u2069`;
  return named
    ? html`${isolated(page.say('article.chainNamed', { speaker: apart(first ?? ''), by: others.map(apart), status }))}`
    : html`${isolated(page.say('article.chain', { through: others.map(apart), status }))}`;
}

/** Text in which names stand between isolates, with markup in their place. */
const isolated = (text: string): Html =>
  html`${text.split(/\u2068([^\u2069]*)\u2069/).map((piece, i) => (i % 2 === 0 ? piece : isolate(piece)))}`;

const edits = (page: Page, { edits: all }: Provenance): Html | null =>
  all.length === 0
    ? null
    : page.names(
        all.map(({ kind, text }) =>
          page.markup(kind === 'left out' ? 'article.leftOut' : 'article.putIn', { text: quoted(text) }),
        ),
      );

/** What a part of the sentence was taken to be, and by which name. */
function meaning(page: Page, { text, links, through }: Filled): Html {
  const to = page.and([...new Set(links.map(({ label }) => label))]);
  const own = quoted(text);
  const said =
    through === undefined
      ? own
      : page.markup('article.throughText', { text: own, behind: quoted(through.text) });
  return to === '' || (through === undefined && to === text)
    ? said
    : page.markup('article.meaning', { text: said, names: isolate(to) });
}

/** How a sentence of a document became this claim: its words, its parts, what is missing, and through whom it came. */
export function howItWasRead(page: Page, claim: WrittenClaim): Html | null {
  if (!isChecked(claim)) return null;
  const { filled, words, missing } = claim;
  const meanings = (parts: readonly (Filled | undefined)[]): Html[] =>
    parts.flatMap((part) => (part === undefined ? [] : [meaning(page, part)]));
  const changed = edits(page, claim);
  const parts: [string, Html[]][] = [
    [page.say('article.who'), meanings([filled.x])],
    [page.say('article.compared'), meanings(filled.rivals)],
    [page.say('article.where'), meanings([...filled.within, filled.place])],
    [page.say('article.when'), meanings([filled.time, filled.event])],
    [page.say('article.missing'), missing.map(({ ask }) => page.prose(ask))],
    [page.say('article.edited'), changed === null ? [] : [changed]],
  ];
  const between = page.semicolons(['', '']);
  return html`<h4>${page.say('article.howRead')}</h4>
<dl class="lines"><div><dt>${page.say('article.byWhom')}</dt><dd>${chain(page, claim, true)}</dd></div>
<div><dt>${page.say('article.wordsOfClaim')}</dt><dd>${page.markup('article.readAs', { words: quoted(words.text), kind: kindOf(page, claim), rule: words.rule })}</dd></div>
${parts
  .filter(([, list]) => list.length > 0)
  .map(
    ([name, list]) =>
      html`<div><dt>${name}</dt><dd>${list.map((part, i) => html`${i === 0 ? '' : between}${part}`)}</dd></div>`,
  )}</dl>`;
}

function kindOf(page: Page, { type, negated }: WrittenCheckedClaim): string {
  if (type === 'none') return page.say('article.noType');
  return page.say(negated ? 'article.deniesType' : 'article.typed', { type });
}

/**
 * Every statement of a document in its order: who, how it is introduced, what, through whom, and its claims.
 * @param link where a claim stands
 */
export function statementList(
  page: Page,
  { statements, claims }: Pick<WrittenCheck, 'statements' | 'claims'>,
  link: (claim: WrittenCheckedClaim) => string,
): Html | null {
  if (statements.length === 0) return null;
  return html`<details class="statements"><summary>${page.say('article.allStatements', { n: statements.length })}</summary>
<ol>${statements.map((statement) => statementItem(page, statement, claims, link))}</ol></details>`;
}

function statementItem(
  page: Page,
  statement: Written<CheckedStatement>,
  claims: WrittenCheck['claims'],
  link: (claim: WrittenCheckedClaim) => string,
): Html {
  const { speaker, cue, content } = statement;
  const kind = page.say(`article.${statement.kind}`);
  const role = page.commas(
    [speaker.role, speaker.affiliation, speaker.place]
      .filter((part) => part !== null)
      .filter((part, i, all) => !all.slice(0, i).some((before) => before.includes(part))),
  );
  const own = claims.filter(({ id }) => statement.claims.includes(id));
  const changed = edits(page, statement);
  const introduced =
    cue === null
      ? page.say('article.notIntroduced', { kind })
      : page.markup('article.introduced', { cue: quoted(cue.text), kind });
  return html`<li><p><b>${isolate(speaker.name ?? page.say('article.somebody'))}</b>${role === '' ? null : html`${page.commas(['', ''])}${isolate(role)}`} ${introduced}</p>
<blockquote dir="auto">${content}</blockquote>
<p class="aside">${chain(page, statement, false)}${changed === null ? null : html` ${page.markup('article.changed', { edits: changed })}`}${own.map((claim) => html` <a href="${link(claim)}">${isolate(claim.type === 'none' ? (claim.reason ?? '') : claim.type)}</a>: ${claim.plain}.`)}</p></li>`;
}
