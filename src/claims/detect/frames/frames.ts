import type { ClaimType } from '../../../model/project.ts';
import type { ClassName } from './classes.ts';
import type { RoleName } from './roles.ts';

/**
 * A claim type as words of one meaning and who must stand in which role beside them. Language-independent: a language
 * lists the words (packs/) and the parse gives the roles, whatever the voice.
 */
export interface Frame {
  readonly id: string;
  readonly type: ClaimType;
  readonly trigger: readonly ClassName[];
  /** Verb, noun, adjective, adverb; any without it. */
  readonly pos?: string;
  /** Kinds of filler (see `Kind`) of which each role needs one; `*` anything. */
  readonly need?: Readonly<Partial<Record<RoleName, string>>>;
  /** Classes one of which says how. */
  readonly manner?: readonly ClassName[];
  /** An amount near: of a kind, or a rate. */
  readonly amount?: 'share' | 'count' | 'ratio' | 'rate';
  /** Where X stands, the first that is there. */
  readonly x: readonly RoleName[];
  /** Where those stand whom X is compared with or follows. */
  readonly rivals?: readonly RoleName[];
}

/**
 * One a line: type, id, the classes of its words, `pos:` parts of speech, `role=` kinds of filler, `how:` classes of what says
 * how, `amount:`, `x:` and `rivals:` roles in order.
 */
const lines = `
follows repeats repeat pos:v agent=ANRP patient=TAN x:agent rivals:patient
follows repeats-from repeat,repost,cite pos:v agent=ANRP source=TAN x:agent rivals:source
follows amplifies amplify pos:v agent=AN patient=TA x:agent rivals:patient
follows amplified amplify,repeat,pick-up,repost pos:v patient=* agent=ANM x:agent rivals:patient
follows reposts repost pos:v agent=AN patient=T x:agent rivals:patient
follows picks-up pick-up pos:v agent=ANM patient=* x:agent rivals:patient
follows cites cite pos:v agent=A patient=AN x:agent rivals:patient
follows amplifier-of amplify,repeat pos:n of=TA x:agent,holder,subject,bearer,of rivals:of
follows amplification amplify pos:n x:agent,holder,subject,bearer,of rivals:of
coordinates same-talk same pos:a bearer=T x:holder,place,bearer
coordinates same-noun same pos:nr x:holder,subject,bearer,of
coordinates posts-same publish,repost,pour,amplify,repeat pos:v how:same,same-time,together,coordinated x:agent,patient
coordinates copies same pos:v x:agent,patient
coordinates coordinated-talkers coordinated pos:a bearer=A x:bearer
coordinates coordinated-talk coordinated pos:a x:holder,subject,bearer
coordinates coordinates coordinated pos:v agent=* x:agent
coordinates were-coordinated coordinated pos:v patient=TA x:agent,patient
coordinates coordination coordinated pos:n x:agent,holder,subject,of,bearer
coordinates same-time same-time x:subject,bearer,agent,holder
coordinates together together x:subject,bearer,agent,holder
floods pours pour pos:v agent=* patient=PATM x:agent
floods poured-with pour,poured theme=TR x:theme
floods full-of poured of=T x:of
floods wave-of pouring pos:n of=T x:of
floods publishes-count publish,pour,account-for,repost pos:v agent=ANRP patient=T amount:count x:agent
floods published-count publish,pour,account-for pos:v patient=T amount:count x:agent,place,patient
floods publishes-rate publish,pour,rate agent=* amount:rate x:agent
floods publishes-constantly publish,repost,amplify,spread pos:v agent=ANR how:constant,rate x:agent
floods count-of-talk counted x:agent,holder,subject,bearer
floods produces-many many,volume of=T x:holder,agent,of
floods posts-many publish,pour pos:v agent=ANRP patient=T how:many,constant x:agent
dominates dominates dominate pos:v agent=* patient=TPAM x:agent rivals:than
dominates dominates-alone dominate pos:v agent=TAN x:agent
dominates dominated dominate,poured pos:v patient=TPA agent=* x:agent
dominates dominance dominate pos:n x:agent,holder,of,subject,bearer
dominates outsized dominate pos:ar x:subject,bearer
dominates makes-up account-for,publish,repost,spread pos:v agent=* amount:share x:agent
dominates makes-most account-for,publish,spread pos:v how:majority,dominate x:agent
dominates responsible-share account-for amount:share x:agent,bearer
dominates few-make account-for,publish,amplify,dominate pos:v agent=A how:few x:agent
dominates part-of-talk parted x:source,agent,subject,bearer,of
dominates most-of-talk majority of=T x:holder,source,agent,of
dominates leading-talk leading,most,trend bearer=TAP x:subject,bearer
dominates leading leading,most x:subject,bearer,of
dominates trends trend pos:v agent=* x:agent
dominates trending trend x:subject,agent,patient,bearer
outperforms exceeds exceed pos:v agent=* patient=TANR x:agent rivals:patient
outperforms exceeded exceed,lag pos:v patient=* agent=TANR x:agent rivals:patient
outperforms lags lag pos:v behind=* x:behind rivals:agent
outperforms more-than than than=TANRP x:subject,bearer,agent,holder rivals:than
outperforms says-more-than publish,repost,amplify,spread,reach,exceed agent=* than=* x:agent rivals:than
outperforms active-than active,wide,leading,viral,engagement than=* x:bearer,agent rivals:than
outperforms many-times multiplied x:agent,subject,bearer,holder
outperforms times-as than,publish,exceed amount:ratio x:agent,subject,bearer,holder
ubiquitous spreads-widely spread,repost,publish pos:v how:wide,viral,everywhere x:patient,agent
ubiquitous spreads-in spread,repost pos:v agent=TR place=PA x:agent
ubiquitous spread-in spread,repost,publish pos:v patient=TR place=PA x:patient
ubiquitous wide-talk wide pos:a bearer=TN x:bearer
ubiquitous widely wide,everywhere x:bearer,agent,patient
ubiquitous goes-viral viral bearer=TR x:bearer,agent
ubiquitous went-viral viral x:agent,bearer
ubiquitous proliferation spread,wide pos:n of=T x:of
penetrates enters enter pos:v agent=* goal=MPAT x:agent
penetrates enters-plain enter pos:v agent=* patient=MPA x:agent
penetrates into-mainstream spread,reach,pick-up,repost,amplify,repeat,trend,rise goal=M x:agent,patient
penetrates in-mainstream spread,reach,repost,enter,erupt place=M x:agent,patient
penetrates mainstream-takes pick-up,repeat,repost,enter,cite pos:v patient=* agent=M x:patient
penetrates penetration enter pos:n x:agent,of,bearer
penetrates enters-any enter pos:v x:agent,patient
originates originates-in originate pos:v source=* x:source
originates originates-on originate pos:v place=* x:place
originates traced-to originate pos:v goal=* x:goal
originates originates originate x:source,place,agent,patient
originates first-by publish,spread,repost,erupt pos:v how:first,originate x:agent,place,patient
originates source-of source-of pos:n of=TR x:bearer,agent
originates is-source source-of pos:n x:bearer,agent,of
originates run-by run-by x:agent
originates talk-from account-for,originate pos:v agent=T source=AN x:source
responds rises-after rise,peak pos:v agent=TAR after=* x:agent
responds rise-in rise,peak pos:n place=T x:place
responds rise-of rise,peak,fall pos:n of=T x:of
responds rises rise,peak pos:v agent=TA x:agent
responds falls fall pos:v agent=TA x:agent
responds falls-after fall after=* x:agent,of,place
responds causes-talk cause pos:v agent=* patient=T x:patient
responds causes-reaction reaction pos:n holder=* x:holder
responds erupts erupt pos:v agent=PTA x:agent
responds responds respond,take-to pos:v agent=ANR x:agent
responds spreads-after spread,publish,repost,pour,amplify,erupt,trend pos:v after=* x:agent,patient
`;

function frameOf(line: string): Frame {
  const [type = '', id = '', trigger = '', ...rest] = line.split(' ');
  const need: Partial<Record<RoleName, string>> = {};
  const more: Record<string, string> = {};
  for (const part of rest) {
    const [, name = '', sign, value = ''] = /^(\w+)([:=])(.*)$/.exec(part) ?? [];
    if (sign === '=') need[name as RoleName] = value;
    else more[name] = value;
  }
  const list = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split(','));
  return {
    id,
    type: type as ClaimType,
    trigger: list(trigger) as ClassName[],
    x: list(more['x']) as RoleName[],
    ...(more['pos'] === undefined ? {} : { pos: more['pos'] }),
    ...(Object.keys(need).length === 0 ? {} : { need }),
    ...(more['how'] === undefined ? {} : { manner: list(more['how']) as ClassName[] }),
    ...(more['amount'] === undefined ? {} : { amount: more['amount'] as NonNullable<Frame['amount']> }),
    ...(more['rivals'] === undefined ? {} : { rivals: list(more['rivals']) as RoleName[] }),
  };
}

export const frames: readonly Frame[] = lines.trim().split('\n').map(frameOf);
