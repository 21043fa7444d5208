/** The same entries, where looking up "constructor" or "__proto__" finds nothing that is not there. */
export const ownNames = <T>(named: Readonly<Record<string, T>>): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, named);
