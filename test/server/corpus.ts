/** An article with one claim that leaves open who is meant and compared with whom. */
export const article =
  'On Telegram channels this spring\n\nThe Green Party dominates the Telegram channels, said Ada Ahmadi.\n';

/** 60 texts of one word, 20 of another, each once, over four channels. */
export function posts(): string {
  const words = [
    ...Array.from({ length: 60 }, () => 'greenword'),
    ...Array.from({ length: 20 }, () => 'redword'),
  ];
  return words
    .map((word, i) =>
      JSON.stringify({
        channel: `s${(i % 4) + 1}`,
        id: i + 1,
        date: new Date(Date.UTC(2026, 2, 1) + i * 3_600_000).toISOString(),
        text: `${word} number${i} harbour pier${i}`,
      }),
    )
    .join('\n');
}

/** Eight texts that two channels post a few seconds apart. */
export const shared = (): string =>
  Array.from({ length: 16 }, (_, i) =>
    JSON.stringify({
      channel: i % 2 === 0 ? 's1' : 's2',
      id: 1000 + i,
      date: new Date(Date.UTC(2026, 2, 10 + (i >> 1), 9, 0, 5 * (i % 2))).toISOString(),
      text: `the ferry of day ${i >> 1} leaves the northern pier late and nobody at the harbour says why`,
    }),
  ).join('\n');
