import type { ChannelSpec, Habit, Language, Size } from '../spec.ts';

/** How the mean sizes of n channels differ. */
export type SizeRule =
  | { readonly kind: 'equal' }
  /** Drawn anew in each replication. */
  | { readonly kind: 'lognormal'; readonly sigma: number }
  /** The first holds half of all posts, the others share the rest. */
  | { readonly kind: 'one-half' }
  /** In proportion to these, spread over n channels by rank. */
  | { readonly kind: 'like'; readonly sizes: readonly number[] };

/** Sizes of n channels whose mean is `mean` posts a day (the median, where they are drawn). */
export function sizesOf(rule: SizeRule, n: number, mean: number): Size[] {
  switch (rule.kind) {
    case 'lognormal':
      return Array.from({ length: n }, () => ({
        median: mean * Math.exp((-rule.sigma * rule.sigma) / 2),
        sigma: rule.sigma,
      }));
    case 'one-half': {
      if (n === 1) return [mean];
      return Array.from({ length: n }, (_, i) => (i === 0 ? (n * mean) / 2 : (n * mean) / 2 / (n - 1)));
    }
    case 'like': {
      const sorted = [...rule.sizes].sort((a, b) => b - a);
      const taken = Array.from(
        { length: n },
        (_, i) => sorted[n === 1 ? 0 : Math.round((i * (sorted.length - 1)) / (n - 1))] ?? 0,
      );
      const total = taken.reduce((a, b) => a + b, 0);
      return taken.map((size) => (size * mean * n) / total);
    }
    default:
      return Array.from({ length: n }, () => mean);
  }
}

const titles: Readonly<Record<Language, readonly string[]>> = {
  en: ['Halmen Daily', 'Ilvan Notes', 'Kessarin Window', 'Dolvar Page', 'Brasna Letter', 'Tamesh Hour'],
  fa: ['روزانه هالمن', 'یادداشت ایلوان', 'پنجره کسارین', 'برگ دولوار', 'نامه براسنا', 'ساعت تامش'],
  ru: ['День Халмена', 'Заметки Илвана', 'Окно Кессарина', 'Лист Долвара', 'Письмо Брасны', 'Час Тамеша'],
};

export interface Many {
  readonly community: string;
  readonly count: number;
  readonly postsPerDay: number;
  readonly sizes?: SizeRule;
  /** In turn. */
  readonly languages?: readonly Language[];
  readonly habits?: readonly Habit[];
  readonly rest?: Partial<ChannelSpec>;
}

/** Channels by rule rather than by hand: community-1, community-2 … */
export function manyChannels(many: Many): ChannelSpec[] {
  const { community, count, postsPerDay } = many;
  const languages = many.languages ?? ['en'];
  const habits: readonly Habit[] = many.habits ?? [{ profile: 'round-the-clock', stamps: 1 }];
  return sizesOf(many.sizes ?? { kind: 'equal' }, count, postsPerDay).map((size, i) => {
    const language = languages[i % languages.length] ?? 'en';
    const title = titles[language][i % titles[language].length] ?? '';
    return {
      handle: `${community.replaceAll('-', '_')}_${String(i + 1)}`,
      title: `${title} ${String(i + 1)}`,
      kind: 'outlet',
      community,
      language,
      postsPerDay: size,
      habit: habits[i % habits.length] ?? { profile: 'flat', stamps: 1 },
      ...many.rest,
    };
  });
}
