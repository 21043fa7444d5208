/** What XML 1.0 (§2.2) has no way to write, also not as a character reference: control characters, lone surrogates. */
const unwritable =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers turn these into spaces in attributes, unless they stand as references.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as it stands in an element or between the quotes of an attribute; what cannot be written becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"\t\n\r]/g, (found) => entities[found] as string);

/** A start tag's inside; attributes without a value are left out. */
export const attributes = (values: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
