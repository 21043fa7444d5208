import { Scalar, isSeq } from 'yaml';
import { edit, mapAt } from './projectEdit.ts';

/** Takes a whole entry out of the project's file. */
export const removeEntry = (folder: string, kind: 'lexicons' | 'events', key: string): void =>
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

/** Other terms in the place of those that a vocabulary has. */
export const setTerms = (folder: string, key: string, terms: readonly string[], date: string): void =>
  edit(folder, (document) => {
    const entry = mapAt(document, 'lexicons', key);
    entry.set('terms', document.createNode(terms));
    entry.set('date', date);
  });
