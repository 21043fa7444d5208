import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { run } from './run.ts';

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
];
const text = pages.map((page) => readFileSync(page, 'utf8')).join('\n');

/** What stands under "Commands:" in a help text. */
const commandsIn = (help: string): string[] =>
  [...(help.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z]\S*)/gm)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'help');
const optionsIn = (help: string): string[] => help.match(/--[a-z][a-z-]*/g) ?? [];

describe('README and docs', () => {
  it('name every command of the help', async () => {
    const names = commandsIn((await run('--help')).out);
    expect(names).toContain('check');
    expect(names.filter((name) => !new RegExp(`isogloss ${name}\\b`).test(text))).toEqual([]);
  });

  it('name no command and no option of isogloss that is not there', async () => {
    const names = commandsIn((await run('--help')).out);
    const helps = [(await run('--help')).out];
    for (const name of names) {
      const help = (await run(name, '--help')).out;
      helps.push(help);
      for (const inner of name === 'measure' ? Object.keys(measures) : commandsIn(help))
        helps.push((await run(name, inner, '--help')).out);
    }
    const known = new Set(helps.flatMap(optionsIn));
    const calls = text.match(/isogloss(?:\.cjs)? (?!-)[^`\n]*/g) ?? [];
    const called = calls.flatMap((call) => optionsIn(call.replace(/ #.*$/, '')));
    expect(called.length).toBeGreaterThan(20);
    expect([...new Set(called)].filter((option) => !known.has(option))).toEqual([]);
  });
});
