import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** Texts of our own with every construction the rules know. */
export const samples: readonly string[] = [
  `KABUL (AP) — “We are ready,” Anna Berg, the representative of the Council in Kerman and prayer leader of Bam, said on Friday.
“We will win.” The ministry said it would close the border, adding that nobody had asked. According to John Smith, a lawyer at Acme,
the plan is “a disaster for farmers.” Critics claim the bridge (opened in 2012) won’t last; the mayor told reporters: ‘It will.’

She did not say why. “What now?” asked Smith. “I don’t know – ‘never again,’ he said – but we’ll see…”

“The first part.

“The second part,” Mr. J. R. Lee said, “and the rest.”`,
  `🔴
مریم رضایی، وزیر راه، گفت: «پل باز است.»
او افزود که «راه هم باز است» و از گشایش راه تازه خبر داد.
🔹
به گزارش ایرنا، مرز بسته شد.
سخنگوی دولت: قیمت‌ها تغییر نمی‌کند
🔹
از امروز همه می‌توانند سفر کنند.
@kanal`,
  `«Мост открыт», — сказал мэр Иван Петров. По его словам, движение начнется в пятницу. Глава МЧС заявил, что «все готово».
В городе закрыли школу, сообщает РИА Новости. — Мы не знаем, — рассказала Анна Петрова.`,
];

const strange = [
  '“',
  '”',
  '"',
  "'",
  '«',
  '»',
  '„',
  '(',
  ')',
  '\n',
  '\n\n',
  '\u0000',
  '\ud800',
  '\u202e',
  '\u200c',
  '🔹',
  ':',
  '،',
  '.',
  '—',
  'said ',
  'گفت ',
  'according to ',
];

/** A document cut, doubled, with marks shuffled, strange characters put in, words moved or deeply nested marks. */
export function mutate(text: string, seed: number): string {
  const random = xoroshiro128plus(seed + 1);
  const below = (n: number): number => uniformInt(random, 0, Math.max(0, n - 1));
  let out = text;
  for (let step = 0; step < 1 + (seed % 5); step++) {
    const at = below(out.length + 1);
    const to = at + below(120);
    switch (below(7)) {
      case 0:
        out = out.slice(0, at) + out.slice(to);
        break;
      case 1:
        out = out.slice(0, to) + out.slice(at);
        break;
      case 2:
        out = out.slice(0, at) + (strange[below(strange.length)] ?? '').repeat(1 + below(8)) + out.slice(at);
        break;
      case 3:
        out = out.replaceAll(/[“”"'«»„‘’]/g, () => strange[below(7)] ?? '');
        break;
      case 4:
        out = out.slice(at) + out.slice(0, at);
        break;
      case 5:
        out = '“‘«'.repeat(below(40)) + out + '»’”'.repeat(below(40));
        break;
      default:
        out =
          out.slice(0, at) +
          String.fromCharCode(...Array.from({ length: 20 }, () => below(65536))) +
          out.slice(at);
    }
  }
  return out;
}
