/** What authors of pages call their parts, by kind: words, and beginnings of words (with `*`), of classes and ids. */
const words = {
  comment:
    'comment* disqus* livefyre* respond replies discussion* viafoura coral openweb kommentar* comentario* commentaire* reply',
  subscribe:
    'newsletter* subscri* signup* mailchimp mc4wp optin abo abonn* suscri* donat* support spende* steady cta action call join membership member* register* registration',
  footer: 'footer* foot colophon copyright imprint impressum legal bottom',
  header: 'masthead topbar pagetop head header* logo branding',
  sidebar:
    'sidebar* side rail rightrail rightcol right sidecol marginal* aside col2 secondary column2 rechts',
  byline: 'byline* author* autor* vcard writer reporter contributor* byauthor verfasser* redakteur* auteur',
  meta: 'meta* postmeta entrymeta postmetadata info infos metadata dateline timestamp date dates pubdate published time tarikh datum details cite citation* source* quelle* update* views counter',
  caption:
    'caption* figcaption* credit* photo* image* img legend* bildunter* bild* media* picture* figure* thumb* foto*',
  overlay:
    'tooltip* rollover* hovercard flyout dropdown* popup* popover* modal* overlay* lightbox* cookie* consent gdpr privacy login signin dialog notice* alert* warning error* message*',
  box: 'box* infobox* card* aside factbox kasten* inset highlight* callout pullquote* summary* verdict* takeaway* facts',
  list: 'list* item* items entries grid* archive* loop feed* tile* rows row views index',
  body: 'articlebody articletext articlecontent storybody storytext postbody postcontent entrycontent newsbody bodytext bodycopy maincontent hentry richtext texte cuerpo articulo inhalt fliesstext copytext body prose textblock copy rte wysiwyg richtexteditor',
  text: 'text* content* article* story* post* entry* news* blog* main* page* paragraph* para artikel* beitrag* noticia* recipe* steps* preparation* instruct* ingredient* zutaten* detail single',
  lead: 'lead* lede intro* standfirst dek deck excerpt* subtitle* subhead* subheadline abstract vorspann chapo* chapeau entradilla sottotitolo bajada teasertext unterzeile ingress synopsis description* desc summary* strapline sub bold claim perex anons',
  title: 'title* titel* headline* heading* titulo* hgroup',
} as const;

export type Part = keyof typeof words;
export const parts = Object.keys(words) as readonly Part[];
const bit = Object.fromEntries(parts.map((part, i) => [part, 1 << i])) as Readonly<Record<Part, number>>;

const exact = new Map<string, number>();
/** Beginnings of words by their first two letters. */
const beginnings = new Map<string, { readonly start: string; readonly bits: number }[]>();
for (const part of parts) {
  for (const word of words[part].split(' ')) {
    if (word.endsWith('*')) {
      const start = word.slice(0, -1);
      const others = beginnings.get(start.slice(0, 2)) ?? [];
      beginnings.set(start.slice(0, 2), [...others, { start, bits: bit[part] }]);
    } else exact.set(word, (exact.get(word) ?? 0) | bit[part]);
  }
}

/** The kinds of part that one word of a class or id names, as a set of bits in the order of `parts`. */
function ofWord(word: string): number {
  let bits = exact.get(word) ?? 0;
  for (const { start, bits: more } of beginnings.get(word.slice(0, 2)) ?? []) {
    if (word.startsWith(start)) bits |= more;
  }
  return bits;
}

/** Names of parts in an element's class, id, role and component, as a set of bits in the order of `parts`. */
export function partsOf(names: string): number {
  let bits = 0;
  for (const word of names.split(' ')) if (word !== '') bits |= ofWord(word);
  return bits;
}
