import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, uniform, uniformInteger } from '../../src/statistics/random.ts';
import { type Ended, type Outcome, type Tell, excerpt, isTold, isogloss, tally } from './program.ts';
import { type Templates, copy, stateOf } from './project.ts';

/** Two commands at nearly the same moment on one project. */
export async function couples(
  templates: Templates,
  random: Random,
  times: number,
  tell: Tell,
): Promise<Outcome> {
  const { faults, fault } = tally('two at once', tell);
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
  let refused = 0;
  for (let i = 0; i < times; i++) {
    const project = copy(templates.half, join(templates.root, 'couple'));
    const pair = [0, 1].map(() => commands[uniformInteger(random, commands.length)] as readonly string[]);
    const apart = uniform(random) < 0.3 ? 0 : uniform(random) * 1500;
    const name = `${pair.map((args) => args.slice(0, 2).join(' ').replaceAll(templates.root, '')).join(' and ')}, ${apart.toFixed(0)} ms apart`;
    const [one, other] = await Promise.all([
      isogloss([...(pair[0] ?? []), '--project', project]),
      new Promise((done) => setTimeout(done, apart)).then(() =>
        isogloss([...(pair[1] ?? []), '--project', project]),
      ),
    ]);
    for (const ended of [one, other] as Ended[]) {
      if (ended.status === 0) continue;
      refused++;
      // An import beside another is refused, and says so; so is an erasure of what has been erased.
      if (!isTold(ended)) fault(`${name}: ${excerpt(ended)}`);
    }
    for (const args of pair) {
      const again = await isogloss([...args, '--project', project]);
      if (again.status !== 0 && !/nothing was erased|no such channel/i.test(again.err))
        fault(`${name}, run again: ${excerpt(again)}`);
    }
    const there = await stateOf(project);
    const alone = copy(templates.half, join(templates.root, 'alone'));
    // An erasure keeps its channel out of later imports; before them it takes what there is: both end alike.
    for (const args of pair) await isogloss([...args, '--project', alone]);
    const expected = await stateOf(alone);
    if (there.problem !== undefined) fault(`${name}, afterwards: ${excerpt(there.problem)}`);
    else if (there.state !== expected.state) fault(`${name}: another state than one after the other`);
    tell(`two at once: ${i + 1} of ${times}`);
  }
  return {
    counts: [
      {
        part: 'two at once',
        what: 'two commands on one project at once',
        runs: times,
        faults: faults.length,
        note: `${refused} of ${times * 2} were refused in a sentence`,
      },
    ],
    faults,
  };
}

/** A clock that jumps by up to ten years at each look. */
export async function clocks(
  templates: Templates,
  random: Random,
  times: number,
  tell: Tell,
): Promise<Outcome> {
  const { faults, fault } = tally('clock', tell);
  const asked = [['claims', 'test', '--json']] as const;
  const calm = copy(templates.half, join(templates.root, 'calm'));
  await isogloss(['import', templates.second, '--project', calm]);
  const expected = await stateOf(calm, asked);
  for (let i = 0; i < times; i++) {
    const preload = join(templates.root, 'clock.cjs');
    const seed = uniformInteger(random, 2 ** 31);
    writeFileSync(
      preload,
      `const real = Date; let state = ${seed};
       const next = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
       const jumped = () => real.now() + (next() - 0.5) * 2 * 3.15e11;
       globalThis.Date = class extends real { constructor(...args) { if (args.length === 0) super(jumped()); else super(...args); } static now() { return Math.floor(jumped()); } };`,
    );
    const project = copy(templates.half, join(templates.root, 'jumping'));
    const env = { NODE_OPTIONS: `--require ${preload}` };
    for (const args of [
      ['import', templates.second],
      ['claims', 'test', '--json'],
      ['search', 'ferry'],
    ]) {
      const ended = await isogloss([...args, '--project', project], { env });
      if (ended.status !== 0) fault(`seed ${seed}, ${args[0] ?? ''}: ${excerpt(ended)}`);
    }
    const there = await stateOf(project, asked);
    if (there.problem !== undefined) fault(`seed ${seed}, afterwards: ${excerpt(there.problem)}`);
    else if (there.state !== expected.state) fault(`seed ${seed}: another state than under a calm clock`);
    tell(`clock: ${i + 1} of ${times}`);
  }
  return {
    counts: [
      {
        part: 'clock',
        what: 'import, claims test and search under a clock that jumps',
        runs: times,
        faults: faults.length,
        note: 'the clock of the program, not of the engine',
      },
    ],
    faults,
  };
}
