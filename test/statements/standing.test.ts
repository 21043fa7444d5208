import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/statement.ts';
import { packOf } from '../../src/statements/language.ts';
import { statementsOfPost } from '../../src/statements/posts.ts';
import { standingOf } from '../../src/statements/standing/standing.ts';

const speaker = (name: string | null, role: string | null = null): Statement['speaker'] => ({
  name,
  role,
  affiliation: null,
  place: null,
  span: null,
});

// Who may be a row of a measure and who may not: by what the text says of them, and nothing else.
describe('in which capacity somebody is named', () => {
  it.each([
    ['en', 'Ida Moss', 'Energy minister', 'holder'],
    ['en', 'Ida Moss', 'mayor of Quayside', 'holder'],
    ['en', 'The president', 'president', 'office'],
    ['en', 'Rogers spokesperson for trade', null, 'office'],
    ['en', 'Harbour Agency', null, 'body'],
    ['en', 'Reuters', null, 'body'],
    ['en', 'the agency', null, 'source'],
    ['en', 'two officials', null, 'source'],
    ['en', 'Ida Moss', null, 'private'],
    ['en', 'Ann Reed', 'mother of the mayor', 'private'],
    ['en', 'Ann Reed', 'resident of Quayside', 'private'],
    ['en', "the mayor's wife", null, 'private'],
    // Names that are offices elsewhere.
    ['en', 'Kate Bishop', null, 'private'],
    ['en', 'Dean Pope', null, 'private'],
    ['en', 'minister @idamoss_x', null, 'private'],
    ['en', 'minister 0912345678', null, 'private'],
    ['en', 'she', null, 'none'],
    ['en', null, null, 'none'],
    ['fa', 'ایدا مس', 'وزیر نیرو', 'holder'],
    ['fa', 'نخست وزیر', 'نخست وزیر', 'office'],
    ['fa', 'ایدا مس', 'عضو کمیسیون انرژی مجلس', 'holder'],
    ['fa', 'ایدا مس', 'عضو خانواده', 'private'],
    ['fa', 'ایدا مس', 'همسر وزیر نیرو', 'private'],
    ['fa', 'پدر شهردار', 'پدر شهردار', 'private'],
    ['fa', 'یک شهروند', null, 'private'],
    // A given name, and the word for a prince.
    ['fa', 'امیر حسینی', null, 'private'],
    ['fa', 'منابع آگاه', null, 'source'],
    ['fa', 'سازمان آب', null, 'body'],
    ['fa', 'یک دو سه چهار پنج شش هفت', 'وزیر نیرو', 'private'],
    ['ru', 'Ида Мосс', 'министр энергетики', 'holder'],
    ['ru', 'Ида Мосс', 'жена министра', 'private'],
    ['ru', 'Ида Мосс', 'мать депутата', 'private'],
    ['ru', 'очевидцы', null, 'private'],
    ['ru', 'источник', null, 'source'],
  ])('%s: %s (%s) is %s', (language, name, role, standing) => {
    expect(standingOf(speaker(name, role), packOf('', language))).toBe(standing);
  });

  it('is told of each statement of a post', () => {
    const found = statementsOfPost(
      'Energy minister Ida Moss said that the strike is over. His wife Ann Reed said that it broke them.',
    );
    expect(found.map(({ speaker: who, standing }) => [who.name, standing])).toEqual([
      ['Ida Moss', 'holder'],
      ['Ann Reed', 'private'],
    ]);
  });
});
