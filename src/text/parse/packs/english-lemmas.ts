/** Plurals and past forms that no rule gives; the weights file adds those that the treebanks have. */
const nouns: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'men man women woman children child people people feet foot teeth tooth geese goose mice mouse lives life wives wife ' +
    'knives knife leaves leaf thieves thief halves half shelves shelf wolves wolf selves self loaves loaf calves calf ' +
    'crises crisis analyses analysis theses thesis hypotheses hypothesis bases base axes axis oases oasis ' +
    'diagnoses diagnosis parentheses parenthesis phenomena phenomenon criteria criterion media media data data ' +
    'bacteria bacterium memoranda memorandum stimuli stimulus alumni alumnus nuclei nucleus fungi fungus ' +
    'indices index appendices appendix matrices matrix vertices vertex movies movie cookies cookie ties tie lies lie ' +
    'pies pie news news series series species species means means politics politics ' +
    // names that end so
    'hamas hamas reuters reuters texas texas kansas kansas paris paris athens athens brussels brussels forbes forbes ' +
    'laos laos cyprus cyprus honduras honduras dallas dallas'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, all) => {
      if (i % 2 === 0) pairs.push([word, all[i + 1] ?? word]);
      return pairs;
    }, []),
);

const verbs = new Map<string, string>();
for (const line of (
  'be am is are was were been being|have has had having|do does did done|go goes went gone|say said|make made|' +
  'see saw seen|take took taken|come came|know knew known|get got gotten|give gave given|find found|think thought|' +
  'tell told|become became|show showed shown|leave left|feel felt|put put|bring brought|begin began begun|keep kept|' +
  'hold held|write wrote written|stand stood|hear heard|let let|mean meant|set set|meet met|run ran|pay paid|sit sat|' +
  'speak spoke spoken|lie lay lain lying|lead led|read read|grow grew grown|lose lost|fall fell fallen|send sent|' +
  'build built|understand understood|draw drew drawn|break broke broken|spend spent|cut cut|rise rose risen|' +
  'drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|throw threw thrown|catch caught|' +
  'deal dealt|win won|forget forgot forgotten|sell sold|fight fought|teach taught|eat ate eaten|sing sang sung|' +
  'strike struck stricken|hang hung|shake shook shaken|ride rode ridden|feed fed|shoot shot|drink drank drunk|hit hit|' +
  'arise arose arisen|fly flew flown|spread spread|sleep slept|cost cost|beat beat beaten|light lit|bind bound|' +
  'hide hid hidden|bear bore borne born|swear swore sworn|dig dug|withdraw withdrew withdrawn|undertake undertook undertaken|' +
  'overcome overcame|spin spun|forbid forbade forbidden|flee fled|breed bred|bend bent|lend lent|steal stole stolen|' +
  'sweep swept|weave wove woven|freeze froze frozen|tear tore torn|wake woke woken|stick stuck|sink sank sunk|' +
  'bite bit bitten|blow blew blown|burst burst|cast cast|broadcast broadcast|forecast forecast|creep crept|grind ground|hurt hurt|' +
  'kneel knelt|lay laid|leap leapt|overtake overtook overtaken|quit quit|rid rid|ring rang rung|shed shed|shine shone|' +
  'shrink shrank shrunk|shut shut|slide slid|split split|spring sprang sprung|swim swam swum|swing swung|thrust thrust|upset upset|' +
  'weep wept|wind wound|mislead misled|foresee foresaw foreseen|outdo outdid outdone|outgrow outgrew outgrown|' +
  'oversee oversaw overseen|rebuild rebuilt|retell retold|rewrite rewrote rewritten|die dying|tie tying|' +
  'retake retook retaken|resell resold|rerun reran|outrun outran|outsell outsold|overrun overran|partake partook partaken|' +
  'undergo underwent undergone|undo undid undone|uphold upheld|withhold withheld|withstand withstood|repay repaid|' +
  'picnic picnicked picnicking|panic panicked panicking|traffic trafficked trafficking|mimic mimicked mimicking|' +
  'focus focused focusing focuses|program programmed programming|quiz quizzed quizzing'
).split('|')) {
  const [base = '', ...forms] = line.split(' ');
  for (const form of [base, ...forms]) if (!verbs.has(form)) verbs.set(form, base);
}
// "found" is far more often the past of "find", "lay" that of "lie", "wound" a verb of its own.
verbs.set('lay', 'lay').set('wound', 'wound').set('ground', 'ground');

const auxiliaries: Readonly<Record<string, string>> = {
  "'m": 'be',
  "'re": 'be',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'s": 'be',
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  ai: 'be',
};
const others: Readonly<Record<string, string>> = {
  "n't": 'not',
  nt: 'not',
  an: 'a',
  me: 'i',
  us: 'we',
  him: 'he',
  her: 'she',
  them: 'they',
  these: 'this',
  those: 'that',
  better: 'good',
  best: 'good',
  worse: 'bad',
  worst: 'bad',
  more: 'more',
  most: 'most',
  less: 'less',
  least: 'least',
};

const vowel = /[aeiou]/;

/** Whether the treebanks have the word as the lemma of a verb. */
export type IsVerb = (lemma: string) => boolean;

/** "clos" to "close", "stopp" to "stop", "amplifi" to "amplify": the verb whose ending was taken off. */
function restored(stem: string, isVerb: IsVerb): string {
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  const doubled = /([bdgklmnprstvz])\1$/.test(stem);
  const candidates = doubled ? [stem, undoubled(stem)] : [`${stem}e`, stem];
  const known = candidates.filter((lemma) => isVerb(lemma) || verbs.get(lemma) === lemma);
  if (known.length === 1) return known[0] ?? stem;
  if (doubled) return /(?:[aeiou]ll|ss|zz|ff)$/.test(stem) ? stem : undoubled(stem);
  const silent = /(?:[cuvz]|[^aeiou]l|[lrdn]g|[^aeious]s|[aeo]g|[aeiou]s|[^aeou]at|[^t]ur|ir)$/;
  return silent.test(stem) && !/(?:ing|ong)$/.test(stem) ? `${stem}e` : stem;
}

const undoubled = (stem: string): string => stem.slice(0, -1);

function verbLemma(norm: string, features: string, isVerb: IsVerb): string {
  const known = verbs.get(norm);
  if (known !== undefined) return known;
  if (norm.endsWith('ing') && norm.length > 4 && vowel.test(norm.slice(0, -3)))
    return restored(norm.slice(0, -3), isVerb);
  if (norm.endsWith('ied') && norm.length > 4) return `${norm.slice(0, -3)}y`;
  if (norm.endsWith('eed'))
    return features.includes('Tense=Past') &&
      !/(?:need|seed|feed|heed|breed|speed|succeed|proceed|exceed|weed)$/.test(norm)
      ? norm.slice(0, -1)
      : norm;
  if (norm.endsWith('ed') && norm.length > 3 && vowel.test(norm.slice(0, -2)))
    return restored(norm.slice(0, -2), isVerb);
  if (norm.endsWith('ies') && norm.length > 4) return `${norm.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(norm)) return norm.slice(0, -2);
  if (
    norm.endsWith('s') &&
    !/(?:ss|us|is)$/.test(norm) &&
    norm.length > 2 &&
    !features.includes('VerbForm=Inf')
  )
    return norm.slice(0, -1);
  return norm;
}

function nounLemma(norm: string, features: string): string {
  const known = nouns[norm];
  if (known !== undefined) return known;
  if (!features.includes('Number=Plur')) return norm;
  if (/(?:[^aeiou]|qu)ies$/.test(norm) && norm.length > 4) return `${norm.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x|zz|[aeiou]tch)es$/.test(norm)) return norm.slice(0, -2);
  if (/(?:potato|tomato|hero|echo|veto|embargo|mosquito|cargo)es$/.test(norm)) return norm.slice(0, -2);
  if (/(?:us|ias|gas|virus|bus|campus|census|status|consensus|corpus|bonus|atlas)es$/.test(norm))
    return norm.slice(0, -2);
  if (norm.endsWith('men') && norm.length > 4) return `${norm.slice(0, -3)}man`;
  if (norm.endsWith('s') && !norm.endsWith('ss')) return norm.slice(0, -1);
  return norm;
}

const graded = /^(.{2,}?)(?:er|est)$/;

/** The lemma of an English word by the rules of its endings. */
export function englishLemma(norm: string, tag: string, features: string, isVerb: IsVerb): string {
  if (tag === 'VERB') return verbLemma(norm, features, isVerb);
  if (tag === 'AUX') return auxiliaries[norm] ?? verbs.get(norm) ?? norm;
  if (tag === 'NOUN' || (tag === 'PROPN' && features.includes('Number=Plur')))
    return nounLemma(norm, features);
  if (tag === 'ADJ' || tag === 'ADV') {
    if (others[norm] !== undefined && tag === 'ADJ') return others[norm] ?? norm;
    const stem = /Degree=(?:Cmp|Sup)/.test(features) ? graded.exec(norm)?.[1] : undefined;
    if (stem === undefined || others[norm] !== undefined) return norm;
    if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
    if (/([bdgmnpt])\1$/.test(stem)) return undoubled(stem);
    if (
      /(?:[aeiou](?:rg|dg)|[^aeiou]s|[lr]g|c|v|u|[^aeiou]l|[aeiou]s|ut|id|in|ur|er|or|ir|ar|it|at)$/.test(
        stem,
      ) &&
      !/(?:poor|fair|near|clear|dear|great|neat|sweet)$/.test(stem)
    )
      return `${stem}e`;
    return stem;
  }
  if (tag === 'PRON' || tag === 'DET' || tag === 'PART') return (others[norm] ?? norm).toLowerCase();
  return tag === 'NUM' ? norm.replaceAll(',', '') : norm;
}
