import type { Detection } from '../../model/detection.ts';
import type { ClaimSource, Project } from '../../model/project.ts';
import type { Antecedents } from './antecedents.ts';
import { type Platform } from './circumstances.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import type { Scope } from './scopes.ts';

export interface Filling {
  readonly filled: Detection['filled'];
  readonly missing: Detection['missing'];
  readonly platform: Platform | undefined;
  readonly claim: ClaimSource;
  /** Whether somebody of the project, a pronoun or a place of talk is spoken of at all. */
  readonly parties: number;
}

export interface Around {
  readonly text: string;
  readonly scope: Scope;
  readonly mentions: readonly Mention[];
  readonly project: Project;
  /** The day on which the text came out, ISO; null where it does not say. */
  readonly published: string | null;
  readonly gazetteer: Gazetteer;
  readonly antecedents: Antecedents;
}
