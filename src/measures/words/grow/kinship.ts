/** Letters that two words must share at their beginning, and the part of the longer one, to be taken for one family. */
const leastShared = { letters: 4, part: 0.6 };

/**
 * How much of a seed's own words a term has, 0 to 1: a word of a seed, or one of its family by its beginning, counts by how rare
 * it is (the logarithm of texts for one that has it, as part of that of all). So «دشمن صهیونیستی» is kin of «رژیم صهیونیستی».
 */
export function kinshipWith(
  literals: readonly string[],
  textsOf: (word: string) => number,
  all: number,
): (term: string) => number {
  const own = [...new Set(literals.flatMap((literal) => literal.trim().split(' ')))].filter(
    (word) => Array.from(word).length >= leastShared.letters - 1,
  );
  const known = new Map<string, number>();
  const ofWord = (word: string): number => {
    let kin = known.get(word);
    if (kin === undefined) {
      const rarity = Math.max(0, Math.log(all / Math.max(1, textsOf(word))) / Math.log(Math.max(2, all)));
      known.set(word, (kin = Math.max(0, ...own.map((seed) => likeness(word, seed))) * rarity));
    }
    return kin;
  };
  return (term) => Math.max(...term.split(' ').map(ofWord));
}

/** Part of the longer word that both begin with; 0 below what a family shares. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [bare(a), bare(b)];
  let shared = 0;
  while (shared < x.length && shared < y.length && x[shared] === y[shared]) shared++;
  const part = shared / Math.max(x.length, y.length);
  return shared >= leastShared.letters && part >= leastShared.part ? part : 0;
}

/** Without the Arabic article. */
const bare = (word: string): string => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word);
