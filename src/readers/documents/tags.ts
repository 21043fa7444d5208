/** Attributes that say something about an element's part in the page. */
export const kept: ReadonlySet<string> = new Set([
  'id',
  'class',
  'role',
  'hidden',
  'style',
  'lang',
  'dir',
  'type',
  'name',
  'property',
  'content',
  'charset',
  'http-equiv',
  'itemprop',
  'itemtype',
  'itemscope',
  'rel',
  'href',
  'datetime',
  'aria-hidden',
  'aria-label',
  'data-testid',
  'data-component',
]);

/** Elements that have no content and no end tag. */
export const voidTags: ReadonlySet<string> = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements that stand within a line of text. */
export const inlineTags: ReadonlySet<string> = new Set(
  'abbr b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
/** Open elements an inline end tag is looked for among. */
export const inlineReach = 64;

/** What may stand in the head of a page; anything else begins its body. */
export const headTags: ReadonlySet<string> = new Set(
  'base basefont bgsound link meta title style script noscript template'.split(' '),
);

/** Elements beyond which an end tag within them does not reach. */
export const barriers: ReadonlySet<string> = new Set(['table', 'td', 'th', 'caption']);
/** Parts of tables, whose end tags do reach beyond a cell. */
export const tableTags: ReadonlySet<string> = new Set('table caption thead tbody tfoot tr td th'.split(' '));

/** Start tags that end an open element of the second set where it is the innermost (HTML, "optional tags"). */
export const endsOpen: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...'address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'
    .split(' ')
    .map((tag) => [tag, new Set(['p'])] as const),
  ['li', new Set(['li', 'p'])],
  ['dt', new Set(['dt', 'dd', 'p'])],
  ['dd', new Set(['dt', 'dd', 'p'])],
  ['tr', new Set(['tr', 'td', 'th', 'p'])],
  ['td', new Set(['td', 'th', 'p'])],
  ['th', new Set(['td', 'th', 'p'])],
  ['tbody', new Set(['thead', 'tbody', 'tr', 'td', 'th'])],
  ['option', new Set(['option'])],
  ['a', new Set(['a'])],
]);
