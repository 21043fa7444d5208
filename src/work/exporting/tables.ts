import type { Words } from '../../messages/index.ts';
import type { ExportInput } from '../../exports/input.ts';
import { writeTables } from '../../exports/write.ts';
import { frameFor } from '../../measures/scope.ts';
import { saidLine, testedLine } from '../../messages/lines.ts';
import type { ReportInput } from '../../report/input.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { makeOut } from '../files/outFolder.ts';
import { reportInput } from '../reporting/reportInput.ts';
import type { Study } from '../study.ts';

export const tableFormats = ['csv', 'parquet'] as const;

/** Every table of the report into a folder, with a text that says what the columns hold. */
export async function exportTables(
  { context, signal, words }: Study,
  format: (typeof tableFormats)[number],
  folder: string,
): ReturnType<typeof writeTables> {
  makeOut(folder);
  const report = await reportInput(context, undefined, { coordination: [] });
  const { frame } = await frameFor(context.driver, context.project, {});
  return writeTables(exportInput(words, report, frame), { format, folder, driver: context.driver, signal });
}

function exportInput(words: Words, report: ReportInput, frame: readonly ChannelFacts[]): ExportInput {
  return {
    frame: report.frame,
    lines: {
      said: (claim) => words.write(saidLine(claim)),
      tested: (of) => words.write(testedLine(of)),
    },
    manifest: report.manifest,
    claims: words.writeAll(report.claims),
    findings: words.writeAll(report.findings),
    channels: frame.map((facts, i) => {
      const publicInterest = report.channels[i]?.publicInterest;
      return { ...facts, ...(publicInterest === undefined ? {} : { publicInterest }) };
    }),
    posts: report.evidence.flatMap((list) =>
      list.posts.map((post) => ({
        claim: 'claim' in list.behind ? list.behind.claim : '',
        label: words.write(list.label),
        role: post.role === undefined ? undefined : words.write(post.role),
        channel: words.write(post.channel),
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
