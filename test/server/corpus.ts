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
