/**
 * Deliberate faults: each a change of one place of the program's own source, planted in a copy of it before it is built.
 * What is then graded is the faulty program; the worlds and the grading are as they are.
 */
export interface Fault {
  readonly name: string;
  readonly what: string;
  /** Source file, and what stands there exactly once. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
  /** A cell that fails of it, and in how many replications; or the tests that do. */
  readonly seen: { readonly cell: string; readonly replications: number } | { readonly tests: string };
}

export const faults: readonly Fault[] = [
  {
    name: 'copies',
    what: 'copies counted as distinct texts',
    file: 'src/measures/share/estimates.ts',
    find: '(of(c.side) ? c[unit] : 0)',
    put: "(of(c.side) ? c[unit === 'texts' ? 'posts' : unit] : 0)",
    seen: { cell: 'share-frame 8 equal none differential copies', replications: 200 },
  },
  {
    name: 'missing odds',
    what: 'missing posts taken to be like those held',
    file: 'src/measures/share/frame.ts',
    find: 'unitRanges(used, end, odds, paired, level), {\n      end,\n      k: odds,',
    put: 'unitRanges(used, end, 1, paired, level), {\n      end,\n      k: 1,',
    seen: { cell: 'share-frame 8 equal tenth perfect odds 2', replications: 200 },
  },
  {
    name: 'cut outages',
    what: 'outages that an end of the period cuts left out',
    file: 'src/store/queries/gaps.ts',
    find: 'gaps.cut.filter((cut) => cut.kind === kind).map(idsWithin)',
    put: 'gaps.cut.filter((cut) => cut.kind === kind && cut.ids < 0).map(idsWithin)',
    seen: { cell: 'share-frame ends 8 rival end nights growth 1 odds 1 20 a day', replications: 60 },
  },
  {
    name: 'jackknife',
    what: 'the jackknife over channels with a quarter of its variance',
    file: 'src/measures/share/estimates.ts',
    find: 'low: result.low,\n    high: result.high,',
    put: 'low: result.low === null || result.value === null ? null : (result.low + result.value) / 2,\n    high: result.high === null || result.value === null ? null : (result.high + result.value) / 2,',
    seen: { cell: 'share-transfer 12 equal tenth imperfect', replications: 200 },
  },
  {
    name: 'prevalence',
    what: 'the draw that missing posts are left out of the prevalence',
    file: 'src/measures/prevalence/estimates.ts',
    find: 'const reach = reachOf(level);',
    put: 'const reach = 0 * reachOf(level);',
    seen: { cell: 'prevalence 8 3000 0.1 2 0.0023', replications: 200 },
  },
  {
    name: 'bootstrap',
    what: 'the standard error of floods halved',
    file: 'src/measures/cadence/contrast.ts',
    find: 'const error = boot.standardError *',
    put: 'const error = 0.5 * boot.standardError *',
    seen: { cell: 'floods difference 28 8 40 0', replications: 200 },
  },
  {
    name: 'weeks',
    what: 'the standard error of floods widened neither for few weeks nor for news that lasts beyond one',
    file: 'src/measures/cadence/contrast.ts',
    find: 'Math.sqrt(blocks / (blocks - 1) / (1 - unseen))',
    put: 'Math.sqrt(1 + 0 * unseen)',
    seen: { cell: 'floods difference 60 8 40 0.5', replications: 1500 },
  },
  {
    name: 'order',
    what: 'weeks of an order taken for a quarter as variable as they are',
    file: 'src/statistics/ratioByWeeks.ts',
    find: '* spread * weekWidening);',
    put: '* spread * weekWidening) / 2;',
    seen: { cell: 'follows order 104 days, memory 0.5', replications: 200 },
  },
  {
    name: 'strata',
    what: 'names exchanged between those who share early and those who share late',
    file: 'src/measures/coordination/strata.ts',
    find: 'return lag < unit ? 0 : lag < 5 * unit ? 1 : lag < 20 * unit ? 2 : 3;',
    put: 'return lag < unit ? 3 : 3;',
    seen: { cell: 'coordination some slow fast', replications: 20 },
  },
  {
    name: 'days',
    what: 'the jackknife over days of an odds ratio with a quarter of its variance',
    file: 'src/statistics/mantelHaenszel.ts',
    find: 'const standardErrorOfLog = Math.sqrt(((n - 1) / n)',
    put: 'const standardErrorOfLog = 0.5 * Math.sqrt(((n - 1) / n)',
    seen: { cell: 'coordination whole boundary 12 days', replications: 200 },
  },
  {
    name: 'family',
    what: 'the family of Benjamini and Hochberg restricted to pairs that met within the window',
    file: 'src/measures/coordination/null.ts',
    find: 'benjaminiHochberg(p, family)',
    put: 'benjaminiHochberg(p, pairs.length)',
    seen: { tests: 'test/claims/planted-faults.test.ts' },
  },
  {
    name: 'contradicted',
    what: 'what is shown not to be above held against what is expected, concert among it',
    file: 'src/measures/coordination/some.ts',
    find: 'const byOthers = own?.byOthers.get(key) ?? 0;',
    put: 'const byOthers = own?.at.get(key)?.exchanged ?? 0;',
    seen: { tests: 'test/claims/planted-faults.test.ts' },
  },
  {
    name: 'plurality',
    what: 'a difference of two sides divided by what these two have, not by all sides',
    file: 'src/claims/types/shares/counts.ts',
    find: 'partsAsked(ask, frame, counts, unit, ask.any, first, has(1 << i))',
    put: 'partsAsked(ask, frame, counts, unit, x | (1 << i), first, has(1 << i))',
    seen: { tests: 'test/claims/planted-faults.test.ts' },
  },
  {
    name: 'texts',
    what: 'texts of a prevalence counted as posts',
    file: 'src/measures/prevalence/prevalence.ts',
    find: "texts: of('texts'), posts",
    put: "texts: of('posts'), posts",
    seen: { tests: 'test/measures/prevalence.test.ts' },
  },
  {
    name: 'window',
    what: 'posts at the very end of the window taken for further apart',
    file: 'src/measures/cadence/days.sql',
    find: 'gap <= {window:UInt32}) AS close,',
    put: 'gap < {window:UInt32}) AS close,',
    seen: { tests: 'test/measures/cadence.test.ts' },
  },
];
