const abbreviation =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|st|jr|sr|vs|etc|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e|т\.е|т\.д|т\.п|г|гг|им|руб|млн|млрд|тыс|ул|стр|см|\p{L})$/iu;

/** Units a sentence has at most: what is longer is no sentence, and is cut at a space. */
const longest = 4000;

/** The spans of the sentences of a text: by full stops, empty lines, and line ends after a full stop. */
export function sentenceSpans(text: string): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  let start = 0;
  const close = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text.charAt(from))) from++;
    while (to > from && /\s/.test(text.charAt(to - 1))) to--;
    if (to > from) spans.push([from, to]);
    start = end;
  };
  const mark = /[.!?…؟۔]{1,9}["”»’')\]]{0,4}(?=\s|$)|\n[^\S\n]*\n\s*/gu;
  const upTo = (end: number): void => {
    for (let over = end - start; over > longest; over = end - start) {
      const space = text.lastIndexOf(' ', start + longest);
      close(space > start ? space : start + longest);
    }
  };
  for (const match of text.matchAll(mark)) {
    const end = match.index + match[0].length;
    upTo(match.index);
    const isBreak = /^\s/.test(match[0]);
    if (!isBreak && match[0] === '.') {
      const before = text.slice(Math.max(start, match.index - 8), match.index);
      const next = /^\s+(["“«(]?)(\S)/u.exec(text.slice(end, end + 8))?.[2] ?? '';
      if (abbreviation.test(before) || /^\p{Ll}/u.test(next)) continue;
    }
    close(end);
  }
  upTo(text.length);
  close(text.length);
  return spans;
}
