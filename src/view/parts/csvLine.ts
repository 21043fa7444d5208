import type { Finding } from '../../model/finding.ts';
import type { Written } from '../../model/said.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';

/** Options of a measure that say what of it a table shows, in the order in which they are typed. */
const options = [
  'lexicon',
  'by',
  'community',
  'channel',
  'from',
  'to',
  'object',
  'window',
  'cascade',
  'limit',
] as const;

const typed = (value: string): string =>
  /^[\p{L}\p{N}._,:/-]+$/u.test(value) ? value : JSON.stringify(value);

/** The line that prints a finding's rows for a spreadsheet. */
export function csvCommand({
  measure,
  parameters,
}: Pick<Written<Finding>, 'measure' | 'parameters'>): string {
  const given = options.flatMap((name) => {
    const value = parameters[name];
    return (typeof value === 'string' && value !== '') || typeof value === 'number'
      ? [`--${name} ${typed(String(value))}`]
      : [];
  });
  return ['isogloss measure', measure, ...given, '--csv'].join(' ');
}

/** Under a table: how it comes into a spreadsheet. A page without scripts cannot hand over a file. */
export const csvLine = (page: Page, finding: Pick<Written<Finding>, 'measure' | 'parameters'>): Html =>
  html`<p class="aside csv">${page.markup('page.asCsv', { command: html`<code dir="ltr">${csvCommand(finding)}</code>` })}</p>`;
