import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom, uniform, uniformInteger } from '../../src/statistics/random.ts';
import { streams, type Work } from './log.ts';
import { excerpt, isTold, isogloss } from './program.ts';
import { type Templates, copy } from './project.ts';
import { differencesOnly, said } from './state.ts';
import type { Warm } from './warm.ts';

/** What a project says of its posts afterwards; near-duplicates, since every measure of things stands on them. */
const afterwards = [...said, ['measure', 'near-duplicates', '--json']] as const;

/** What a command says, as it counts: which entries of the ledger `verify` went over is no part of it. */
const saidBy = (args: readonly string[], out: string): string =>
  args[0] === 'verify' ? differencesOnly(out) : out;

/** Two commands at nearly the same moment on one project. */
export async function couples(templates: Templates, warm: Warm, work: Work, times: number): Promise<void> {
  const what = 'two commands on one project at once';
  const commands: readonly (readonly string[])[] = [
    ['import', templates.second],
    ['import', templates.first],
    ['channels', '--json'],
    ['search', 'ferry', '--json'],
    ['measure', 'share', '--lexicon', 'harbour', '--json'],
    ['measure', 'near-duplicates', '--json'],
    ['claims', 'test', '--json'],
    ['erase', 'channel', 'late_tram', '--reason', 'asked for'],
    ['verify', '--json'],
  ];
  /** Those that change what is held; the others have to say what they say before the change, or after it. */
  const changing = new Set(['import', 'erase']);
  /** The state after the changes of a pair, one after the other; pairs come again. */
  const states = new Map<string, string>();
  const alone = (): string => copy(templates.half, join(templates.root, 'alone'));
  const answers = new Map<string, readonly string[]>();
  async function answersOf(args: readonly string[], other: readonly string[]): Promise<readonly string[]> {
    const key = `${args.join(' ')} beside ${other.join(' ')}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const before = await warm.run([...args, '--project', alone()]);
    const project = alone();
    await warm.run([...other, '--project', project]);
    const after = await warm.run([...args, '--project', project]);
    const found = [before, after].map(({ out }) => saidBy(args, out));
    answers.set(key, found);
    return found;
  }
  for (let i = 0; i < times; i++) {
    if (work.skip(what, i)) continue;
    const random = seededRandom(work.seed, streams.couples + i);
    const project = copy(templates.half, join(templates.root, 'couple'));
    const numbers = [0, 1].map(() => uniformInteger(random, commands.length));
    const pair = numbers.map((n) => commands[n] as readonly string[]);
    const apart = uniform(random) < 0.3 ? 0 : uniform(random) * 1500;
    const name = `${pair.map((args) => args.slice(0, 2).join(' ').replaceAll(templates.root, '')).join(' and ')}, ${apart.toFixed(0)} ms apart`;
    const faults: string[] = [];
    const both = await Promise.all([
      isogloss([...(pair[0] ?? []), '--project', project]),
      new Promise((done) => setTimeout(done, apart)).then(() =>
        isogloss([...(pair[1] ?? []), '--project', project]),
      ),
    ]);
    const refused = both.filter((ended) => ended.status !== 0);
    // An import beside another is refused, and says so; so is an erasure of what has been erased.
    for (const ended of refused) if (!isTold(ended)) faults.push(excerpt(ended));
    for (const [c, { status, out }] of both.entries()) {
      const [args, other] = [pair[c] ?? [], pair[1 - c] ?? []];
      if (status !== 0 || changing.has(args[0] ?? '')) continue;
      if (!(await answersOf(args, other)).includes(saidBy(args, out)))
        faults.push(`${args.slice(0, 2).join(' ')} said what it says neither before the other nor after it`);
    }
    for (const args of pair) {
      const again = await warm.run([...args, '--project', project]);
      if (again.status !== 0 && !/nothing was erased|no such channel/i.test(again.err))
        faults.push(`run again: ${excerpt(again)}`);
    }
    const there = await warm.state(project, afterwards);
    // An erasure keeps its channel out of later imports; before them it takes what there is: both end alike.
    const changes = pair.filter(([command]) => changing.has(command ?? ''));
    const key = changes.flat().join(' ');
    if (!states.has(key)) {
      const one = alone();
      for (const args of changes) await warm.run([...args, '--project', one]);
      states.set(key, (await warm.state(one, afterwards)).hash);
    }
    if (there.problem !== undefined) faults.push(`afterwards: ${excerpt(there.problem)}`);
    else if (there.hash !== states.get(key)) faults.push('another state than one after the other');
    work.note({
      part: 'two at once',
      what,
      i,
      runs: 1,
      end: refused.length === 0 ? 'both ended' : `${refused.length} refused in a sentence`,
      faults: faults.map((fault) => `${name}: ${fault}`),
    });
  }
}

/** A clock that jumps by up to ten years at each look. */
export async function clocks(templates: Templates, warm: Warm, work: Work, times: number): Promise<void> {
  const what = 'import, claims test and search under a clock that jumps';
  if (Array.from({ length: times }, (_, i) => i).every((i) => work.skip(what, i))) return;
  const asked = [['claims', 'test', '--json']] as const;
  const calm = copy(templates.half, join(templates.root, 'calm'));
  await warm.run(['import', templates.second, '--project', calm]);
  const expected = await warm.state(calm, asked);
  for (let i = 0; i < times; i++) {
    if (work.skip(what, i)) continue;
    const preload = join(templates.root, 'clock.cjs');
    const start = uniformInteger(seededRandom(work.seed, streams.clocks + i), 2 ** 31);
    writeFileSync(
      preload,
      `const real = Date; let state = ${start};
       const next = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
       const jumped = () => real.now() + (next() - 0.5) * 2 * 3.15e11;
       globalThis.Date = class extends real { constructor(...args) { if (args.length === 0) super(jumped()); else super(...args); } static now() { return Math.floor(jumped()); } };`,
    );
    const project = copy(templates.half, join(templates.root, 'jumping'));
    const env = { NODE_OPTIONS: `--require ${preload}` };
    const faults: string[] = [];
    for (const args of [
      ['import', templates.second],
      ['claims', 'test', '--json'],
      ['search', 'ferry'],
    ]) {
      const ended = await isogloss([...args, '--project', project], { env });
      if (ended.status !== 0) faults.push(`${args[0] ?? ''}: ${excerpt(ended)}`);
    }
    const there = await warm.state(project, asked);
    if (there.problem !== undefined) faults.push(`afterwards: ${excerpt(there.problem)}`);
    else if (there.hash !== expected.hash) faults.push('another state than under a calm clock');
    work.note({ part: 'clock', what, i, runs: 1, end: 'ended', faults });
  }
}
