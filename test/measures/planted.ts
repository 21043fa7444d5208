import {
  exponential,
  gamma,
  logNormal,
  seededRandom,
  shuffle,
  uniform,
  uniformInteger,
  weightedChoice,
} from '../../src/statistics/random.ts';
import type { Line } from './corpus.ts';

/** A world of invented words in which one party's vocabulary, and what others call it, are planted. */
export interface Planted {
  readonly lines: readonly Line[];
  readonly project: string;
  /** The party's own vocabulary: words and phrases of two. */
  readonly own: readonly string[];
  /** What channels of the other party call it. */
  readonly opponents: readonly string[];
}

const syllables = [
  'ba',
  'de',
  'fi',
  'go',
  'lu',
  'ma',
  'ne',
  'po',
  'ri',
  'sa',
  'te',
  'vo',
  'ka',
  'zu',
  'hi',
  'ja',
];

/**
 * Fourteen channels of three communities, sixty days. A text has words of the language (Zipf), of its channel's topics, and
 * at times of a party: one to three of its terms among words of politics that all parties share, each between words in
 * which names stand. The other side's channels speak of it by names of their own; one channel has a jargon of its own.
 */
export function plantedWorld(seed: number, scale = 1): Planted {
  const rng = seededRandom(seed);
  const taken = new Set<string>();
  const word = (): string => {
    for (;;) {
      const made = Array.from(
        { length: 2 + uniformInteger(rng, 3) },
        () => syllables[uniformInteger(rng, syllables.length)],
      ).join('');
      if (taken.has(made)) continue;
      taken.add(made);
      return made;
    }
  };
  const words = (n: number): string[] => Array.from({ length: n }, word);
  const zipf = (list: readonly string[], s = 1): (() => string) => {
    const draw = weightedChoice(list.map((_, i) => 1 / (i + 2) ** s));
    return () => list[draw(rng)] as string;
  };
  const phrase = (n: number): string[] => Array.from({ length: n }, () => `${word()} ${word()}`);
  const language = zipf(words(2500));
  const topics = Array.from({ length: 10 }, () => zipf(words(40), 0.7));
  const politics = zipf(words(60), 0.7);
  const frames = words(14);
  const party = () => {
    const own = shuffle(rng, [...words(9), ...phrase(3)]);
    return { own, term: zipf(own, 0.5), opponents: words(3) };
  };
  const parties = { a: party(), b: party() };
  const jargon = zipf(words(10), 0.5);
  const communities = { a: 5, b: 5, c: 4 };
  const lines: Line[] = [];
  const channels: Record<string, string[]> = { a: [], b: [], c: [] };
  for (const [community, count] of Object.entries(communities))
    for (let i = 0; i < count; i++) {
      const channel = `${community}_channel_${i}`;
      channels[community]?.push(channel);
      const mix = weightedChoice(topics.map(() => gamma(rng, 0.5) + 1e-6));
      const signature = `${word()} ${word()}`;
      const posts = Math.round(logNormal(rng, Math.log(320 * scale), 0.5));
      for (let n = 0; n < posts; n++) {
        const topic = topics[mix(rng)] as () => string;
        const text: string[] = [];
        const about = uniform(rng);
        const own = community === 'c' ? undefined : community === 'a' ? parties.a : parties.b;
        const other = community === 'a' ? parties.b : parties.a;
        const length = 10 + Math.min(40, Math.round(exponential(rng, 1 / 12)));
        const named = (term: string): string[] => [
          frames[uniformInteger(rng, frames.length)] as string,
          ...term.split(' '),
          frames[uniformInteger(rng, frames.length)] as string,
        ];
        const political = about < 0.3;
        if (own !== undefined && about < 0.12)
          for (let k = 1 + uniformInteger(rng, 3); k > 0; k--) text.push(...named(own.term()), politics());
        else if (own !== undefined && about < 0.18)
          text.push(...named(other.opponents[uniformInteger(rng, 3)] as string), politics());
        else if (about < 0.2)
          text.push(...named((uniform(rng) < 0.5 ? parties.a : parties.b).term()), politics());
        while (text.length < length) {
          const at = uniformInteger(rng, text.length + 1);
          const made = uniform(rng) < 0.6 ? language() : political ? politics() : topic();
          // Between terms and what stands beside them nothing is put.
          text.splice(text.length > 6 ? text.length : at === 0 ? 0 : text.length, 0, made);
        }
        if (channel === 'a_channel_0' && uniform(rng) < 0.5) text.push(jargon(), jargon());
        const day = uniformInteger(rng, 60);
        lines.push({
          channel,
          id: n + 1,
          date: new Date(Date.UTC(2026, 2, 1 + day, uniformInteger(rng, 24), uniformInteger(rng, 60), 5))
            .toISOString()
            .replace('.000Z', 'Z'),
          text: `${text.join(' ')} ${signature}`,
        });
      }
    }
  const project = `isogloss: 1
name: Planted
communities:
${Object.entries(channels)
  .map(([community, list]) => `  ${community}: { channels: [${list.join(', ')}] }`)
  .join('\n')}
`;
  return { lines, project, own: parties.a.own, opponents: parties.a.opponents };
}
