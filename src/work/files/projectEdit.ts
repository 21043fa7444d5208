import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Grown } from '../../model/project.ts';
import { parseProject } from '../../project/projectFile.ts';

const file = 'isogloss.yaml';

/** Changes the project's file, comments kept; what could not be read back is not written. */
export function edit(folder: string, change: (document: Document.Parsed) => void): void {
  const path = join(folder, file);
  if (!existsSync(path)) throw mistake('no-project', message('mistakes.noProjectYet', { file }));
  const before = readFileSync(path, 'utf8');
  const document = parseDocument(before);
  keepRemarksBelow(document, before);
  change(document);
  const text = document.toString({ lineWidth: 110, flowCollectionPadding: false });
  parseProject(file, text);
  // Beside itself first: a stopped write leaves the file of before.
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/**
 * Remarks below a key without a value ("channels:", then examples behind "#") are held by the parser as that value's: they
 * would go to the key's line, or be lost with the value. As the next key's they stay where they stand.
 */
function keepRemarksBelow(document: Document.Parsed, text: string): void {
  if (!isMap(document.contents)) return;
  const { items } = document.contents;
  for (const [i, { key, value }] of items.entries()) {
    if (!isScalar(key) || !isScalar(value) || value.value !== null || value.comment == null) continue;
    const end = key.range?.[1] ?? 0;
    // The value has the first line, what follows it has the others.
    const [, blank] = /^:[ \t]*\r?\n[^\n]*\n([ \t]*\r?\n)?/.exec(text.slice(end)) ?? [null];
    if (blank === null) continue;
    const next = items[i + 1]?.key;
    const held = isScalar(next) ? next : document;
    const property = isScalar(next) ? 'commentBefore' : 'comment';
    const lines = [value.comment, held[property]].filter((part) => part != null);
    Object.assign(held, { [property]: lines.join(blank === undefined ? '\n' : '\n\n') });
    if (isScalar(next)) next.spaceBefore = false;
    value.comment = null;
  }
}

/** The map at a place, made in block style where there is none. */
export function mapAt(document: Document.Parsed, ...path: string[]): YAMLMap {
  const found = document.getIn(path);
  if (isMap(found)) {
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  // "channels:" with nothing below it, as a new project has it, is no map yet either.
  const above = path.slice(0, -1);
  if (above.length > 0) mapAt(document, ...above);
  const made = new YAMLMap();
  document.setIn(path, made);
  return made;
}

/** Adds a name by which documents call a vocabulary or a community, with a remark where it came from. */
export function addAlias(
  folder: string,
  kind: 'lexicons' | 'communities',
  key: string,
  alias: string,
  remark: string,
): void {
  addToList(folder, [kind, key], 'aliases', alias, remark);
}

function addToList(
  folder: string,
  path: readonly string[],
  name: string,
  value: string,
  remark: string,
): void {
  edit(folder, (document) => {
    const entry = mapAt(document, ...path);
    const known = entry.get(name);
    const list = isSeq(known) ? known : new YAMLSeq();
    if (list.items.some((item) => String(item instanceof Scalar ? item.value : item) === value)) return;
    const node = new Scalar(value);
    node.comment = ` ${remark}`;
    // A remark needs a line of its own.
    list.flow = false;
    list.add(node);
    entry.set(name, list);
  });
}

/** Puts channels into a group that is there, or into a new one; what the group holds stays. The key is given back. */
export function addToGroup(
  folder: string,
  wish: string,
  channels: readonly string[],
  remark: string,
): string {
  const key = slug(wish);
  edit(folder, (document) => {
    const communities = mapAt(document, 'communities');
    if (!communities.has(key)) {
      const made = new YAMLMap();
      if (key !== wish) made.set('label', wish);
      made.set('channels', new YAMLSeq());
      communities.set(key, made);
    }
    const list = document.getIn(['communities', key, 'channels']);
    if (!isSeq(list)) return;
    list.flow = false;
    const held = new Set(list.items.map((item) => String(item instanceof Scalar ? item.value : item)));
    for (const channel of channels) {
      if (held.has(channel)) continue;
      const node = new Scalar(channel);
      node.comment = ` ${remark}`;
      list.add(node);
    }
  });
  return key;
}

/** Says what a channel is. */
export function setKind(folder: string, channel: string, kind: string): void {
  edit(folder, (document) => {
    mapAt(document, 'channels', channel).set('kind', kind);
  });
}

/** Adds a phrase in which a vocabulary's words mean something else. */
export const addExclusion = (folder: string, lexicon: string, phrase: string, remark: string): void =>
  addToList(folder, ['lexicons', lexicon], 'exclude', phrase, remark);

/** Adds a spelling to a vocabulary as a term of its own. */
export const addSpelling = (folder: string, lexicon: string, spelling: string, remark: string): void =>
  addToList(folder, ['lexicons', lexicon], 'terms', spelling, remark);

/** A key for a name: letters and digits of any script, the rest as "-". */
export const slug = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40) || 'vocabulary';

export interface NewTerm {
  readonly term: string;
  readonly form: 'own' | 'opponents' | 'neutral';
  readonly variants: readonly string[];
  readonly grown?: Grown;
}

const textOf = (item: unknown): string => {
  const value: unknown = isMap(item) ? item.get('term') : item instanceof Scalar ? item.value : item;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/**
 * Adds terms to a vocabulary, each with a remark where it came from; one that is there gets the variants it lacks. The
 * vocabulary is made where there is none.
 */
export function addTerms(
  folder: string,
  key: string,
  terms: readonly NewTerm[],
  remark: string,
  made: { readonly author: string; readonly date: string },
): void {
  edit(folder, (document) => {
    const lexicons = mapAt(document, 'lexicons');
    if (!lexicons.has(key)) lexicons.set(key, document.createNode({ label: key, ...made, terms: [] }));
    const entry = mapAt(document, 'lexicons', key);
    const held = entry.get('terms');
    const list = isSeq(held) ? held : new YAMLSeq();
    list.flow = false;
    for (const { term, form, variants, grown } of terms) {
      const known = list.items.find((item) => textOf(item) === term);
      const old = isMap(known) ? known.get('variants') : undefined;
      const spelled = isSeq(old) ? old.items.map(textOf) : [];
      const all = [...new Set([...spelled, ...variants])].filter((variant) => variant !== term);
      if (known !== undefined && all.length === spelled.length) continue;
      const node = document.createNode({
        term,
        form,
        ...(all.length === 0 ? {} : { variants: all }),
        ...(grown === undefined ? {} : { grown }),
      });
      node.commentBefore = ` ${remark}`;
      if (known === undefined) list.add(node);
      else if (isMap(known)) {
        known.set('variants', document.createNode(all));
        known.commentBefore = [known.commentBefore, ` ${remark}`].filter((line) => line != null).join('\n');
      } else list.items[list.items.indexOf(known)] = node;
    }
    entry.set('terms', list);
  });
}

/** Notes terms that a person does not want in a vocabulary, so that they are not proposed again. */
export function refuseTerms(folder: string, key: string, terms: readonly string[]): void {
  edit(folder, (document) => {
    const entry = mapAt(document, 'lexicons', key);
    const held = entry.get('refused');
    const known = isSeq(held) ? held.items.map(textOf) : [];
    entry.set('refused', document.createNode([...new Set([...known, ...terms])]));
  });
}
