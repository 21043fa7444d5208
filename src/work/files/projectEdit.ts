import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { UserError } from '../../model/errors.ts';
import { parseProject } from '../../model/projectFile.ts';

const file = 'isogloss.yaml';

/** Changes the project's file, comments kept; what could not be read back is not written. */
function edit(folder: string, change: (document: Document.Parsed) => void): void {
  const path = join(folder, file);
  if (!existsSync(path))
    throw new UserError(
      'no-project',
      `${file} is not there yet: "isogloss init" begins a project, then this can be written into it.`,
    );
  const document = parseDocument(readFileSync(path, 'utf8'));
  change(document);
  const text = document.toString({ lineWidth: 110, flowCollectionPadding: false });
  parseProject(file, text);
  // Beside itself first: a stopped write leaves the file of before.
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** The map at a place, made in block style where there is none. */
function mapAt(document: Document.Parsed, ...path: string[]): YAMLMap {
  const found = document.getIn(path);
  if (isMap(found)) {
    if (found.items.length === 0) found.flow = false;
    return found;
  }
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
  edit(folder, (document) => {
    const entry = mapAt(document, kind, key);
    const known = entry.get('aliases');
    const list = isSeq(known) ? known : new YAMLSeq();
    if (list.items.some((item) => String(item instanceof Scalar ? item.value : item) === alias)) return;
    const node = new Scalar(alias);
    node.comment = ` ${remark}`;
    // A remark needs a line of its own.
    list.flow = false;
    list.add(node);
    entry.set('aliases', list);
  });
}

export interface NewLexicon {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly terms: readonly string[];
  readonly form: 'own' | 'neutral';
  readonly author: string;
  readonly sources: readonly string[];
  readonly date: string;
}

/** Adds a vocabulary under a key that nothing has yet; the key is given back. */
export function addLexicon(folder: string, wish: string, lexicon: NewLexicon): string {
  let key = slug(wish);
  edit(folder, (document) => {
    const lexicons = mapAt(document, 'lexicons');
    const taken = (name: string): boolean => lexicons.has(name);
    for (let n = 2; taken(key); n++) key = `${slug(wish)}-${n}`;
    lexicons.set(key, document.createNode(lexicon));
  });
  return key;
}

/** Adds a dated event with its source. */
export function addEvent(
  folder: string,
  wish: string,
  event: { readonly date: string; readonly label: string; readonly source: string },
): string {
  let key = slug(wish);
  edit(folder, (document) => {
    const events = mapAt(document, 'events');
    for (let n = 2; events.has(key); n++) key = `${slug(wish)}-${n}`;
    events.set(key, document.createNode(event));
  });
  return key;
}

/** A key for a name: letters and digits of any script, the rest as "-". */
const slug = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[’']s\b/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40) || 'vocabulary';
