import type { TermForm } from '../../model/project.ts';
import { edit, mapAt, slug } from './projectEdit.ts';

export interface NewLexicon {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly terms: readonly string[];
  readonly form: TermForm;
  readonly author: string;
  readonly sources: readonly string[];
  readonly date: string;
}

/** Adds a vocabulary under a key that nothing has yet; the key is given back. */
export function addLexicon(folder: string, wish: string, lexicon: NewLexicon): string {
  return addEntry(folder, 'lexicons', wish, lexicon);
}

/** Adds a community under a key that nothing has yet; the key is given back. */
export function addCommunity(
  folder: string,
  wish: string,
  community: Omit<NewLexicon, 'terms' | 'form'> & { readonly channels: readonly string[] },
): string {
  return addEntry(folder, 'communities', wish, community);
}

/** Adds a dated event with its source. */
export function addEvent(
  folder: string,
  wish: string,
  event: { readonly date: string; readonly label: string; readonly source: string },
): string {
  return addEntry(folder, 'events', wish, event);
}

function addEntry(
  folder: string,
  kind: 'lexicons' | 'communities' | 'events',
  wish: string,
  entry: object,
): string {
  let key = slug(wish);
  edit(folder, (document) => {
    const entries = mapAt(document, kind);
    for (let n = 2; entries.has(key); n++) key = `${slug(wish)}-${n}`;
    entries.set(key, document.createNode(entry));
  });
  return key;
}
