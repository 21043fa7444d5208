import { Scalar, isMap, isSeq } from 'yaml';
import { edit, mapAt } from './projectEdit.ts';

/** Takes a whole entry out of the project's file. */
export const removeEntry = (folder: string, kind: 'lexicons' | 'communities' | 'events', key: string): void =>
  edit(folder, (document) => {
    document.deleteIn([kind, key]);
  });

/** Takes a name away that was linked; one that a person wrote, without the remark of a link, stays. */
export function removeAlias(
  folder: string,
  kind: 'lexicons' | 'communities',
  key: string,
  alias: string,
  remark: string,
): void {
  edit(folder, (document) => {
    const list = document.getIn([kind, key, 'aliases']);
    if (!isSeq(list)) return;
    const at = list.items.findIndex(
      (item) =>
        item instanceof Scalar && item.value === alias && item.comment?.trim().startsWith(remark) === true,
    );
    if (at === -1) return;
    list.items.splice(at, 1);
    if (list.items.length === 0) document.deleteIn([kind, key, 'aliases']);
  });
}

/** Takes channels out of a group, each written as the group has it. */
export const removeFromGroup = (folder: string, key: string, channels: readonly string[]): void =>
  edit(folder, (document) => {
    const list = document.getIn(['communities', key, 'channels']);
    if (!isSeq(list)) return;
    list.items = list.items.filter((item) => !channels.includes(String(textOf(item))));
  });

const textOf = (item: unknown): unknown =>
  isMap(item) ? item.get('term') : item instanceof Scalar ? item.value : item;

/**
 * Takes a spelling out of a vocabulary: a variant from its term, a term with the first of its variants in its place.
 * @returns whether it was there
 */
export function removeSpelling(folder: string, key: string, spelling: string): boolean {
  let found = false;
  edit(folder, (document) => {
    const list = document.getIn(['lexicons', key, 'terms']);
    if (!isSeq(list)) return;
    for (const [i, item] of list.items.entries()) {
      const held = isMap(item) ? item.get('variants') : undefined;
      const variants = isSeq(held) ? held : undefined;
      const at = variants?.items.findIndex((one) => textOf(one) === spelling) ?? -1;
      if (textOf(item) === spelling) {
        const [first] = variants?.items ?? [];
        if (isMap(item) && first !== undefined) {
          item.set('term', textOf(first));
          variants?.items.splice(0, 1);
        } else list.items.splice(i, 1);
      } else if (at === -1) continue;
      else variants?.items.splice(at, 1);
      if (isMap(item) && variants?.items.length === 0) item.delete('variants');
      found = true;
      return;
    }
  });
  return found;
}

/** Other terms in the place of those that a vocabulary has. */
export const setTerms = (folder: string, key: string, terms: readonly string[], date: string): void =>
  edit(folder, (document) => {
    const entry = mapAt(document, 'lexicons', key);
    entry.set('terms', document.createNode(terms));
    entry.set('date', date);
  });
