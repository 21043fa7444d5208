import { holm } from '../../src/statistics/multiplicity.ts';
import type { Cell } from './cell.ts';
import type { Curve } from './cells.ts';
import type { State } from './run.ts';
import { type Tally, failures } from './tally.ts';

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export interface Verdict {
  readonly cell: Cell;
  readonly tally: Tally;
  /** Significantly below 93% coverage, or above 2.5% error in one direction; Holm over all cells, at 0.01. */
  readonly undercovers: boolean;
  readonly errs: boolean;
}

/** Which cells fail. A cell that a condition of testability excludes fails if anything of it is shown. */
export function judge(cells: readonly Cell[], state: State): Verdict[] {
  const drawn = cells.flatMap((cell) => {
    const tally = state.tallies[cell.id];
    return tally === undefined || tally.replications === 0 ? [] : [{ cell, tally, ...failures(tally) }];
  });
  const adjusted = (p: readonly (number | null)[]): number[] => holm(p.map((value) => value ?? 1));
  const coverage = adjusted(drawn.map((row) => row.coverage));
  const error = adjusted(drawn.map((row) => row.error));
  return drawn.map(({ cell, tally }, i) => {
    const shownThough = cell.excludedBy !== undefined && tally.shown > 0;
    return {
      cell,
      tally,
      undercovers: shownThough || (coverage[i] ?? 1) < 0.01,
      errs: (error[i] ?? 1) < 0.01,
    };
  });
}

const sections: Readonly<Record<Cell['of'], string>> = {
  'share, frame':
    'X against one rival, by distinct texts; the truth is the share among all that was published. Verdicts of `dominates` with all their checks, at one half.',
  'share, transfer': 'Channels as draws; the truth is the share in all such channels. Decides nothing.',
  'prevalence, frame':
    'Share of channels with a use in 300 texts; the truth is that of all that was published. Verdicts of `ubiquitous` before their checks, at one half.',
  'floods, process':
    'Two communities over days; the truth is that of the process. Verdicts of `floods` before their checks; one of the two conditions at its boundary, the other clear.',
  'plurality, frame': 'X against every rival.',
  'penetrates, frame': 'Uncoded.',
  'coordination, some':
    'Pairs of channels that share within the window, in worlds of news, quick channels, topics, clocks and planted groups.',
  'coordination, whole': 'Odds ratio of sharing within the window.',
};

function section(of: Cell['of'], verdicts: readonly Verdict[]): string {
  const rows = verdicts.filter(({ cell }) => cell.of === of);
  const factors = [...new Set(rows.flatMap(({ cell }) => Object.keys(cell.factors)))];
  const head = [
    ...factors,
    'n',
    'shown',
    'coverage',
    'truth below / above',
    'mean width',
    'false supported',
    'false contradicted',
    '',
  ];
  const lines = rows.map(({ cell, tally: t, undercovers, errs }) => [
    ...factors.map((name) => String(cell.factors[name] ?? '')),
    String(t.replications),
    percent(t.shown, t.replications),
    percent(t.shown - t.below - t.above, t.shown),
    `${percent(t.below, t.shown)} / ${percent(t.above, t.shown)}`,
    t.shown === 0 ? '–' : (t.width / t.shown).toFixed(3),
    percent(t.falseSupported, t.judged),
    percent(t.falseContradicted, t.judged),
    cell.excludedBy !== undefined && !undercovers
      ? `refused: ${cell.excludedBy}`
      : [...(undercovers ? ['**undercovers**'] : []), ...(errs ? ['**errs**'] : [])].join(', '),
  ]);
  return `## ${of}\n\n${sections[of]}\n\n${table(head, lines)}\n`;
}

function curve({ title, along, rows }: Curve, state: State): string {
  const points = rows[0]?.points.map(({ at }) => at) ?? [];
  const lines = rows.map(({ label, points: cells }) => [
    label,
    ...cells.map(({ cell }) => {
      const tally = state.tallies[cell.id];
      return tally === undefined ? '–' : percent(tally.supported, tally.replications);
    }),
  ]);
  return `### ${title}\n\nBy ${along}.\n\n${table(['', ...points], lines)}\n`;
}

/** Which cells each deliberate fault makes fail, beside how many were drawn. */
export interface FaultRun {
  readonly fault: string;
  readonly what: string;
  readonly failed: number;
  readonly drawn: number;
  readonly replications: number;
}

export function report(
  cells: readonly Cell[],
  curves: readonly Curve[],
  state: State,
  wanted: number,
  faultRuns: readonly FaultRun[],
): string {
  const verdicts = judge(cells, state);
  const failed = verdicts.filter(({ undercovers, errs }) => undercovers || errs);
  const done = cells.filter(({ id }) => (state.tallies[id]?.replications ?? 0) >= wanted).length;
  const shown = verdicts.filter(({ cell }) => cell.excludedBy === undefined);
  return `# Calibration

Made by \`npm run calibrate\`, seed ${state.seed}: ${done} of ${cells.length} cells with all of their ${wanted} replications${done < cells.length ? '; run it again to go on' : ''}.
Every interval is graded against its own truth, in worlds where that is known, by the functions that the program
itself calls, on counts. A cell fails when its coverage is significantly below 93%, or its verdicts at the boundary
are wrong in one direction significantly above 2.5%: exact one-sided binomial at 0.01, Holm over all cells.

${failed.length === 0 ? `**No cell fails** of ${shown.length} that the program shows; ${verdicts.length - shown.length} are refused by a condition of testability.` : `**${failed.length} of ${verdicts.length} cells fail**: ${failed.map(({ cell }) => `\`${cell.id}\``).join(', ')}.`}

Intervals of the frame target cover far more than 95% in most cells: their bounds allow missing posts half to twice the
odds of those held, and most worlds are not at that edge. The mean width says what this costs.

## Deliberate faults

${table(
  ['fault', 'what it does', 'cells drawn', 'replications', 'cells that fail'],
  faultRuns.map((run) => [
    run.fault,
    run.what,
    String(run.drawn),
    String(run.replications),
    String(run.failed),
  ]),
)}

${(Object.keys(sections) as Cell['of'][]).map((of) => section(of, verdicts)).join('\n')}
## Power

How often a verdict "supported" is given, by what is true. \`isogloss claims test --power\` tells the same of a corpus at hand.

${curves.map((c) => curve(c, state)).join('\n')}`;
}
