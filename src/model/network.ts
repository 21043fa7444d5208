import type { Frame } from './frame.ts';
import type { Manifest } from './manifest.ts';
import type { Said } from './said.ts';

/** Something every node, or every edge, can have. */
export interface NetworkField {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'number';
  /** What it holds, for whoever opens the file. */
  readonly description: string;
}

export type NetworkValue = string | number | null;

/** First and last time, epoch seconds; null where it is not known. */
interface Lasting {
  readonly first: number | null;
  readonly last: number | null;
  /** In the order of the fields; null is "not known", never zero. */
  readonly values: readonly NetworkValue[];
}

export interface NetworkNode extends Lasting {
  readonly id: string;
  readonly label: string;
}

export interface NetworkEdge extends Lasting {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
}

/** A network as it is exported: nodes and edges in a fixed order, each end of an edge a node. */
export interface Network {
  /** Of its files too. */
  readonly name: string;
  readonly description: Said;
  readonly directed: boolean;
  readonly nodeFields: readonly NetworkField[];
  readonly edgeFields: readonly NetworkField[];
  /** What `weight` counts. */
  readonly weight: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** What was summed or left out, one sentence each. */
  readonly notes: readonly Said[];
  readonly frame: Frame;
  readonly manifest: Manifest;
}

/** The same with its sentences written out, as files have it. */
export interface NetworkInWords extends Network {
  readonly description: string;
  readonly notes: readonly string[];
}
