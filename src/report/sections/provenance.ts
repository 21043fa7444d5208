import type { WrittenCheck, WrittenCheckedClaim, CheckedStatement, Provenance } from '../../model/check.ts';
import type { Filled } from '../../model/detection.ts';
import type { WrittenClaim } from '../../model/verdict.ts';
import { isolate, prose } from '../../view/bidi.ts';
import { anchor, plural } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';

const isChecked = (claim: WrittenClaim): claim is WrittenCheckedClaim => 'chain' in claim && 'words' in claim;

/** Through whom the words came, and whether they were seen where they were first said. */
function chain({ chain: links, status, original }: Provenance, named: boolean): Html {
  const names = links.map(({ name, role, publication }) =>
    [name ?? (publication ? 'the publication' : 'somebody not named'), role]
      .filter((part) => part !== null)
      .join(', '),
  );
  const seen = original === null ? '' : ` (in ${plural(original.posts, 'post')} of ${original.channel})`;
  const by = names.slice(1).map((name) => html`, quoted by ${isolate(name)}`);
  const [first] = names;
  return html`${named ? html`${isolate(first ?? '')}${by}` : html`Through ${names.slice(1).map((name, i) => html`${i === 0 ? '' : ', then '}${isolate(name)}`)}`}. Source: ${status}${seen}.`;
}

const edits = ({ edits: all }: Provenance): Html | null =>
  all.length === 0
    ? null
    : html`${all.map(({ kind, text }, i) => html`${i === 0 ? '' : ', '}${kind} at <q dir="auto">${text}</q>`)}`;

/** What a part of the sentence was taken to be, and by which name. */
function meaning({ text, links, through }: Filled): Html {
  const to = [...new Set(links.map(({ label }) => label))].join(' and ');
  const behind = through === undefined ? null : html`, through <q dir="auto">${through.text}</q>`;
  return html`<q dir="auto">${text}</q>${behind}${to === '' ? null : html`: ${isolate(to)}`}`;
}

/** How a sentence of a document became this claim: its words, its parts, what is missing, and through whom it came. */
export function howItWasRead(claim: WrittenClaim): Html | null {
  if (!isChecked(claim)) return null;
  const { filled, words, missing } = claim;
  const parts: [string, Html[]][] = [
    ['Who or what', filled.x === undefined ? [] : [meaning(filled.x)]],
    ['Compared with', filled.rivals.map(meaning)],
    ['Where', [...filled.within, ...(filled.place === undefined ? [] : [filled.place])].map(meaning)],
    ['When', [filled.time, filled.event].filter((part) => part !== undefined).map(meaning)],
    ['Missing', missing.map(({ ask }) => prose(ask))],
    ['Left out or put in', [edits(claim)].filter((part) => part !== null)],
  ];
  const kind =
    claim.type === 'none'
      ? 'of no type that posts can measure'
      : `read as ${claim.negated ? 'a denial of ' : ''}“${claim.type}”`;
  return html`<h4>How it was read</h4>
<dl class="lines"><div><dt>By whom</dt><dd>${chain(claim, true)}</dd></div>
<div><dt>The words that made it a claim</dt><dd><q dir="auto">${words.text}</q> (${kind}; rule ${words.rule})</dd></div>
${parts
  .filter(([, list]) => list.length > 0)
  .map(
    ([name, list]) =>
      html`<div><dt>${name}</dt><dd>${list.map((part, i) => html`${i === 0 ? '' : '; '}${part}`)}</dd></div>`,
  )}</dl>`;
}

/** Every statement of a document in its order: who, how it is introduced, what, through whom, and its claims. */
export function statementList({ statements, claims }: WrittenCheck): Html | null {
  if (statements.length === 0) return null;
  const described = ({ speaker }: CheckedStatement): string =>
    [speaker.role, speaker.affiliation, speaker.place]
      .filter((part) => part !== null)
      .filter((part, i, all) => !all.slice(0, i).some((before) => before.includes(part)))
      .join(', ');
  return html`<details class="statements"><summary>All ${plural(statements.length, 'statement')}, with what introduces them and where they come from</summary>
<ol>${statements.map((statement) => {
    const { speaker, cue, kind, content } = statement;
    const role = described(statement);
    const own = claims.filter(({ id }) => statement.claims.includes(id));
    const changed = edits(statement);
    return html`<li><p><b>${isolate(speaker.name ?? 'Somebody not named')}</b>${role === '' ? null : html`, ${isolate(role)}`}${cue === null ? ' (nothing introduces it' : html` (<q dir="auto">${cue.text}</q>`}, ${kind})</p>
<blockquote dir="auto">${content}</blockquote>
<p class="aside">${chain(statement, false)}${changed === null ? null : html` Words ${changed}.`}${own.map((claim) => html` <a href="#claim-${anchor(claim.id)}">${isolate(claim.type === 'none' ? (claim.reason ?? '') : claim.type)}</a>: ${claim.plain}.`)}</p></li>`;
  })}</ol></details>`;
}
