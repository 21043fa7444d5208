// What runs in the browser, each entry one file: rolldown bundles it, idiomorph within.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWeb } from './web-bundle.mjs';

const out = 'dist/web';
mkdirSync(out, { recursive: true });
for (const [name, code] of Object.entries(await bundleWeb())) writeFileSync(join(out, `${name}.js`), code);
