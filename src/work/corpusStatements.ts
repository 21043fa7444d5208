import { wholeGiven } from '../messages/given.ts';
import type { Statement } from '../model/statement.ts';
import { frameFor } from '../measures/scope.ts';
import { lexiconOf, wishOf } from '../measures/share/options.ts';
import { compileLexicon } from '../store/derive/lexicon.ts';
import { ensureStatementMatches, ensureStatements } from '../store/derive/statements.ts';
import { channelNames } from '../store/queries/channelNames.ts';
import { statementsOfPosts } from '../store/queries/statements.ts';
import { maskText } from '../text/mask.ts';
import { postExtractor } from './program/extractor.ts';
import type { Study } from './study.ts';

/** As the command line gives them. */
export type CorpusOptions = Readonly<
  Partial<Record<'lexicon' | 'channel' | 'community' | 'from' | 'to' | 'limit', string>>
>;

/** A statement of a post as it is printed: others' handles and numbers masked, spans those of the post's own text. */
export interface PrintedStatement extends Statement {
  readonly time: string;
}

/** Finds the statements of the project's own posts and hands them on one by one, earliest first. */
export async function corpusStatements(
  { project, context }: Study,
  options: CorpusOptions,
  print: (statement: PrintedStatement) => Promise<void>,
): Promise<number> {
  const limit = options.limit === undefined ? undefined : wholeGiven('--limit', options.limit, { least: 0 });
  const { driver, signal, onProgress } = context;
  const { scope, frame } = await frameFor(driver, project, wishOf(options));
  const name = options.lexicon === undefined ? undefined : lexiconOf(context, options);
  const source = name === undefined ? undefined : project.lexicons[name];
  const extractor = await postExtractor();
  await ensureStatements(driver, extractor, { signal, onProgress });
  const matches =
    name === undefined || source === undefined
      ? undefined
      : await ensureStatementMatches(driver, await compileLexicon(driver, name, source), extractor);
  const names = await channelNames(driver, project);
  const studied = new Set(
    [...Object.keys(project.channels), ...frame.map((facts) => facts.channel)].map((name) =>
      name.toLowerCase(),
    ),
  );
  const mask = (text: string): string => maskText(text, studied);
  let count = 0;
  if (frame.length === 0) return count;
  for await (const found of statementsOfPosts(driver, extractor.version, scope, {
    matches,
    limit,
    signal,
  })) {
    const { speaker, cue, kind, content, span, time, id, channel } = found;
    count++;
    await print({
      document: `${names.of(channel).handle || channel}/${id}`,
      time,
      speaker: {
        ...speaker,
        name: speaker.name === null ? null : mask(speaker.name),
        role: speaker.role === null ? null : mask(speaker.role),
      },
      cue,
      kind,
      content: mask(content),
      span,
    });
  }
  return count;
}
