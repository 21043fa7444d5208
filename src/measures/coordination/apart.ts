/**
 * What is set apart before anything is tested, and counted: posters on the clock (whatever waits for the next five
 * minutes meets whatever else waits) and open copies (an object whose posts say whose it is). Pure.
 */
import type { SharedObject } from './sharedObject.ts';

/** Posts of a channel under which nothing is said of its clock. */
const leastPosts = 50;
/** Share of posts at whole five minutes from which on a channel posts by the clock; one fifth would be chance. */
const clockShare = 0.5;

/** @param fives posts whose minute is a multiple of five */
export const onTheClock = (posts: number, fives: number): boolean =>
  posts >= leastPosts && fives / posts >= clockShare;

/** Share of an object's posts that name a source from which on it is an open copy. */
export const isOpenCopy = (posts: number, crediting: number): boolean =>
  crediting > 0 && 2 * crediting >= posts;

/**
 * Words by which a text says whose it is: agencies, and "as … reports" in Persian, Arabic, Russian and English. Looked
 * for in the text as it is written (RE2).
 */
export const creditWords =
  '(?i:\\b(?:reuters|associated press|agence france|interfax|xinhua|anadolu)\\b)|\\b(?:AFP|DPA|TASS|UPI|IRNA|ISNA)\\b|\\(AP\\)|' +
  'ТАСС|Интерфакс|РИА Новости|(?:сообщает|передает|передаёт|пишет) [«"A-ZА-Я]|' +
  'رویترز|رويترز|آسوشیتدپرس|أسوشيتد برس|فرانس ?پرس|فرانس برس|به گزارش|به نقل از|بنقل از|نقلا عن|نقلاً عن';

/** Objects without the shares of some accounts; what is left with one sharer says nothing and is dropped. */
export function withoutAccounts(
  objects: readonly SharedObject[],
  apart: ReadonlySet<number>,
): readonly SharedObject[] {
  if (apart.size === 0) return objects;
  return objects.flatMap((object) => {
    const kept = object.accounts.map((account, i) => ({ account, time: object.times[i] as number }));
    const rest = kept.filter(({ account }) => !apart.has(account));
    if (rest.length < 2) return [];
    return [{ accounts: rest.map(({ account }) => account), times: rest.map(({ time }) => time) }];
  });
}
