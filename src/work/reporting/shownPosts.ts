import { message } from '../../messages/index.ts';
import { evidenceSql } from '../../measures/index.ts';
import type { MeasureContext } from '../../measures/measure.ts';
import type { ChannelFacts } from '../../measures/scope.ts';
import type { Evidence } from '../../model/finding.ts';
import type { EvidencePost } from '../../view/shown.ts';
import { evidenceSample } from '../../store/queries/evidence.ts';
import { type PostKey, type ShownPost, postsByKey, spansOf } from '../../store/queries/posts.ts';
import { maskText } from '../../text/mask.ts';

export interface Printer {
  /** A sample of the posts behind a number, drawn by the project's seed, with the literals marked. */
  posts(evidence: Evidence, literals: readonly string[], most: number): Promise<EvidencePost[]>;
  /** Posts in the order of their keys; those that are no more are left out. */
  byKey(keys: readonly PostKey[], literals: readonly string[]): Promise<EvidencePost[]>;
  /** The same with each as it is stored. */
  keyed(
    keys: readonly PostKey[],
    literals: readonly string[],
  ): Promise<(readonly [ShownPost, EvidencePost])[]>;
  /** The text as it may be shown. */
  text(raw: string): string;
  /** Whether a channel is of a person and has no name in print. */
  isHidden(key: string): boolean;
}

export function interestOf(context: MeasureContext, facts: ChannelFacts): { publicInterest?: string } {
  const given = Object.entries(context.project.channels).find(
    ([name]) => name.toLowerCase() === facts.channel.toLowerCase(),
  );
  const reason = given?.[1].publicInterest;
  return reason === undefined ? {} : { publicInterest: reason };
}

/** Posts as they may be shown: others' handles and numbers masked, personal channels without name and link. */
export async function printer(context: MeasureContext, frame: readonly ChannelFacts[]): Promise<Printer> {
  const facts = new Map(frame.map((channel) => [channel.key, channel]));
  const hidden = (key: string): boolean => {
    const channel = facts.get(key);
    return channel?.kind === 'personal' && interestOf(context, channel).publicInterest === undefined;
  };
  const studied = new Set(frame.filter((c) => !hidden(c.key)).map((c) => c.channel.toLowerCase()));
  const printed: Printer = {
    isHidden: hidden,
    async posts(evidence, literals, most) {
      const sql = evidenceSql[evidence.query];
      if (sql === undefined) return [];
      const rows = await evidenceSample(context.driver, sql, evidence, most, context.project.seed);
      return printed.byKey(rows, literals);
    },
    text: (raw) => maskText(raw, studied),
    async byKey(rows, literals) {
      return (await printed.keyed(rows, literals)).map(([, post]) => post);
    },
    async keyed(rows, literals) {
      const posts = await postsByKey(context.driver, rows);
      const texts = posts.map((post) => maskText(post.text, studied));
      const spans = await spansOf(context.driver, texts, literals);
      return posts.map((post, i) => {
        const channel = facts.get(post.channel);
        const secret = hidden(post.channel);
        const handle = channel !== undefined && channel.channel !== channel.key ? channel.channel : undefined;
        // A channel known by its handle alone has the handle, in lower case, as its key.
        // An outlet's site has a dot in its name, which no handle has.
        const linked = handle ?? (/^\d+$|\./.test(post.channel) ? undefined : post.channel);
        const shown: EvidencePost = {
          channel: secret
            ? message('values.personalChannel')
            : ((channel?.title || channel?.channel) ?? post.channel),
          id: secret ? 0 : post.id,
          date: post.date,
          text: texts[i] ?? '',
          marks: (spans[i] ?? []).map(([start, end]): [number, number] => [start, end]),
          ...(secret || linked === undefined ? {} : { permalink: `https://t.me/${linked}/${post.id}` }),
          ...(post.forward ? { forward: true as const } : {}),
        };
        return [post, shown] as const;
      });
    },
  };
  return printed;
}
