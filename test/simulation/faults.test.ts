import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Fault, faults } from '../../scripts/calibrate/faults.ts';
import { faulty } from '../../scripts/calibrate/plant.ts';

const sourceOf = ({ file }: Fault): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('deliberate faults', () => {
  it('each have one place in the source as it is', () => {
    for (const fault of faults) expect(faulty(sourceOf(fault), fault)).not.toBe(sourceOf(fault));
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  it('are refused where their place is gone, or there twice', () => {
    const [fault] = faults as [Fault];
    expect(() => faulty('', fault)).toThrow('0 times, not once');
    expect(() => faulty(fault.find + fault.find, fault)).toThrow('2 times, not once');
  });
});
