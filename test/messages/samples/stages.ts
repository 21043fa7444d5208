import type { Samples } from './index.ts';

export const stages: Samples<'stages'> = {
  counting: [{ measure: 'Zagros' }],
  comparing: [{ measure: 'Zagros' }],
  placebo: [{ unit: 'posts' }],
  claim: [{ id: 'Zagros' }],
  reading: [{ name: 'Zagros' }],
  pictures: [{ name: 'result.json' }],
  filling: [{ table: 'posts' }],
  checking: [{ file: 'posts.ndjson' }],
  exporting: [{ table: 'posts' }],
  importing: (['reading', 'comparing', 'publishing'] as const).map((stage) => ({
    file: 'posts.ndjson',
    stage,
    records: 1200,
  })),
};
