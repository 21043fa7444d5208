import type { Command } from 'commander';
import { saidLine, testedLine } from '../claims/verdicts/wording.ts';
import type { ExportInput } from '../exports/input.ts';
import { writeTables } from '../exports/write.ts';
import { UserError } from '../model/errors.ts';
import type { ReportInput } from '../report/input.ts';
import { frameFor } from '../measures/scope.ts';
import type { ChannelFacts } from '../store/queries/channels.ts';
import { exportClaimReview, printClaimReview } from './claimReviewExport.ts';
import { type NetworkExportOptions, asksNetwork, exportNetwork, networkOptions } from './networkExport.ts';
import { makeOut } from './outFolder.ts';
import { reportInput } from './reportInput.ts';
import { commonOptions, print, printJson, withProject } from './session.ts';

const kinds = ['csv', 'parquet'] as const;

export function register(program: Command): void {
  const command = program
    .command('export')
    .description(
      'Write every table of the report for other programs, or a network, with a text that says what the columns hold; or the verdicts that somebody signed off, as ClaimReview.',
    )
    .argument('<kind>', 'csv or parquet; gexf or graphml for a network; claimreview')
    .option('--out <dir>', 'folder to write into', 'out')
    .option('--url <address>', 'claimreview: the page on which the report will stand')
    .action(async (kind: string, options: NetworkExportOptions & { url?: string }, command: Command) => {
      if (asksNetwork(kind, options)) return exportNetwork(command, kind, options);
      const { json } = commonOptions(command);
      if (kind === 'claimreview') {
        const written = await withProject(command, (open) =>
          exportClaimReview(open, options.out, options.url),
        );
        if (json) printJson(written);
        else printClaimReview(written);
        return;
      }
      const format = kinds.find((known) => known === kind);
      if (format === undefined) {
        throw new UserError(
          'unknown-kind',
          `"${kind}" cannot be exported: use ${kinds.join(', ')}, gexf, graphml or claimreview.`,
        );
      }
      const files = await withProject(command, async ({ context }) => {
        makeOut(options.out);
        const report = await reportInput(context, undefined, undefined, { coordination: [] });
        const { frame } = await frameFor(context.driver, context.project, {});
        return writeTables(exportInput(report, frame), {
          format,
          folder: options.out,
          driver: context.driver,
          ...(context.signal === undefined ? {} : { signal: context.signal }),
        });
      });
      if (json) printJson({ folder: options.out, files });
      else for (const { file, rows } of files) print(`${options.out}/${file}: ${rows} rows`);
    });
  networkOptions(command);
}

function exportInput(report: ReportInput, frame: readonly ChannelFacts[]): ExportInput {
  return {
    frame: report.frame,
    lines: { said: saidLine, tested: testedLine },
    manifest: report.manifest,
    claims: report.claims,
    findings: report.findings,
    channels: frame.map((facts, i) => {
      const publicInterest = report.channels[i]?.publicInterest;
      return { ...facts, ...(publicInterest === undefined ? {} : { publicInterest }) };
    }),
    posts: report.evidence.flatMap((list) =>
      list.posts.map((post) => ({
        claim: 'claim' in list.behind ? list.behind.claim : '',
        label: list.label,
        role: post.role,
        channel: post.channel,
        id: post.id === 0 ? null : post.id,
        date: post.date,
        permalink: post.permalink,
        text: post.text,
      })),
    ),
    lexicons: report.lexicons.flatMap(({ name, variants }) =>
      variants.map(({ term, variant, form, posts }) => ({ lexicon: name, term, variant, form, posts })),
    ),
  };
}
