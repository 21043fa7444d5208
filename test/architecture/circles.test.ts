import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Graph = ReadonlyMap<string, readonly string[]>;

/** What each module imports or hands on, types too: a circle of types is a circle. Modules loaded on demand are none. */
function importsOf(folder: string): Graph {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts'));
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const found = [...text.matchAll(/^(?:import|export|\}) .*?from '(\.[^']+)'|^import '(\.[^']+)'/gm)];
      return [name, found.map(([, from, alone]) => join(name, '..', from ?? alone ?? ''))];
    }),
  );
}

/** The first way that leads back to where it began; null where there is none. */
function circleIn(graph: Graph): readonly string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (name: string): readonly string[] | null => {
    if (done.has(name)) return null;
    const at = way.indexOf(name);
    if (at !== -1) return [...way.slice(at), name];
    way.push(name);
    for (const next of graph.get(name) ?? []) {
      const found = walk(next);
      if (found !== null) return found;
    }
    way.pop();
    done.add(name);
    return null;
  };
  for (const name of graph.keys()) {
    const found = walk(name);
    if (found !== null) return found;
  }
  return null;
}

describe('modules of src', () => {
  const graph = importsOf('src');

  it('import what is there', () => {
    const missing = [...graph].flatMap(([name, found]) =>
      found.filter((one) => one.endsWith('.ts') && !graph.has(one)).map((one) => `${name}: ${one}`),
    );
    expect(missing).toEqual([]);
    expect([...graph.values()].flat().length).toBeGreaterThan(2 * graph.size);
  });

  it('import one another in no circle', () => {
    expect(circleIn(graph)).toBeNull();
  });

  it('are looked at so that a circle is seen', () => {
    const bent = new Map([...graph, ['model/said.ts', ['model/finding.ts']]]);
    expect(circleIn(bent)).toContain('model/said.ts');
  });
});
