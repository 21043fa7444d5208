import type { FieldSpec, Mapping, ShareMapping } from '../model/mapping.ts';
import { builtInMappings, builtInShares } from './built-in.ts';
import type { BuiltIn } from './signature.ts';

function fits(signature: BuiltIn<unknown>['signature'], seen: ReadonlySet<string>): boolean {
  return signature.every((key) => (typeof key === 'string' ? seen.has(key) : key.some((k) => seen.has(k))));
}

/** The built-in mapping for these keys (paths with dots) or columns; null where none fits. */
export function chooseMapping(seen: ReadonlySet<string>): BuiltIn<Mapping> | null {
  return builtInMappings.find(({ signature }) => fits(signature, seen)) ?? null;
}

export function chooseShares(seen: ReadonlySet<string>): ShareMapping | null {
  return fits(builtInShares.signature, seen) ? builtInShares.mapping : null;
}

/** Every key or column a field may stand in. */
export function pathsOf(spec: FieldSpec): readonly string[] {
  if (typeof spec === 'string') return [spec];
  return spec.from === undefined ? [] : typeof spec.from === 'string' ? [spec.from] : spec.from;
}
