import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { posts } from './corpus.ts';

const built = existsSync('dist/bundle/main.js');

it.runIf(built)('"isogloss mcp" answers on standard input and output', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isogloss-mcp-'));
  writeFileSync(join(folder, 'isogloss.yaml'), 'isogloss: 1\nname: assistants\n');
  writeFileSync(join(folder, 'posts.ndjson'), posts());
  expect((await run('import', join(folder, 'posts.ndjson'), '--project', folder)).status).toBe(0);
  const client = new Client({ name: 'test', version: '0' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['bin/isogloss.cjs', 'mcp', '--project', folder],
    }),
  );
  const { content } = await client.callTool({ name: 'frame', arguments: {} });
  expect(JSON.parse((content as { text: string }[])[0]?.text ?? '').frame.posts).toBe(80);
  await client.close();
  rmSync(folder, { recursive: true });
});
