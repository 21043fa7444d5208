import type { Gold } from './conllu.ts';

interface Row {
  lemma: string;
  tag: string;
  features: string;
  head: number;
  relation: string;
}

/**
 * Makes the treebanks of a language alike where they follow the universal guidelines differently. English and
 * Russian stay as they are.
 */
export function harmonise(gold: Gold, language: string): Gold {
  if (language !== 'fa') return gold;
  const rows = gold.forms.map(
    (_, i): Row => ({
      lemma: gold.lemmas[i] ?? '_',
      tag: gold.tags[i] ?? 'X',
      features: gold.features[i] ?? '_',
      head: gold.heads[i] ?? -1,
      relation: gold.relations[i] ?? 'dep',
    }),
  );
  passives(rows);
  rows.forEach((row, i) => {
    const has = (...relations: string[]): boolean =>
      rows.some((other) => other.head === i && relations.includes(other.relation));
    // A light verb in its passive is of کرد in one part, and of itself in another.
    if (row.lemma === 'کرد' && /^(?:ن?می)?\u200c?(?:ن|ب)?(?:شد|شو)/u.test(gold.forms[i] ?? ''))
      row.lemma = 'شد';
    // Forms of "be" are named by است, which no other form of the verb is written like.
    if (row.lemma === 'هست') row.lemma = 'است';
    // Seraji has را as a particle, PerDT as a postposition.
    if (row.tag === 'PART' && row.relation === 'case') row.tag = 'ADP';
    // An ezafe is a noun on a noun before it without a preposition.
    if (row.relation === 'nmod' && row.head < i && !has('case')) row.relation = 'nmod:poss';
    if (row.relation === 'obl:arg') row.relation = 'obl';
    if (row.relation === 'flat:name' || row.relation === 'flat:num') row.relation = 'flat';
    if (row.relation === 'acl' && has('mark')) row.relation = 'acl:relcl';
  });
  return {
    ...gold,
    lemmas: rows.map(({ lemma }) => lemma),
    tags: rows.map(({ tag }) => tag),
    features: rows.map(({ features }) => features),
    heads: rows.map(({ head }) => head),
    relations: rows.map(({ relation }) => relation),
  };
}

/** PerDT hangs the participle of a passive on its auxiliary: the guidelines, and Seraji, have it the other way. */
function passives(rows: Row[]): void {
  rows.forEach((row, i) => {
    const auxiliary = rows[row.head];
    if (row.relation !== 'xcomp' || !row.features.includes('Voice=Pass') || auxiliary === undefined) return;
    if (!/^(?:شد|گشت|گردید)$/.test(auxiliary.lemma)) return;
    const at = row.head;
    for (const other of rows) if (other.head === at && other !== row) other.head = i;
    row.head = auxiliary.head;
    row.relation = auxiliary.relation;
    auxiliary.head = i;
    auxiliary.relation = 'aux:pass';
    auxiliary.tag = 'AUX';
  });
}
