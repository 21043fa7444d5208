// The import rules of docs/architecture.md as linter overrides: run after changing `allowed`.
import { readFileSync, writeFileSync } from 'node:fs';

const folders = [
  'model',
  'statistics',
  'text',
  'readers',
  'store',
  'collect',
  'measures',
  'statements',
  'claims',
  'messages',
  'project',
  'view',
  'report',
  'exports',
  'simulation',
  'work',
  'server',
  'web',
  'cli',
];
const belowWork = [
  'model',
  'statistics',
  'text',
  'readers',
  'store',
  'collect',
  'measures',
  'statements',
  'claims',
  'messages',
  'project',
  'view',
  'report',
  'exports',
  'simulation',
];
const allowed = {
  model: [],
  statistics: [],
  messages: ['model'],
  project: ['model', 'messages'],
  text: ['model'],
  readers: ['model', 'text', 'messages', 'project'],
  store: ['model', 'messages'],
  collect: ['model', 'messages', 'readers', 'store'],
  measures: ['model', 'statistics', 'store', 'messages'],
  statements: ['model', 'text'],
  claims: ['model', 'text', 'statistics', 'measures', 'messages', 'project'],
  view: ['model', 'messages'],
  report: ['model', 'messages', 'view'],
  exports: ['model', 'store'],
  simulation: ['model', 'statistics'],
  work: belowWork,
  server: ['work', 'view', 'messages', 'model'],
  web: ['model'],
  cli: ['work', 'server', 'view', 'messages', 'model'],
};
const pure = [...belowWork, 'work'];

const overrides = Object.entries(allowed).map(([folder, may]) => {
  const forbidden = folders.filter((f) => f !== folder && !may.includes(f));
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})/`,
              message: `src/${folder} may import only: ${may.join(', ') || 'nothing of the other folders'}.`,
            },
          ],
        },
      ],
    },
  };
});
overrides.push({
  files: pure.map((f) => `src/${f}/**/*.ts`),
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'Math', property: 'random', message: 'Randomness is an argument: a seeded generator.' },
      { object: 'Date', property: 'now', message: 'The clock is an argument.' },
      { object: 'process', property: 'exit', message: 'Only cli/ exits.' },
      { object: 'process', property: 'stdout', message: 'Only cli/ prints.' },
      { object: 'process', property: 'stderr', message: 'Only cli/ prints.' },
      { object: 'process', property: 'env', message: 'Environment variables are read in cli/.' },
    ],
  },
});
overrides.push({ files: ['src/cli/**', 'scripts/**', 'bench/**', 'bin/**'], rules: { 'no-console': 'off' } });
// A circle of types is a circle too: what two files need is a third.
overrides.push({ files: ['src/**'], rules: { 'import/no-cycle': ['error', { ignoreTypes: false }] } });
// A table of cases is long and not two things.
overrides.push({ files: ['test/**'], rules: { 'max-lines': 'off' } });

const path = '.oxlintrc.json';
const config = JSON.parse(readFileSync(path, 'utf8'));
config.overrides = overrides;
writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`);
