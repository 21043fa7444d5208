import { expect, it } from 'vitest';
import type { Row } from '../../src/model/finding.ts';
import { wholeRow } from '../../src/work/reporting/printed.ts';

/** As a row of edges: nothing of it is its own, so that a copy by spreading is empty. */
class OnDemand {
  readonly [more: string]: unknown;
  readonly #key = 'a|b';
  get key(): string {
    return this.#key;
  }
  get label(): string {
    return 'a – b';
  }
  get estimates(): Row['estimates'] {
    return [];
  }
  toJSON(): Row {
    return { key: this.key, label: this.label, estimates: this.estimates };
  }
}

it('a row that is worked out when it is asked for is whole as it is told', () => {
  expect(Object.keys(new OnDemand())).toEqual([]);
  expect({ ...wholeRow(new OnDemand()) }).toEqual({ key: 'a|b', label: 'a – b', estimates: [] });
  expect(wholeRow({ key: 'c', label: 'c', estimates: [] })).toEqual({ key: 'c', label: 'c', estimates: [] });
});
