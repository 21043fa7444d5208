import {
  array,
  assert,
  constantFrom,
  integer,
  oneof,
  property,
  string,
  stringMatching,
  tuple,
} from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { isRightToLeft, isolatedText, prose } from '../../src/view/bidi.ts';
import { escape, html, webAddress } from '../../src/view/html.ts';
import { marked } from '../../src/view/parts/posts.ts';

/** What a browser reads out of a fragment. */
const textOf = (markup: string): string =>
  parseHTML(`<!doctype html><body><p>${markup}</p></body>`).document.querySelector('p')?.textContent ?? '';

/** Text as posts have it: any script, markup, quotes, no control characters. */
const text = string({
  unit: oneof(
    constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '`',
      '=',
      '/',
      '<b>',
      '&lt;',
      '-->',
      'ن',
      'ی',
      '\u200c',
      '“',
      '”',
      ' ',
    ),
    string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((c) => !/\p{C}/u.test(c)),
  ),
}); // prettier-ignore

describe('templates', () => {
  test('what goes in as text comes out as the same text', () => {
    assert(property(text, (value) => textOf(html`${value}`.markup) === value));
  });

  test('no text opens an element or leaves an attribute', () => {
    assert(
      property(text, (value) => {
        const { document } = parseHTML(
          `<!doctype html><html><body>${html`<a title="${value}">x</a>${value}`.markup}</body></html>`,
        );
        const link = document.querySelector('a');
        return (
          document.body.querySelectorAll('*').length === 1 &&
          // linkedom takes an empty attribute for none.
          (link?.getAttribute('title') ?? '') === value &&
          (link?.getAttributeNames() ?? []).every((name: string) => name === 'title')
        );
      }),
    );
  });

  test('markup stands as it is, nothing for nothing, lists joined', () => {
    expect(html`<p>${html`<b>${'<'}</b>`}${null}${undefined}${false}${[1, html`<i></i>`]}</p>`.markup).toBe(
      '<p><b>&lt;</b>1<i></i></p>',
    );
  });

  test('characters that HTML forbids are left out', () => {
    expect(escape('a\u0000b\u0008c\td\n')).toBe('abc\td\n');
  });
});

describe('web addresses', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    ' https:x',
    'https://',
    '',
    '//x.example',
  ])('%s is no link', (url) => expect(webAddress(url)).toBeUndefined());
  test('http and https are', () => {
    expect(webAddress('https://t.me/harbour_news/4121')).toBe('https://t.me/harbour_news/4121');
    expect(webAddress('HTTP://courier.example/?a=1&b=2')).toBe('HTTP://courier.example/?a=1&b=2');
  });
});

describe('both directions', () => {
  test('isolating changes no letter', () => {
    assert(property(text, (value) => textOf(prose(value).markup) === value));
    assert(property(text, (value) => isolatedText(value).replace(/[\u2067\u2069]/g, '') === value));
  });

  test('a handle with an underscore is one run', () => {
    expect(prose('without رودخانه_نیوز; copies').markup).toBe(
      'without <bdi dir="rtl">رودخانه_نیوز</bdi>; copies',
    );
  });

  test('what stands in quotes is isolated whole', () => {
    expect(prose('in “رأی no 2” and more').markup).toBe('in “<bdi dir="auto">رأی no 2</bdi>” and more');
  });

  test.each([
    ['fa', true],
    ['ar-EG', true],
    ['he', true],
    ['en', false],
    ['ru', false],
    ['arn', false],
    [undefined, false],
  ])('%s', (language, expected) => expect(isRightToLeft(language)).toBe(expected));
});

describe('marks', () => {
  const spans = array(tuple(integer({ min: -3, max: 40 }), integer({ min: -3, max: 40 })), {
    maxLength: 6,
  });

  test('spans in any order, overlapping or outside, mark their union and change no letter', () => {
    assert(
      property(stringMatching(/^[a-z<& ]{0,30}$/), spans, (value, marks) => {
        const markup = marked(value, marks).markup;
        const inside = value
          .split('')
          .filter((_, i) => marks.some(([from, to]) => i >= from && i < to))
          .join('');
        const { document } = parseHTML(`<!doctype html><body><p>${markup}</p></body>`);
        const found = [...document.querySelectorAll('mark')].map((m) => m.textContent).join('');
        return textOf(markup) === value && found === inside;
      }),
    );
  });

  test('by hand', () => {
    expect(
      marked('a <b> c', [
        [5, 99],
        [2, 4],
        [3, 5],
      ]).markup,
    ).toBe('a <mark>&lt;b</mark><mark>&gt;</mark><mark> c</mark>');
  });
}); // prettier-ignore
