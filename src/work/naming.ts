import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { unknownLexicon } from '../messages/unknown.ts';
import { listed } from '../model/listed.ts';
import type { Project, TermForm } from '../model/project.ts';
import { addLexicon } from './files/projectAdd.ts';
import { slug } from './files/projectEdit.ts';
import { setLabel } from './files/projectRename.ts';
import type { Study } from './study.ts';
import { today } from './today.ts';

/** Who is named as the author of a vocabulary that was begun in the app. */
const author = 'whoever began it in the app';

const hasLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
/** As one name is told from another: spaces and the size of letters are none of it. */
const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What of a kind goes by a name already, by its key, its label or what documents call it. */
function holderOf(
  entries: Project['lexicons'] | Project['communities'],
  name: string,
): { readonly key: string; readonly label: string } | undefined {
  const wanted = folded(name);
  for (const [key, { label, aliases = [] }] of Object.entries(entries))
    if (key === slug(name) || [key, label ?? key, ...aliases].some((one) => folded(one) === wanted))
      return { key, label: label ?? key };
  return undefined;
}

/**
 * Begins a vocabulary of some terms.
 * @returns its key
 * @throws {UserError} where it has no name or no term, or the name is another's
 */
export function beginVocabulary(
  study: Study,
  { name, terms, form }: { readonly name: string; readonly terms: string; readonly form: TermForm },
): string {
  const { folder, project } = study;
  const label = tidy(name);
  if (!hasLetter(label)) throw mistake('bad-name', message('asked.namelessWords'));
  const words = [...new Set(listed(terms))].filter(hasLetter);
  if (words.length === 0) throw mistake('empty-term', message('asked.noTermGiven', { name: label }));
  const taken = holderOf(project.lexicons, label);
  if (taken !== undefined)
    throw mistake('name-taken', message('asked.wordsTaken', { name: label, label: taken.label }));
  return addLexicon(folder, label, {
    label,
    // What opponents say is no name by which an article calls somebody.
    aliases: form === 'opponents' ? [] : [label],
    terms: words,
    form,
    author,
    sources: [],
    date: today(study),
  });
}

/**
 * Calls a vocabulary or a group otherwise; its key stays, and articles that use the old name still mean it.
 * @throws {UserError} for a name that says nothing, or is another's
 */
export function rename(study: Study, kind: 'lexicons' | 'communities', key: string, name: string): void {
  const { folder, project } = study;
  const source = project[kind][key];
  if (source === undefined)
    throw kind === 'lexicons'
      ? unknownLexicon(key, project)
      : mistake('unknown-group', message('asked.groupGone', { key }));
  const label = tidy(name);
  const isWords = kind === 'lexicons';
  if (!hasLetter(label))
    throw mistake('bad-name', message(isWords ? 'asked.namelessWords' : 'asked.namelessGroup'));
  if (label === source.label) return;
  const { [key]: _, ...others } = project[kind];
  const taken = holderOf(others, label);
  if (taken !== undefined)
    throw mistake(
      'name-taken',
      message(isWords ? 'asked.wordsTaken' : 'asked.groupTaken', { name: label, label: taken.label }),
    );
  const links = !('form' in source && source.form === 'opponents');
  setLabel(folder, kind, key, label, links ? [source.label ?? [], label].flat() : []);
}
