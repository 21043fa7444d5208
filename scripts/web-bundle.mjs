import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const folder = 'src/web/entries';

/** The scripts of the app by their names: every file of src/web/entries. */
export async function bundleWeb() {
  const scripts = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const build = await rolldown({ input: join(folder, file), platform: 'browser', logLevel: 'warn' });
    const { output } = await build.generate({ format: 'esm', minify: true });
    scripts[file.replace(/\.ts$/, '')] = output[0].code;
    await build.close();
  }
  return scripts;
}
