import { tidy } from './blocks.ts';

/** A person's or an agency's name: no address, no account, no sentence; without "By". */
export function asName(text: string | null): string | null {
  if (text === null || /^(?:https?:\/\/|www\.)|@\w/i.test(text)) return null;
  const name = text
    .slice(0, 300)
    .replace(
      /^\s*(?:written |posted |published |story |words |eingestellt |veröffentlicht )?(?:by|von|par|por|di|autor(?:in)?|author|نویسنده|خبرنگار|بقلم|بواسطة|Автор)(?:\s*[:：]\s*|\s+|$)/iu,
      '',
    )
    .replace(/\s*[|•·].*$/su, '')
    .replace(/[,;،\s]+$/u, '')
    .trim();
  return name === '' ||
    name.length > 100 ||
    /^(?:admin|administrator|editor|staff|root|user|guest|unknown|anonymous|name|posted|null|undefined|wordpressadmin)\W*$|\[at\]|\bat \d{1,2}:\d\d|^name \(/i.test(
      name,
    )
    ? null
    : name;
}

/** "Title - Outlet" and "Title | Section | Outlet" without what is not the title. */
export function withoutOutlet(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|–—\-·«»:]+\s+/u);
  const last = parts[parts.length - 1] ?? '';
  if (parts.length < 2) return title;
  if (outlet !== null && last.toLowerCase() === outlet.toLowerCase())
    return title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—\-·«»:]+\s+$/u, '');
  const bar = title.split(/\s+[|»]\s+/u);
  return bar.length > 1 && (bar[0] ?? '').length >= 15 ? (bar[0] ?? title) : title;
}

export function clean(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : plain(text);
}

/** Attribute values are often escaped twice. */
export function plain(text: string): string | null {
  const flat = tidy(
    text
      .slice(0, 2000)
      .replaceAll(/<[^<>]{0,200}>/g, ' ')
      .replaceAll(/&(amp|quot|lt|gt|apos|nbsp|#\d{2,6});/g, (_, name: string) => entityOf(name)),
  ).replaceAll(/\s+/g, ' ');
  return flat === '' ? null : flat;
}

function entityOf(name: string): string {
  if (!name.startsWith('#')) return entities[name] ?? ' ';
  const code = Number(name.slice(1));
  return code < 32 || code > 0x10ffff ? ' ' : String.fromCodePoint(code);
}

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" };
