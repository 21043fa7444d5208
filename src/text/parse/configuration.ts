/** Moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez & Satta 2011): see `allowed` and `apply`. */
export const shift = 0;
/** The top of the stack becomes a dependent of the next word. */
export const left = 1;
/** The top of the stack becomes a dependent of the word under it. */
export const right = 2;

const none = -1;

/**
 * A sentence half parsed: words `0 … n − 1`, and the root as word `n` at the end, which takes one dependent.
 * Every word is shifted once and attached once, so a parse takes 2 n moves.
 */
export interface Configuration {
  n: number;
  readonly stack: Int32Array;
  depth: number;
  /** The first word not yet shifted; `n` is the root. */
  next: number;
  /** Head of each word, -1 before it is attached; `n` is the root. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** Outermost dependents on each side, the ones before these, and how many there are. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
  /** The relations of the dependents on each side as a set: one bit each. */
  readonly leftSet: Int32Array;
  readonly rightSet: Int32Array;
}

/** A sentence of `n` words of which nothing is known; in the room of an earlier one where that has enough of it. */
export function begin(n: number, room?: Configuration): Configuration {
  if (room === undefined || room.heads.length < n + 1) return roomFor(n);
  for (const links of [room.heads, room.relations, room.left1, room.left2, room.right1, room.right2])
    links.fill(none, 0, n + 1);
  for (const counts of [room.lefts, room.rights, room.leftSet, room.rightSet]) counts.fill(0, 0, n + 1);
  room.n = n;
  room.depth = 0;
  room.next = 0;
  return room;
}

function roomFor(n: number): Configuration {
  const empty = (): Int32Array => new Int32Array(n + 1).fill(none);
  const zero = (): Int32Array => new Int32Array(n + 1);
  return {
    n,
    stack: zero(),
    depth: 0,
    next: 0,
    heads: empty(),
    relations: empty(),
    left1: empty(),
    left2: empty(),
    right1: empty(),
    right2: empty(),
    lefts: zero(),
    rights: zero(),
    leftSet: zero(),
    rightSet: zero(),
  };
}

export const isDone = (c: Configuration): boolean => c.next === c.n && c.depth === 0;

/** `i` words below the top of the stack. */
export const stackAt = (c: Configuration, i: number): number =>
  i < c.depth ? (c.stack[c.depth - 1 - i] as number) : none;

/** The root takes the last word of the stack, and no other. */
export function allowed(c: Configuration, move: number): boolean {
  if (move === shift) return c.next < c.n;
  if (move === left) return c.depth > 0 && (c.next < c.n || c.depth === 1);
  return c.depth > 1;
}

/** The head and the dependent that a move to the left or right joins. */
export const arcOf = (c: Configuration, move: number): readonly [number, number] => [
  move === left ? c.next : stackAt(c, 1),
  stackAt(c, 0),
];

export function push(c: Configuration): void {
  c.stack[c.depth++] = c.next++;
}

/** Attaches the top of the stack by a move to the left or right, and takes it off. */
export function attach(c: Configuration, move: number, relation: number): void {
  const [head, word] = arcOf(c, move);
  c.depth--;
  c.heads[word] = head;
  c.relations[word] = relation;
  const bit = 1 << (relation & 31);
  if (move === left) {
    c.left2[head] = c.left1[head] as number;
    c.left1[head] = word;
    c.lefts[head] = (c.lefts[head] as number) + 1;
    c.leftSet[head] = (c.leftSet[head] as number) | bit;
  } else {
    c.right2[head] = c.right1[head] as number;
    c.right1[head] = word;
    c.rights[head] = (c.rights[head] as number) + 1;
    c.rightSet[head] = (c.rightSet[head] as number) | bit;
  }
}
