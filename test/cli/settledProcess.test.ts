import { spawnSync } from 'node:child_process';
import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';

test('a process whose work never settles ends with status 2 and says so', async () => {
  const bundle = await rolldown({ input: 'src/cli/settled.ts' });
  const { output } = await bundle.generate({ format: 'esm' });
  const script = `${output[0].code}
void settled(new Promise(() => undefined), process, () => process.stderr.write('the command stopped before its end'));`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('the command stopped before its end');
  expect(status).toBe(2);
});
