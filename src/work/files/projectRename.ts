import { YAMLSeq, isScalar, isSeq } from 'yaml';
import { edit, mapAt } from './projectEdit.ts';

/** Another label for a vocabulary or a group, its key kept; by the names given documents go on calling it. */
export function setLabel(
  folder: string,
  kind: 'lexicons' | 'communities',
  key: string,
  label: string,
  names: readonly string[],
): void {
  edit(folder, (document) => {
    const entry = mapAt(document, kind, key);
    entry.set('label', label);
    const known = entry.get('aliases');
    const list = isSeq(known) ? known : new YAMLSeq();
    const held = new Set(list.items.map((item) => String(isScalar(item) ? item.value : item)));
    for (const name of new Set(names)) if (!held.has(name)) list.add(document.createNode(name));
    if (list.items.length > 0) entry.set('aliases', list);
  });
}
