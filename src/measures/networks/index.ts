import type { Network } from '../../model/network.ts';
import type { MeasureContext, MeasureOptions } from '../measure.ts';
import { cosharingNetwork } from './cosharing.ts';
import { domainNetwork } from './domains.ts';
import { forwardNetwork } from './forward.ts';

/** Networks by the name that `--network` gives. */
export const networks: Readonly<
  Record<string, (context: MeasureContext, options: MeasureOptions) => Promise<Network>>
> = { cosharing: cosharingNetwork, forward: forwardNetwork, domains: domainNetwork };
