/**
 * Work on each of a list, two at a time: a claim or a number is some hundred small statements that the engine answers on one
 * processor each, and what is worked out between them waits for none. Results come in the list's order. After a failure
 * nothing more begins, and it is told when what had begun has ended: nobody writes into a store that is closed meanwhile.
 */
export async function twoAtOnce<T, R>(
  items: readonly T[],
  work: (item: T, place: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const rest = items.entries();
  let failed = false;
  const worker = async (): Promise<void> => {
    // Both take from the one iterator: each item once.
    for (const [place, item] of rest) {
      if (failed) return;
      try {
        results[place] = await work(item, place);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  for (const ended of await Promise.allSettled([worker(), worker()]))
    if (ended.status === 'rejected') throw ended.reason;
  return results;
}
