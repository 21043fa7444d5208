import type { Network } from '../../model/network.ts';

/** Years 1 to 9999: what ISO 8601 and XML Schema write with four digits. */
const range = [-62_135_596_800, 253_402_300_799] as const;

/** Epoch seconds as a time in UTC; null where it is none that four digits of a year can tell. */
export const moment = (seconds: number | null): string | null =>
  seconds === null || !Number.isFinite(seconds) || seconds < range[0] || seconds > range[1]
    ? null
    : new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** Whether the time of every edge is known: a network with edges that never are would be empty to a timeline. */
export const isTimed = ({ edges }: Network): boolean =>
  edges.length > 0 && edges.every(({ first, last }) => moment(first) !== null && moment(last) !== null);
