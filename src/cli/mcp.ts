import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Command } from 'commander';
import { mcpServer } from '../server/mcp.ts';
import { openLibrary } from '../work/articles/library.ts';
import { openStates } from '../work/articles/states.ts';
import { version } from '../work/program/version.ts';
import { openProject, refuseNoProject } from '../work/study.ts';
import { commonOptions, note, withSurroundings } from './session.ts';

export function register(program: Command): void {
  program
    .command('mcp')
    .description(
      'The same for assistants, read-only, over the Model Context Protocol on standard input and output: claims of a text, state of a claim, search, measures, posts behind a number.',
    )
    .action(async (_options: unknown, command: Command) => {
      const { project, store } = commonOptions(command);
      refuseNoProject(project, store);
      // Standard output belongs to the protocol.
      await withSurroundings(true, async ({ now, pid, isAlive, signal }) => {
        const open = await openProject({ folder: project, url: store, onWait: () => undefined });
        try {
          const [library, state] = [openLibrary(note), openStates()];
          const server = mcpServer(() => {
            const study = open.study({
              now,
              pid,
              isAlive,
              signal,
              onNote: note,
              onProgress: () => undefined,
            });
            return { tools: { library, state }, study, words: study.words };
          }, version());
          await server.connect(new StdioServerTransport());
          await new Promise<void>((resolve) => {
            process.stdin.once('end', resolve);
            signal.addEventListener('abort', () => resolve(), { once: true });
          });
          await server.close();
        } finally {
          await open.close();
        }
      });
    });
}
