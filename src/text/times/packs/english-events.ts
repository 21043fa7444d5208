import type { TimePack } from '../time.ts';

export const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Nouns of what happens on a day or over some: an alternation, plurals included. */
const eventNouns =
  `wars?|invasions?|attacks?|assaults?|protests?|demonstrations?|uprisings?|revolutions?|riots?|unrest|elections?|votes?|vote|referendums?|referenda|
campaigns?|coups?|strikes?|bans?|blocking|blockings|shutdowns?|blackouts?|outages?|arrests?|detentions?|deaths?|killings?|assassinations?|
murders?|shootings?|explosions?|blasts?|earthquakes?|quakes?|floods?|wildfires?|fires?|crash|crashes|accidents?|disasters?|storms?|
hurricanes?|pandemic|epidemic|outbreaks?|lockdowns?|crisis|ceasefire|truce|agreements?|deals?|negotiations|talks|summits?|visits?|
speech|speeches|debates?|announcements?|statements?|releases?|publication|leaks?|launch|introduction|collapse|fall|match|matches|final|
tournaments?|olympics|world cup|festivals?|anniversary|inauguration|resignation|funeral|trial|verdict|hearings?|raids?|hacks?|
breach|scandals?|massacres?|bombings?|bombardments?|offensives?|withdrawal|sanctions|mobili[sz]ation|conferences?|meetings?|congress|
holidays?|ramadan|christmas|nowruz|takeover|acquisition|purchase|merger|incidents?|clashes|operations?|hostilities|escalation|conflicts?|suspension`.replaceAll(
    '\n',
    '',
  );

/** Verbs of what happens once, in a clause that dates another. */
const took = String.raw`(?:began|started|broke\s+out|launched|invaded|took\s+(?:office|power|over|place|effect)|(?:was|were|got|went)\s+(?:banned|blocked|killed|elected|arrested|released|launched|announced|published|reported|confirmed|underway|suspended|unblocked|founded|created|established|live)|came\s+(?:to|into|out)|emerged|joined|left|seized|fell|returned|died|resigned|announced|opened|bought|acquired|posted|published|tweeted|made|accused|declared|won|lost)`;

/** A noun phrase that names what happened: up to seven words to a noun of happening. */
const happening = String.raw`(?:(?!(?:since|after|before|during|until|when|while|over|among|than|with|in|on|at|by|from|to)\b)[\p{L}\p{N}'-]+[ -]){0,7}?(?:${eventNouns})`;

/** Times that are told by what happened. */
export const events: TimePack['events'] = [
  {
    relation: 'since',
    pattern: String.raw`(?:ever\s+)?since\s+(?:the\s+(?:start|beginning|outbreak|end|launch|onset)\s+of\s+[\p{L}\p{N}' -]{2,40}|${happening})`,
  },
  {
    relation: 'since',
    pattern: String.raw`(?:ever\s+)?since\s+(?:[\p{L}\p{N}'-]+ ){1,7}?${took}`,
  },
  {
    relation: 'since',
    pattern: String.raw`(?:ever\s+since|since\s+then|from\s+then\s+on|(?:have|has|had|'s|'ve)\s+since)`,
  },
  {
    relation: 'in',
    pattern: String.raw`(?:during|amid|amidst)\s+(?!which\b|whom\b|what\b|(?:the\s+)?(?:day|night|daytime|process|hours|peak)\b)[\p{L}\p{N}'-]+(?: [\p{L}\p{N}'-]+){0,6}`,
  },
  {
    relation: 'in',
    pattern: String.raw`(?:at\s+the\s+(?:start|outbreak|height|beginning|end|time|onset)\s+of|in\s+the\s+(?:immediate\s+)?(?:wake|aftermath|course|run-?up|lead-?up)\s+(?:of|to))\s+(?:[\p{L}\p{N}'-]+ ?){1,6}`,
  },
  {
    relation: 'in',
    pattern: String.raw`(?:(?:in|over|within)\s+)?(?:the\s+)?(?:(?:first|few|last|final|\d{1,4})\s+){0,3}(?:hours|days|weeks|months|years|hour|day|week|month|year)\s+(?:immediately\s+|shortly\s+|right\s+)?(?:after|following|before|preceding|since|leading\s+up\s+to|of)\s+(?:the\s+)?${happening}|in\s+the\s+(?:days|weeks|months|hours|years)\s+(?:that|which)\s+followed|(?:early|late)?\s*in\s+the\s+(?:[\p{L}\p{N}'-]+ ){0,4}?(?:wars?|pandemic|crisis|lockdown|elections?|protests)`,
  },
  {
    relation: 'in',
    pattern: String.raw`within\s+(?:just\s+|only\s+|about\s+)?(?:the\s+|a\s+)?(?:first\s+)?(?:\d+|${numbers.join('|')}|few|several|couple\s+of)?\s*(?:(?<=\d\s?)hours|days?|weeks?|months?|years?)(?:\s+of\s+[\p{L}\p{N}'-]+(?: [\p{L}\p{N}'-]+){0,4})?`,
  },
  {
    relation: 'in',
    pattern: String.raw`(?:in|over|during)\s+(?:just\s+|only\s+|about\s+|the\s+course\s+of\s+|a\s+period\s+of\s+)*(?:(?:a|one)\s+single\s+(?:day|week|month)|(?:\d+|${numbers.join('|')}|a\s+few|several|a\s+couple\s+of)\s+(?:days?|weeks?|months?|years?)|an?\s+(?:\d+|${numbers.join('|')})[- ](?:hour|day|week|month|year)\s+period)(?!\s+ago)`,
  },
  {
    relation: 'in',
    pattern: String.raw`(?:at\s+(?:that|the)\s+time|(?:that|the\s+same)\s+(?:day|week|month|year|summer|night|period|january|february|march|april|may|june|july|august|september|october|november|december)|on\s+the\s+(?:day|eve|night|morning)\s+of\s+(?:[\p{L}\p{N}'-]+ ?){1,5}|(?:shortly|soon|immediately|days|weeks|months|years|hours)\s+(?:after(?:wards)?|before|later))`,
  },
  {
    relation: 'after',
    pattern: String.raw`(?:after|when)\s+(?:[\p{L}\p{N}'-]+ ){1,6}?${took}`,
  },
  {
    relation: 'after',
    pattern: String.raw`(?:after|following)\s+(?:the|his|her|its|their|this|that|an?|\p{L}+'s)\s+${happening}`,
  },
  {
    relation: 'before',
    pattern: String.raw`(?:before|ahead\s+of|prior\s+to)\s+(?:the|his|her|its|their|this|that|an?|\p{L}+'s)\s+${happening}`,
  },
];
