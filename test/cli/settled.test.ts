import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { settled } from '../../src/cli/settled.ts';

class FakeProcess extends EventEmitter {
  exitCode: number | undefined = undefined;
}

describe('a command whose work never finishes', () => {
  it('ends with status 2 and says so', () => {
    const process = new FakeProcess();
    const said: string[] = [];
    void settled(new Promise<void>(() => undefined), process, (line) => said.push(line));
    process.emit('exit');
    expect(process.exitCode).toBe(2);
    expect(said).toEqual([expect.stringContaining('the command stopped before its end')]);
  });

  it('says nothing where the work ended, or where somebody set a status', async () => {
    const process = new FakeProcess();
    const said: string[] = [];
    await settled(Promise.resolve(), process, (line) => said.push(line));
    process.emit('exit');
    await expect(
      settled(Promise.reject(new Error('no')), process, (line) => said.push(line)),
    ).rejects.toThrow('no');
    process.emit('exit');
    void settled(new Promise<void>(() => undefined), process, (line) => said.push(line));
    process.exitCode = 0;
    process.emit('exit');
    expect(said).toEqual([]);
    expect(process.exitCode).toBe(0);
  });
});
