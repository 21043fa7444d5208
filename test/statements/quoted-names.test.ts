import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../src/statements/index.ts';

const said = (text: string) =>
  extractStatements(text, 'text').map(({ speaker, content }) => [speaker.name, speaker.role, content]);

describe('a name in quotation marks within a name', () => {
  it.each([
    ['Yousef "Joe" Nejad said the strike would go on.', 'Yousef "Joe" Nejad'],
    ["Yousef 'Joe' Nejad said the strike would go on.", "Yousef 'Joe' Nejad"],
    ['Dwayne “The Rock” Dorn said the strike would go on.', 'Dwayne “The Rock” Dorn'],
    ['Nadia «Nady» Haas said the strike would go on.', 'Nadia «Nady» Haas'],
  ])('is one speaker: %s', (text, name) => {
    expect(said(text)).toEqual([[name, null, 'the strike would go on']]);
  });

  it.each([
    ['Юсеф «Джо» Неджад сказал, что порт закрыт.', 'Юсеф «Джо» Неджад'],
    ['Игорь "Моряк" Соколов сказал, что порт закрыт.', 'Игорь "Моряк" Соколов'],
    ['Группа «Свободная гавань» заявила, что порт закрыт.', 'Группа «Свободная гавань»'],
    ['Газета «Вечерний прилив» сообщила, что порт закрыт.', 'Газета «Вечерний прилив»'],
  ])('in Russian too: %s', (text, name) => {
    expect(said(text)).toEqual([[name, null, 'что порт закрыт']]);
  });

  it.each([
    ['رضا «جو» کریمی گفت که بندر بسته است.', 'رضا «جو» کریمی'],
    ['گروه «بندر آزاد» گفت که بندر بسته است.', 'گروه «بندر آزاد»'],
  ])('in Persian too: %s', (text, name) => {
    expect(said(text)).toEqual([[name, null, 'که بندر بسته است']]);
  });

  it.each([
    ['The group "Free Harbour" said the strike would go on.', 'Free Harbour'],
    ['The harbour movement "Boats First" said the strike would go on.', 'Boats First'],
    ['The newspaper “Evening Tide” said the strike would go on.', 'Evening Tide'],
  ])('is a body: %s', (text, name) => {
    expect(said(text).map(([speaker, , content]) => [speaker, content])).toEqual([
      [name, 'the strike would go on'],
    ]);
  });

  it.each([
    ['"Lockout" is a lie, Anna Berg said.', 'Anna Berg', '"Lockout" is a lie'],
    ['The chairman said: "Harbour First" will not stand.', 'The chairman', '"Harbour First" will not stand'],
    ['Anna Berg said "Joe" Nejad was a liar.', 'Anna Berg', '"Joe" Nejad was a liar'],
    ['The union told the newspaper "We will never go back".', 'The union', '"We will never go back"'],
    ['"The lockout is over," said Anna Berg.', 'Anna Berg', '"The lockout is over,"'],
    [
      'The phrase "we will not go back" dominates Telegram, said Anna Berg.',
      'Anna Berg',
      'The phrase "we will not go back" dominates Telegram',
    ],
  ])('quotations stay what somebody says: %s', (text, name, content) => {
    expect(said(text).map(([speaker, , words]) => [speaker, words])).toEqual([[name, content]]);
  });
});

describe('an office of two words', () => {
  it.each([
    ['Attorney General Mary Stone said that nothing had changed.', 'Mary Stone', 'Attorney General'],
    ['Secretary-General Anton Berg said that nothing had changed.', 'Anton Berg', 'Secretary-General'],
    ['Major General Karl Weiss said that nothing had changed.', 'Karl Weiss', 'Major General'],
    ['The Attorney General said that nothing had changed.', 'Attorney General', null],
    ['The Secretary General said that nothing had changed.', 'Secretary General', null],
    ['The General Assembly said that nothing had changed.', 'General Assembly', null],
    ['General Karl Weiss said that nothing had changed.', 'Karl Weiss', 'General'],
  ])('%s', (text, name, role) => {
    expect(said(text)).toEqual([[name, role, 'that nothing had changed']]);
  });
});
