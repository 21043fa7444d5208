import type { RoleName } from '../roles.ts';

const leads = (roles: Partial<Record<RoleName, string>>): Readonly<Record<string, RoleName>> =>
  Object.fromEntries(
    Object.entries(roles).flatMap(([role, words]) =>
      words.split(' ').map((word) => [word, role as RoleName] as const),
    ),
  );

/** Which role a preposition or a conjunction of time leads in, by its first word. */
export const englishLeads = leads({
  place: 'in on across among amongst through throughout within via inside over at around between',
  goal: 'onto to into towards toward beyond',
  source: 'from',
  theme: 'with',
  after: 'after since following amid during before ahead under upon because due when once',
  than: 'than compared versus',
  about: 'about against for',
  of: 'of',
  behind: 'behind',
});

export const persianLeads = leads({
  place: 'در تو توی روی بر میان بین سر داخل',
  goal: 'به تا سوی',
  source: 'از',
  theme: 'با همراه',
  after: 'پس بعد پی دنبال هنگام وقتی همزمان همزمانبا طی قبل پیش هرگاه',
  than: 'نسبت مقابل مقایسه',
  about: 'درباره دربارهی علیه برای پیرامون مورد خصوص',
});

export const russianLeads = leads({
  place: 'в во на среди по через между внутри под',
  goal: 'к ко до',
  source: 'из от с со',
  after: 'после вслед накануне перед когда во_время спустя фоне',
  than: 'чем',
  about: 'о об про против для за',
});
