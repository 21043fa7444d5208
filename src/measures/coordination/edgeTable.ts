/** An edge between two accounts, by their hashes. */
export interface Edge {
  readonly low: string;
  readonly high: string;
  /** Pairs of posts that share an object within the window. */
  readonly pairs: number;
  /** The same; a loop counts at both its ends. */
  readonly weight: number;
  /** Seconds between the posts of a pair, summed. */
  readonly seconds: number;
  /** Distinct posts in those pairs. */
  readonly posts: number;
  /** Epoch seconds of the first and the last of them. */
  readonly first: number;
  readonly last: number;
}

/** Columns of edges.sql; `low` and `high` are places of accounts. */
const columns = ['low', 'high', 'pairs', 'weight', 'seconds', 'posts', 'first', 'last'] as const;
type Column = (typeof columns)[number];
const width = columns.length;
const places = Object.fromEntries(columns.map((column, i) => [column, i])) as Record<Column, number>;

/** Edges in the order of edges.sql, as numbers: 10^5 objects would take as long to make as the engine to find them. */
export class EdgeTable {
  readonly length: number;
  /** Hashes of accounts by place. */
  readonly hashes: readonly string[];
  readonly #numbers: Float64Array;

  /** @param numbers rows one after the other */
  constructor(numbers: Float64Array, hashes: readonly string[]) {
    this.length = numbers.length / width;
    this.hashes = hashes;
    this.#numbers = numbers;
  }

  /** The first of the edges. */
  upTo(limit: number): EdgeTable {
    return limit >= this.length ? this : new EdgeTable(this.#numbers.subarray(0, limit * width), this.hashes);
  }

  /** Those of which something is true. */
  where(keep: (edge: number) => boolean): EdgeTable {
    const kept: number[] = [];
    for (let edge = 0; edge < this.length; edge++) if (keep(edge)) kept.push(edge);
    const numbers = new Float64Array(kept.length * width);
    for (const [to, from] of kept.entries())
      numbers.set(this.#numbers.subarray(from * width, (from + 1) * width), to * width);
    return new EdgeTable(numbers, this.hashes);
  }

  number(edge: number, column: Column): number {
    return this.#numbers[edge * width + places[column]] as number;
  }

  column(column: Column): Float64Array {
    const values = new Float64Array(this.length);
    for (let edge = 0; edge < values.length; edge++) values[edge] = this.number(edge, column);
    return values;
  }

  low(edge: number): string {
    return this.hashes[this.#numbers[edge * width] as number] as string;
  }

  high(edge: number): string {
    return this.hashes[this.#numbers[edge * width + 1] as number] as string;
  }

  edge(edge: number): Edge {
    const number = (column: Column): number => this.number(edge, column);
    return {
      low: this.low(edge),
      high: this.high(edge),
      pairs: number('pairs'),
      weight: number('weight'),
      seconds: number('seconds'),
      posts: number('posts'),
      first: number('first'),
      last: number('last'),
    };
  }

  all(): Edge[] {
    return Array.from({ length: this.length }, (_, edge) => this.edge(edge));
  }
}
