import { renderReport } from '../report/report.ts';
import { keptWhileStill } from '../measures/kept.ts';
import { keepTested } from './articles/results.ts';
import { makeOut } from './files/outFolder.ts';
import { readLedger } from './files/ledger.ts';
import { readEdges } from './files/readEdges.ts';
import { reportInput } from './reporting/reportInput.ts';
import { type ShownClaims, signedReport } from './reporting/signed.ts';
import { writeReport } from './reporting/reportFile.ts';
import { readWishes } from './reporting/reportNetworks.ts';
import type { Study } from './study.ts';

export interface ReportOptions {
  readonly out: string;
  /** Networks: objects with seconds ("text:3600"), or none. */
  readonly coordination?: string;
  /** Posts drawn behind each number. */
  readonly posts?: number;
  /** Which claims the report shows, and what it is called; all, and as the project is, without it. */
  readonly only?: ShownClaims;
  readonly title?: string;
}

export interface ReportWritten {
  readonly path: string;
  readonly bytes: number;
  readonly claims: number;
  readonly channels: number;
}

/** What tests the claims and writes the report; its options are read before a project is opened. */
export function reportWriter(options: ReportOptions): (study: Study) => Promise<ReportWritten> {
  const coordination = readWishes(options.coordination);
  return async (study) => {
    const { context, folder, words } = study;
    const marks = readEdges(folder);
    makeOut(options.out);
    const input = await keptWhileStill(
      context.driver,
      () =>
        reportInput(context, undefined, {
          marks,
          coordination,
          ...(options.posts === undefined ? {} : { posts: options.posts }),
        }),
      ({ claims }) => keepTested(study, claims),
    );
    const shown = signedReport(input, readLedger(folder, study.project), options);
    const html = renderReport(shown, words);
    const path = writeReport(options.out, 'project', html);
    const { claims, channels } = shown;
    return { path, bytes: Buffer.byteLength(html), claims: claims.length, channels: channels.length };
  };
}
