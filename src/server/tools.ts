import type { Page } from '../view/page.ts';
import type { Words } from '../messages/index.ts';
import type { Apart } from '../work/apart/apart.ts';
import type { Library } from '../work/articles/library.ts';
import type { States } from '../work/articles/states.ts';
import type { CodingRoom } from '../work/coding/index.ts';
import type { World as Collecting } from '../work/collecting/run.ts';
import type { EdgeTables } from '../work/edges/table.ts';
import type { Overview } from '../work/overview.ts';
import type { Readings } from '../work/files/changes.ts';
import type { ProposalDesk } from '../work/words/proposals.ts';
import type { OpenProject, Study, Surroundings } from '../work/study.ts';
import type { Assets } from './assets.ts';
import type { Queue, Running } from './jobs/queue.ts';
import type { Invited } from './security/invitation.ts';
import type { Secrets } from './security/secrets.ts';
import type { Settings } from './settings.ts';

/** What of the world the server may ask; whoever starts it hands it in. */
export type World = Pick<Surroundings, 'now' | 'pid' | 'isAlive' | 'onNote'>;

/** What all pages work with: one project, held open by one process. */
export interface Tools {
  readonly open: OpenProject;
  readonly world: World;
  readonly queue: Queue;
  /** Where long work is done. */
  readonly apart: Apart;
  readonly library: Library;
  readonly state: States;
  readonly overview: (study: Study) => Promise<Overview>;
  readonly coding: CodingRoom;
  readonly edges: EdgeTables;
  readonly readings: Readings;
  readonly proposals: ProposalDesk;
  readonly assets: Assets;
  readonly secrets: Secrets;
  readonly collecting: Collecting | undefined;
  readonly version: string;
  /** A name that nothing else has in this project. */
  readonly place: () => string;
  /** The project as its files stand now. */
  readonly study: (running?: Running) => Study;
}

/** A place of the bar. */
export interface Place {
  readonly at: string;
  readonly name: (page: Page) => string;
}

/** One request: who asks, in which language, of what the files say now. */
export interface Visit {
  readonly tools: Tools;
  readonly study: Study;
  /** Where the bar leads. */
  readonly places: readonly Place[];
  readonly settings: Settings;
  readonly words: Words;
  readonly page: Page;
  /** Of the files, as they were read for this answer. */
  readonly revision: string;
  /** Path and query, as asked. */
  readonly address: string;
  /** A reader who was let in to read texts by hand, and to nothing else. */
  readonly invited?: Invited | undefined;
}

export interface AppEnv {
  Variables: { visit: Visit; invited?: Invited };
}
