import { lookingOnce } from '../store/derive/still.ts';
import type { Study } from './study.ts';

/** What is only shown, such as a page: one look at the state of the posts does for it. */
export const whileShown = <T>({ context }: Study, work: () => Promise<T>): Promise<T> =>
  lookingOnce(context.driver, work);
