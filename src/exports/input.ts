import type { WrittenFinding } from '../model/finding.ts';
import type { Frame } from '../model/frame.ts';
import type { Manifest } from '../model/manifest.ts';
import type { WrittenClaim } from '../model/verdict.ts';
import type { ChannelFacts } from '../store/queries/channels.ts';

/** The two lines that no export can drop, from whoever words them: they stand in every row they concern. */
export interface Lines {
  /** What was said, of what, when and by whom. */
  readonly said: (claim: WrittenClaim) => string;
  /** What it was tested on, and who chose that. */
  readonly tested: (frame: Frame) => string;
}

/** A post behind a number: masked where it has its text. */
export interface ExportedPost {
  readonly claim: string;
  readonly label: string;
  readonly role?: string | undefined;
  /** What the channel is called in print. */
  readonly channel: string;
  /** Null for a post of a channel that is not named. */
  readonly id: number | null;
  /** UTC. */
  readonly date: string;
  readonly permalink?: string | undefined;
  readonly text?: string | undefined;
}

export interface ExportedVariant {
  readonly lexicon: string;
  readonly term: string;
  readonly variant: string;
  readonly form: string;
  readonly posts: number;
}

/** All that the tables are made of; parts that are not there make no table. */
export interface ExportInput {
  readonly frame: Frame;
  readonly lines: Lines;
  readonly manifest: Manifest;
  readonly claims?: readonly WrittenClaim[];
  readonly findings?: readonly WrittenFinding[];
  readonly channels?: readonly (ChannelFacts & { readonly publicInterest?: string })[];
  readonly posts?: readonly ExportedPost[];
  readonly lexicons?: readonly ExportedVariant[];
}
