import { createHash } from 'node:crypto';
import { seededRandom } from '../../src/statistics/random.ts';
import type { Cell } from './cell.ts';
import { type Tally, add, emptyTally } from './tally.ts';
import type { ThroughWorld } from './through.ts';

/** Tallies by cell, as they stand in the file of a run that may be continued. */
export interface State {
  readonly seed: number;
  readonly tallies: Record<string, Tally>;
  /** Worlds that went through text and store. */
  readonly through?: ThroughWorld[];
}

/** A cell's own stream of seeds: what is drawn of it does not depend on which cells there are. */
const streamOf = (cell: Cell): number => createHash('sha256').update(cell.id).digest().readUIntBE(0, 5);

/** Draws a cell's replications from where its tally stands up to `until`. */
export function drawCell(state: State, cell: Cell, until: number): Tally {
  const tally = (state.tallies[cell.id] ??= emptyTally());
  const stream = streamOf(cell) * 4096;
  while (tally.replications < until) {
    const random = seededRandom(state.seed, stream + tally.replications);
    add(tally, cell.draw(random));
  }
  return tally;
}

/** One line for the run and one for each cell. */
export function writeState({ seed, tallies, through = [] }: State): string {
  const cells = Object.entries(tallies).map(([id, tally]) => ({ id, ...tally }));
  return [{ seed }, ...cells, ...through].map((line) => `${JSON.stringify(line)}\n`).join('');
}

export function readState(text: string): State {
  const [head, ...cells] = text.trimEnd().split('\n');
  const { seed } = JSON.parse(head ?? '') as Pick<State, 'seed'>;
  const lines = cells.map((line) => JSON.parse(line) as (Tally & { id: string }) | ThroughWorld);
  const through = lines.filter((line): line is ThroughWorld => 'through' in line);
  const tallies = lines.flatMap((line) => {
    if ('through' in line) return [];
    const { id, ...tally } = line;
    return [[id, tally] as const];
  });
  return {
    seed,
    tallies: Object.fromEntries(tallies),
    ...(through.length === 0 ? {} : { through }),
  };
}
