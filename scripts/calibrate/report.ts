import type { Cell } from './cell.ts';
import type { Curve } from './cells.ts';
import { type Verdict, judge } from './judge.ts';
import type { State } from './run.ts';
import { sections } from './sections.ts';
import { meanOf, passes } from './tally.ts';
import type { ThroughWorld } from './through.ts';

export { judge } from './judge.ts';

const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}%`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function remark({ cell, undercovers, errs, exceeds, tally }: Verdict): string {
  if (cell.breaks !== undefined) return 'not judged: see above';
  const found = [
    ...(undercovers ? ['**undercovers**'] : []),
    ...(errs ? ['**errs**'] : []),
    ...exceeds.map((name) => `**${name}**`),
  ];
  if (found.length > 0) return found.join(', ');
  if (cell.excludedBy !== undefined) return `refused: ${cell.excludedBy}`;
  return tally.shown === 0 && tally.judged === 0 && cell.limits === undefined ? 'nothing is shown' : '';
}

/** Columns of means other than p-values: those have a table of their own. */
const meansOf = (verdicts: readonly Verdict[]): string[] =>
  [...new Set(verdicts.flatMap(({ tally }) => Object.keys(tally.means ?? {})))].filter(
    (name) => !name.includes('≤'),
  );

function section(of: Cell['of'], verdicts: readonly Verdict[]): string {
  const rows = verdicts.filter(({ cell }) => cell.of === of);
  if (rows.length === 0) return '';
  const factors = [...new Set(rows.flatMap(({ cell }) => Object.keys(cell.factors)))];
  const intervals = rows.some(({ tally }) => tally.shown > 0);
  const judged = rows.some(({ tally }) => tally.judged > 0);
  const means = meansOf(rows);
  const head = [
    ...factors,
    'n',
    ...(intervals ? ['shown', 'coverage', 'truth below / above', 'mean width'] : []),
    ...(judged ? ['supported', 'contradicted', 'false supported', 'false contradicted'] : []),
    ...means,
    '',
  ];
  const lines = rows.map((verdict) => {
    const { cell, tally: t } = verdict;
    return [
      ...factors.map((name) => String(cell.factors[name] ?? '')),
      String(t.replications),
      ...(intervals
        ? [
            percent(t.shown, t.replications),
            percent(t.shown - t.below - t.above, t.shown),
            `${percent(t.below, t.shown)} / ${percent(t.above, t.shown)}`,
            t.shown === 0 ? '–' : (t.width / t.shown).toFixed(3),
          ]
        : []),
      ...(judged
        ? [t.supported, t.contradicted, t.falseSupported, t.falseContradicted].map((n) =>
            percent(n, t.judged),
          )
        : []),
      ...means.map((name) => meanOf(t, name)?.mean.toFixed(3) ?? '–'),
      remark(verdict),
    ];
  });
  return `## ${of}\n\n${sections[of]}\n\n${table(head, lines)}\n`;
}

/** The largest share of true p-values at or below a level among the cells of one kind. */
function uniform(verdicts: readonly Verdict[]): string {
  const kinds = [...new Set(verdicts.map(({ cell }) => cell.of))];
  const lines = kinds.flatMap((of) => {
    const rows = verdicts.filter(
      ({ cell }) => cell.of === of && cell.limits !== undefined && cell.breaks === undefined,
    );
    const names = [...new Set(rows.flatMap(({ cell }) => Object.keys(cell.limits ?? {})))];
    return names.map((name) => {
      const limit = rows[0]?.cell.limits?.[name] ?? 0;
      const found = rows.flatMap(({ tally }) => meanOf(tally, name) ?? []);
      const worst = found.reduce((most, { mean }) => Math.max(most, mean), 0);
      const mean = found.reduce((sum, own) => sum + own.mean, 0) / Math.max(1, found.length);
      const over = rows.filter(({ tally }) => passes(tally, name, limit)).length;
      return [of, name, String(found.length), mean.toFixed(4), worst.toFixed(4), String(over)];
    });
  });
  return table(['graded', 'mean of', 'cells', 'over all cells', 'in the worst cell', 'cells above'], lines);
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
  readonly replications: string;
}

/** Replications of a cell, and of one at the boundary. */
export interface Wanted {
  readonly coverage: number;
  readonly verdicts: number;
}

function wantedOf(cell: Cell, { coverage, verdicts }: Wanted): number {
  const own =
    cell.boundary === true && cell.excludedBy === undefined ? Math.max(coverage, verdicts) : coverage;
  return Math.min(own, cell.most ?? own);
}

function drawn(cells: readonly Cell[], state: State, wanted: Wanted): string {
  const done = cells.filter(
    (cell) => (state.tallies[cell.id]?.replications ?? 0) >= wantedOf(cell, wanted),
  ).length;
  return [
    `Made by \`npm run calibrate\`, seed ${state.seed}: ${done} of ${cells.length} cells with all of their replications${done < cells.length ? '; run it again to go on' : ''}.`,
    `${wanted.coverage} a cell, and ${wanted.verdicts} where the truth stands at the boundary and a verdict errs most; column n says how many were drawn.`,
    'All of it was drawn with this one seed, which gives the same counts again; what was tuned was tuned on others.',
  ].join(' ');
}

export function report(
  cells: readonly Cell[],
  curves: readonly Curve[],
  state: State,
  wanted: Wanted,
  faultRuns: readonly FaultRun[],
): string {
  const verdicts = judge(cells, state);
  const failed = verdicts.filter(
    ({ undercovers, errs, exceeds }) => undercovers || errs || exceeds.length > 0,
  );
  const shown = verdicts.filter(({ cell }) => cell.excludedBy === undefined && cell.breaks === undefined);
  const refused = verdicts.filter(({ cell }) => cell.excludedBy !== undefined);
  const breaking = verdicts.filter(({ cell }) => cell.breaks !== undefined);
  const conditions = [...new Set(refused.map(({ cell }) => `${cell.of.split(',')[0]}: ${cell.excludedBy}`))];
  return `# Calibration

${drawn(cells, state, wanted)}

Every interval is graded against its own truth, in worlds where that is known, by the functions that the program
itself calls, on counts and times. A cell fails when its coverage is significantly below 93%, or its verdicts at the
boundary are wrong in one direction significantly above 2.5%: exact one-sided binomial at 0.01, Holm over all cells; or
when a share of true p-values, or of false discoveries, is above its level by more than three standard errors.

${failed.length === 0 ? `**No cell fails** of ${shown.length} that the program shows` : `**${failed.length} of ${verdicts.length} cells fail**: ${failed.map(({ cell }) => `\`${cell.id}\``).join(', ')}`}; ${refused.length} are refused by a condition of testability${conditions.length === 0 ? '' : ` (${conditions.join('; ')})`}, which a test of the program enforces.

Intervals of the frame target cover far more than 95% in most cells: their bounds allow missing posts half to twice the
odds of those held, and most worlds are not at that edge. The mean width says what this costs. What the calibration
changed in the program: [decision 8](decisions/0008-what-calibration-changed.md).

## What no count can see

Worlds that break what a measure takes for granted where the posts do not show it. They are drawn to say how wrong a
verdict would be; no condition refuses them, so the verdict, or its interval’s method, says what is named here.

${table(
  [
    'world',
    'what is broken, and what the verdict says of it',
    'false supported',
    'false contradicted',
    'coverage',
  ],
  breaking.map(({ cell, tally: t }) => [
    `\`${cell.id}\``,
    cell.breaks ?? '',
    percent(t.falseSupported, t.judged),
    percent(t.falseContradicted, t.judged),
    percent(t.shown - t.below - t.above, t.shown),
  ]),
)}

## Deliberate faults

Each is planted in a copy of the program’s own source, and what is drawn is by that program. Others are seen by tests
alone, not by counts: \`scripts/calibrate/faults.ts\` has both kinds, and \`test/simulation/faults.slow.test.ts\` plants each.

${table(
  ['fault', 'what it does', 'cells drawn', 'replications', 'cells that fail'],
  faultRuns.map((run) => [run.fault, run.what, String(run.drawn), run.replications, String(run.failed)]),
)}

## P-values and false discoveries

Of p-values that are true by construction a share at or below each level, and of pairs called unusual the share that is
not planted (0 where none is), as means over replications.

${uniform(verdicts)}

## Power

How often a verdict "supported" is given, by what is true. \`isogloss claims test --power\` tells the same of a corpus at hand.

${curves.map((c) => curve(c, state)).join('\n')}
${throughText(state.through ?? [])}
${(Object.keys(sections) as Cell['of'][]).map((of) => section(of, verdicts)).join('\n')}`;
}

/** Worlds through text and store, by type of claim. */
function throughText(worlds: readonly ThroughWorld[]): string {
  if (worlds.length === 0) return '';
  const claims = worlds.flatMap((world) => world.claims);
  const types = [...new Set(claims.map(({ type }) => type))].sort();
  const lines = types.map((type) => {
    const own = claims.filter((claim) => claim.type === type);
    const outcomes = (['agrees', 'open', 'differs'] as const).map(
      (outcome) => `${own.filter((claim) => claim.outcome === outcome).length}`,
    );
    const sum = (key: 'shown' | 'held' | 'counts' | 'same'): number =>
      own.reduce((total, claim) => total + claim[key], 0);
    const of = (part: number, all: number): string => (all === 0 ? '–' : `${part} of ${all}`);
    return [
      type,
      String(own.length),
      ...outcomes,
      of(sum('held'), sum('shown')),
      of(sum('same'), sum('counts')),
    ];
  });
  return `## Through text and store

${worlds.length} worlds like the demo’s, of other seeds: posts with texts in three languages, albums, forwards, gaps and minute stamps, through the commands \`import\`, \`claims test\` and \`check\`, held against the truth that the simulation wrote. Open is a claim that this corpus cannot tell, or that posts cannot test, where the truth is known; what differs is against the truth. Counts are those of posts and texts on either side. They must be the same but where a channel on the half hour sends two posts with media in the same second, at most one of them with words: without the source’s own key that is an album, here as in any such collection.

${table(['type', 'claims', 'as planted', 'open', 'against the truth', 'intervals that hold it', 'counts that are the same'], lines)}
`;
}
