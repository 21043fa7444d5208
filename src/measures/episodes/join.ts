import { alone } from '../../store/derive/alone.ts';
import { corpusHash } from '../../store/derive/corpus.ts';
import { hideRows } from '../../store/remove.ts';
import { loadSql } from '../../store/sql.ts';
import { type ShareRun, derive } from '../coordination/objects.ts';
import type { MeasureContext } from '../measure.ts';
import { integerRows } from '../near-duplicates/integers.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

interface Runs {
  readonly texts: ShareRun;
  readonly url: ShareRun;
  readonly forwarded: ShareRun;
}

/** Rows of `co_shares` written at once. */
const batch = 200_000;

/** Posts that hang together by a text, an address or a forward: connected components, in `co_shares`. */
export const ensureJoined = (context: MeasureContext, runs: Runs, most: number): Promise<ShareRun> =>
  // What passes through the table on the way is nobody's run: another maker would clear it away.
  alone(context.driver, 'co_shares', () => join(context, runs, most));

async function join({ driver, signal }: MeasureContext, runs: Runs, most: number): Promise<ShareRun> {
  const corpus = await corpusHash(driver);
  const parameters = { ...runs, most };
  const known = Promise.resolve(corpus);
  let passing: ShareRun | null = null;
  const joined = await derive(
    driver,
    known,
    [corpus, ['joined', parameters]],
    sql('joined.sql'),
    async (run) => {
      // Of no use once the run is made of it.
      const components = String(Number(run) + 1);
      passing = components;
      const posts: number[] = [];
      const objects: number[] = [];
      for await (const row of integerRows(driver, sql('links.sql'), 2, parameters, signal)) {
        objects.push(row[0] as number);
        posts.push(row[1] as number);
      }
      const roots = componentsOf(objects, posts);
      await hideRows(driver, 'co_shares', 'run = {components:UInt64}', { components });
      for (let from = 1; from < roots.length; from += batch) {
        const rows: Record<string, unknown>[] = [];
        for (let post = from; post < Math.min(roots.length, from + batch); post++)
          rows.push({
            run: components,
            object: roots[post],
            content: post,
            time: 0,
            account: 0,
            copies: 1,
            own: 0,
            channel: '',
            id: 0,
          }); // prettier-ignore
        await driver.insertRows('co_shares', rows);
      }
      return { run, components, ...parameters };
    },
  );
  if (passing !== null)
    await hideRows(driver, 'co_shares', 'run = {components:UInt64}', { components: passing });
  return joined;
}

/**
 * Of each post (numbered from 1) the least post of its connected component; two posts are connected by an object in
 * common. Union by least root with path halving (Tarjan & van Leeuwen, J. ACM 31(2):245–281, 1984,
 * doi 10.1145/62.2160).
 */
export function componentsOf(objects: ArrayLike<number>, posts: ArrayLike<number>): Int32Array {
  let most = 0;
  for (let i = 0; i < posts.length; i++) most = Math.max(most, posts[i] as number);
  const parent = Int32Array.from({ length: most + 1 }, (_, i) => i);
  const root = (post: number): number => {
    let at = post;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const firstOf = new Map<number, number>();
  for (let i = 0; i < posts.length; i++) {
    const [object, post] = [objects[i] as number, posts[i] as number];
    const first = firstOf.get(object);
    if (first === undefined) firstOf.set(object, post);
    else {
      const [a, b] = [root(first), root(post)];
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return Int32Array.from(parent, (_, post) => root(post));
}
