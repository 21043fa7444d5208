import type { UntestableRule } from './pack.ts';

/** English words for what posts cannot show. The sets (`@…`) stand in en.ts. */
export const englishUntestable: readonly UntestableRule[] = [
  {
    id: 'en.mobilise',
    reason: 'intent',
    patterns: [
      'mobilise*|mobilize*|mobilising|mobilizing|mobilisation|mobilization',
      'rally|rallies|rallied|rallying|marshal|marshals|marshalled their|its|our|his|her|the ..1 people|supporters|base|followers|ranks|side',
      'campaign of their|its|our|the ..1 people|supporters|members|followers',
      'bring|brings|brought|bringing their|its|our ..1 people|supporters|followers out|onto|into|to',
      'call|calls|called|calling ..4 onto|to|into the? streets|street|barricades',
    ],
  },
  {
    id: 'en.intend',
    reason: 'intent',
    overrides: true,
    patterns: [
      'want|wants|wanted|wish|wishes|intend|intends|intended|plan|plans|planned|planning|aim|aims|aimed|aiming|seek|seeks|sought|hope|hopes|hoped|try|tries|tried|trying|attempt|attempts|attempted|strive|strives to',
      'in order to',
      'so that everyone|people|readers|voters',
      'with the aim|purpose|goal|intention of',
      'their|its|our|the ..1 aim|goal|purpose|intention|plan|plot is|was',
      'deliberately|on purpose|intentionally',
    ],
    unless: ['believe', 'admit', 'accept', 'acknowledge', 'see', 'hear', 'know', 'think', 'understand'],
  },
  {
    id: 'en.money',
    reason: 'money',
    overrides: true,
    patterns: [
      'paid|bought|hired|bribed|funded|financed|bankrolled|sponsored|subsidised|subsidized',
      'pay|pays|paying|buy|buys|buying|fund|funds|funding|finance|finances|bankroll|bankrolls ..5 @venue|@post|followers|users|people|them|campaign|campaigns',
      'millions|billions|thousands|budget|budgets|money|cash|salary|salaries|wages|payroll',
    ],
  },
  {
    id: 'en.private',
    reason: 'private space',
    overrides: true,
    patterns: [
      'private|closed|secret|hidden|family|encrypted ..2 @venue|@post|conversation|conversations|talks',
      'private messages|message|conversation|conversations|chat|chats|talks',
      'direct messages|message',
      'behind closed doors',
      'behind the scenes',
      'in private',
      'in their homes|kitchens',
      'at the dinner table',
    ],
  },
  {
    id: 'en.emotion',
    reason: 'emotion',
    patterns: [
      'afraid|frightened|scared|terrified|angry|furious|ashamed|proud|happy|glad|sad|desperate|jealous|envious|worried|anxious|hopeful|disappointed|tired|fed_up',
      'fear|fears|feared|hate|hates|hated|love|loves|loved|despise|despises|dread|dreads|envy|envies|resent|resents|rage|panic|panics|hatred',
      'lose|lost heart|hope|courage|faith',
      'feel|feels|felt that|at_home|betrayed|safe|unsafe|abandoned|helpless',
    ],
    ofParties: true,
  },
  {
    id: 'en.opinion',
    reason: 'opinion',
    patterns: [
      'disgrace|shame|shameful|disgraceful|scandal|scandalous|danger|dangerous|threat|poison|poisonous|cancer|evil|wicked|stupid|foolish|ridiculous|pathetic|wonderful|beautiful|brilliant|excellent|terrible|horrible|awful|harmful|healthy|unhealthy|unworthy|worthy|dishonest|honest|right|wrong|good|bad|better|worse|best|worst|absurd|useless|worthless|irresponsible|cowardly|brave',
      'should|must|ought|deserve|deserves|deserved|need|needs to',
      'liars|fools|traitors|heroes|thugs|cowards|puppets|terrorists|enemies',
    ],
    ofParties: true,
  },
];
