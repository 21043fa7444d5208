import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { settled } from '../../src/cli/settled.ts';

class FakeProcess extends EventEmitter {
  exitCode: number | undefined = undefined;
}

describe('a command whose work never finishes', () => {
  it('ends with status 2 and says so', () => {
    const process = new FakeProcess();
    let said = 0;
    void settled(new Promise<void>(() => undefined), process, () => said++);
    process.emit('exit');
    expect(process.exitCode).toBe(2);
    expect(said).toBe(1);
  });

  it('says nothing where the work ended, or where somebody set a status', async () => {
    const process = new FakeProcess();
    let said = 0;
    await settled(Promise.resolve(), process, () => said++);
    process.emit('exit');
    await expect(settled(Promise.reject(new Error('no')), process, () => said++)).rejects.toThrow('no');
    process.emit('exit');
    void settled(new Promise<void>(() => undefined), process, () => said++);
    process.exitCode = 0;
    process.emit('exit');
    expect(said).toBe(0);
    expect(process.exitCode).toBe(0);
  });
});
