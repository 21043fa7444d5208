/**
 * Hides what could lead to persons in text that is shown: handles other than those of the channels studied,
 * e-mail addresses, and numbers long enough to be a telephone's.
 * @param studied handles in lower case without "@"
 */
export function maskText(text: string, studied: ReadonlySet<string>): string {
  return (
    text
      .replaceAll(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu, '[e-mail]')
      .replaceAll(
        /(https?:\/\/)?(t\.me|telegram\.me)\/(s\/|joinchat\/|\+)?([A-Za-z0-9_-]+)/gi,
        (whole: string, _p, _h, _s, name: string) =>
          studied.has(name.toLowerCase()) ? whole : whole.slice(0, whole.length - name.length) + '[handle]',
      )
      .replaceAll(
        /(?<![\p{L}\p{N}/])@(\n?)([A-Za-z0-9_]{3,})/gu,
        (whole: string, gap: string, name: string) =>
          studied.has(name.toLowerCase()) ? whole : `@${gap}[handle]`,
      )
      // A plus or a zero first, or nine digits and more with the gaps people write; not a grouped amount of money.
      .replaceAll(
        /(?<![\p{N}.,])(\+|00|[0۰٠])?[\p{Nd}](?:[ \-()\u200c]?[\p{Nd}]){8,14}(?![\p{N}])/gu,
        (whole: string) => (/^\d{4}-\d{2}-\d{2}/.test(whole) ? whole : '[number]'),
      )
  );
}
