import { loadSql } from '../store/sql.ts';
import { adoption } from './adoption/adoption.ts';
import { collocates } from './collocates/collocates.ts';
import { concordance } from './concordance/concordance.ts';
import { dispersion } from './dispersion/dispersion.ts';
import { cadence } from './cadence/cadence.ts';
import { coordination } from './coordination/coordination.ts';
import { events } from './events/events.ts';
import { frequency } from './frequency/frequency.ts';
import { influence } from './influence/influence.ts';
import { keyness } from './keyness/keyness.ts';
import { leadLag } from './lead-lag/lead-lag.ts';
import type { Measure } from './measure.ts';
import { nearDuplicates } from './near-duplicates/near-duplicates.ts';
import { prevalence } from './prevalence/prevalence.ts';
import { share } from './share/share.ts';
import { spread } from './spread/spread.ts';
import { statements } from './statements/statements.ts';

/** Every measure by its name: help, `isogloss measure`, the report and the tests of SQL take them from here. */
export const measures: Readonly<Record<string, Measure>> = Object.fromEntries(
  [
    share,
    prevalence,
    adoption,
    cadence,
    coordination,
    nearDuplicates,
    leadLag,
    spread,
    events,
    influence,
    statements,
    keyness,
    frequency,
    concordance,
    collocates,
    dispersion,
  ].map((measure) => [measure.name, measure]),
);

/** The evidence query behind the numbers of each measure, by the name that `evidence.query` gives. */
export const evidenceSql: Readonly<Record<string, string>> = {
  adoption: loadSql(import.meta.url, 'adoption/evidence.sql'),
  share: loadSql(import.meta.url, 'share/evidence.sql'),
  cadence: loadSql(import.meta.url, 'cadence/evidence.sql'),
  coordination: loadSql(import.meta.url, 'coordination/evidence.sql'),
  'coordination-shares': loadSql(import.meta.url, 'coordination/evidence-shares.sql'),
  events: loadSql(import.meta.url, 'events/evidence.sql'),
  forwards: loadSql(import.meta.url, 'networks/evidence.sql'),
  'lead-lag': loadSql(import.meta.url, 'lead-lag/evidence.sql'),
  origins: loadSql(import.meta.url, 'spread/origins.sql'),
  spread: loadSql(import.meta.url, 'spread/evidence.sql'),
  'near-duplicates': loadSql(import.meta.url, 'near-duplicates/evidence.sql'),
  statements: loadSql(import.meta.url, 'statements/evidence.sql'),
  words: loadSql(import.meta.url, 'words/evidence.sql'),
  term: loadSql(import.meta.url, 'words/node-evidence.sql'),
};
