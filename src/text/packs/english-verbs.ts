/** Regular and irregular English verb forms from base forms; used to write the pack's lists shortly. */

const irregular: Readonly<Record<string, string>> = {
  say: 'says saying said',
  tell: 'tells telling told',
  write: 'writes writing wrote written',
  think: 'thinks thinking thought',
  know: 'knows knowing knew known',
  hold: 'holds holding held',
  find: 'finds finding found',
  read: 'reads reading read',
  feel: 'feels feeling felt',
  swear: 'swears swearing swore sworn',
  foresee: 'foresees foreseeing foresaw foreseen',
  quip: 'quips quipping quipped',
  admit: 'admits admitting admitted',
  show: 'shows showing showed shown',
  mean: 'means meaning meant',
  understand: 'understands understanding understood',
  forget: 'forgets forgetting forgot forgotten',
  retell: 'retells retelling retold',
  text: 'texts texting texted',
  blog: 'blogs blogging blogged',
  rebut: 'rebuts rebutting rebutted',
  refer: 'refers referring referred',
  infer: 'infers inferring inferred',
  brag: 'brags bragging bragged',
  submit: 'submits submitting submitted',
  put: 'puts putting put',
  see: 'sees seeing saw seen',
  hear: 'hears hearing heard',
  label: 'labels labeling labelling labeled labelled',
  dub: 'dubs dubbing dubbed',
  begin: 'begins beginning began begun',
  bet: 'bets betting bet',
  blurt: 'blurts blurting blurted',
  chat: 'chats chatting chatted',
  plan: 'plans planning planned',
  commit: 'commits committing committed',
  concur: 'concurs concurring concurred',
};

/** All forms of one verb: base, third person, -ing, past, participle. */
function forms(base: string): string[] {
  const listed = irregular[base];
  if (listed !== undefined) return [base, ...listed.split(' ')];
  if (base.endsWith('e')) return [base, `${base}s`, `${base.slice(0, -1)}ing`, `${base}d`];
  if (/[^aeiou]y$/.test(base))
    return [base, `${base.slice(0, -1)}ies`, `${base}ing`, `${base.slice(0, -1)}ied`];
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return [base, `${base}es`, `${base}ing`, `${base}ed`];
  return [base, `${base}s`, `${base}ing`, `${base}ed`];
}

export const words = (text: string): string[] => text.trim().split(/\s+/);
export const verbs = (text: string): string[] => [...new Set(words(text).flatMap(forms))];
