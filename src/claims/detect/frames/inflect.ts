/** Forms of English words, so that a class is listed by its base forms. */

const irregular: Readonly<Record<string, string>> = {
  be: 'is are was were been being am',
  begin: 'begins began begun beginning',
  blow: 'blows blew blown blowing',
  break: 'breaks broke broken breaking',
  bring: 'brings brought bringing',
  build: 'builds built building',
  burst: 'bursts bursting',
  buy: 'buys bought buying',
  catch: 'catches caught catching',
  channel: 'channels channelled channeled channelling channeling',
  come: 'comes came coming',
  creep: 'creeps crept creeping',
  cut: 'cuts cutting',
  do: 'does did done doing',
  draw: 'draws drew drawn drawing',
  dream: 'dreams dreamed dreamt dreaming',
  drive: 'drives drove driven driving',
  drop: 'drops dropped dropping',
  dry: 'dries dried drying',
  fall: 'falls fell fallen falling',
  feed: 'feeds fed feeding',
  fight: 'fights fought fighting',
  find: 'finds found finding',
  flee: 'flees fled fleeing',
  fly: 'flies flew flown flying',
  get: 'gets got gotten getting',
  give: 'gives gave given giving',
  glom: 'gloms glommed glomming',
  go: 'goes went gone going',
  grab: 'grabs grabbed grabbing',
  grow: 'grows grew grown growing',
  have: 'has had having',
  hit: 'hits hitting',
  hold: 'holds held holding',
  hijack: 'hijacks hijacked hijacking',
  label: 'labels labelled labeled labelling labeling',
  lag: 'lags lagged lagging',
  lead: 'leads led leading',
  leap: 'leaps leapt leaped leaping',
  let: 'lets letting',
  light: 'lights lit lighted lighting',
  lose: 'loses lost losing',
  make: 'makes made making',
  model: 'models modelled modeled modelling modeling',
  outdo: 'outdoes outdid outdone outdoing',
  outgun: 'outguns outgunned outgunning',
  outshine: 'outshines outshone outshining',
  outstrip: 'outstrips outstripped outstripping',
  overrun: 'overruns overran overrunning',
  overtake: 'overtakes overtook overtaken overtaking',
  permit: 'permits permitted permitting',
  plan: 'plans planned planning',
  plot: 'plots plotted plotting',
  plug: 'plugs plugged plugging',
  ply: 'plies plied plying',
  pop: 'pops popped popping',
  prefer: 'prefers preferred preferring',
  put: 'puts putting',
  quote: 'quotes quoted quoting',
  ramp: 'ramps ramped ramping',
  rebroadcast: 'rebroadcasts rebroadcasting rebroadcasted',
  broadcast: 'broadcasts broadcasting broadcasted',
  refer: 'refers referred referring',
  rise: 'rises rose risen rising',
  run: 'runs ran running',
  rush: 'rushes rushed rushing',
  seek: 'seeks sought seeking',
  sell: 'sells sold selling',
  send: 'sends sent sending',
  set: 'sets setting',
  shoot: 'shoots shot shooting',
  show: 'shows showed shown showing',
  shrink: 'shrinks shrank shrunk shrinking',
  shut: 'shuts shutting',
  signal: 'signals signalled signaled signalling signaling',
  slam: 'slams slammed slamming',
  slip: 'slips slipped slipping',
  skew: 'skews skewed skewing',
  spam: 'spams spammed spamming',
  spread: 'spreads spreading',
  spring: 'springs sprang sprung springing',
  spur: 'spurs spurred spurring',
  stem: 'stems stemmed stemming',
  step: 'steps stepped stepping',
  stick: 'sticks stuck sticking',
  stir: 'stirs stirred stirring',
  stop: 'stops stopped stopping',
  strive: 'strives strove striven striving',
  swell: 'swells swelled swollen swelling',
  take: 'takes took taken taking',
  top: 'tops topped topping',
  transmit: 'transmits transmitted transmitting',
  travel: 'travels travelled traveled travelling traveling',
  trickle: 'trickles trickled trickling',
  try: 'tries tried trying',
  tumble: 'tumbles tumbled tumbling',
  tweet: 'tweets tweeted tweeting',
  ban: 'bans banned banning',
  win: 'wins won winning',
  write: 'writes wrote written writing',
  whip: 'whips whipped whipping',
  forget: 'forgets forgot forgotten forgetting',
  swim: 'swims swam swum swimming',
  sign: 'signs signed signing',
  withdraw: 'withdraws withdrew withdrawn',
  ebb: 'ebbs ebbed ebbing',
  dip: 'dips dipped dipping',
  scrape: 'scrapes scraped scraping',
  land: 'lands landed landing',
};

function verbForms(base: string): string[] {
  const listed = irregular[base];
  if (listed !== undefined) return [base, ...listed.split(' ')];
  if (base.endsWith('ee')) return [base, `${base}s`, `${base}d`, `${base}ing`];
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base))
    return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  if (/(?:s|x|z|ch|sh)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`];
  return [base, `${base}s`, `${base}ed`, `${base}ing`];
}

const plurals: Readonly<Record<string, string>> = {
  medium: 'media',
  person: 'people',
  analysis: 'analyses',
  hypothesis: 'hypotheses',
};

function nounForms(base: string): string[] {
  const listed = plurals[base];
  if (listed !== undefined) return [base, listed];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(base)) return [base, `${base}es`];
  return [base, `${base}s`];
}

/** How the words of a language are multiplied: nouns and, where they are listed by base forms, verbs. */
export interface Inflection {
  readonly noun: (base: string) => string[];
  readonly verb: (base: string) => string[];
}

export const englishForms: Inflection = { noun: nounForms, verb: verbForms };

const persianEndings = [
  '',
  'ی',
  'ها',
  'های',
  'هایی',
  'هایش',
  'هایشان',
  'ش',
  'شان',
  'یی',
  'ای',
  'ان',
  'ا',
  'ای',
  'م',
  'مان',
];
export const persianForms: Inflection = {
  noun: (base) => persianEndings.map((ending) => `${base}${ending}`),
  verb: (base) => [base],
};

/** Russian nouns and verbs are listed by their stems. */
export const stemForms: Inflection = { noun: (base) => [`${base}*`], verb: (base) => [`${base}*`] };

/** Words listed in all their forms, which may have "and" or "with" before them (Arabic). */
export const wordForms: Inflection = { noun: (base) => [base], verb: (base) => [base] };
