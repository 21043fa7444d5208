import type { Translation } from '../catalogue.ts';
import type { usage as english } from '../en/usage.ts';
import type { Writing } from '../writing.ts';

const meantOf = (meant: string | null, w: Writing): string =>
  meant === null ? '' : ` آیا ${w.code(meant)} منظور بود؟`;

export const usage: Translation<typeof english> = {
  unknownOption: ({ option, meant }, w) => `گزینهٔ ${w.code(option)} شناخته نیست.${meantOf(meant, w)}`,
  unknownCommand: ({ command, meant }, w) => `دستور ${w.code(command)} شناخته نیست.${meantOf(meant, w)}`,
  missingArgument: ({ argument }, w) => `${w.code(argument)} نیامده است: آن را پس از دستور بنویسید.`,
  missingValue: ({ option }, w) => `گزینهٔ ${w.code(option)} بی مقدار است: مقدارش را پس از آن بنویسید.`,
  missingOption: ({ option }, w) => `گزینهٔ ${w.code(option)} لازم است و نیامده است.`,
  tooMany: ({ expected, got }, w) =>
    `این دستور ${expected === 0 ? 'چیزی پس از خود نمی‌پذیرد' : `دست‌بالا ${w.n(expected)} چیز پس از خود می‌پذیرد`}، و ${w.n(got)} چیز نوشته شده است.`,
  other: ({ text }, w) => `این دستور خوانده نشد: ${w.code(text)}`,

  fault: (_, w) => `این خطای ${w.code('Isogloss')} است، نه شما؛ لطفاً آن را با این سطرها گزارش کنید:`,
  unsettled: (_, w) =>
    `این خطای ${w.code('Isogloss')} است، نه شما: دستور پیش از پایانش ایستاد. از آنچه پیش‌تر بود چیزی از دست نرفته است؛ لطفاً آن را گزارش کنید.`,
  serving: ({ address }, w) =>
    `${w.code('Isogloss')} این‌جاست: ${w.code(address)}\n${w.code('Ctrl-C')} آن را می‌بندد؛ آنچه در آن دم در کار است می‌ایستد و از آنچه پیش‌تر بود چیزی از دست نمی‌رود.`,
};
