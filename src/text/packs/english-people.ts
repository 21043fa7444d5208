import { words } from './english-verbs.ts';
import type { LanguagePack } from './pack.ts';

type People = Pick<
  LanguagePack,
  'titles' | 'roles' | 'offices' | 'gendered' | 'persons' | 'leadingFamilyNames'
>;

/** English words for persons: before a name, what they do, what they are, and family names that stand first. */
export const peopleInEnglish: People = {
  titles: [
    ...words('mr mister sir lord king prince pope father brother').map((form) => ({
      form,
      gender: 'm' as const,
    })),
    ...words('mrs ms miss madam lady queen princess sister mme').map((form) => ({
      form,
      gender: 'f' as const,
    })),
    ...words(`dr prof professor president minister senator sen representative rep governor gov mayor judge justice gen
      general col colonel lt lieutenant capt captain sgt sergeant maj major adm admiral rev reverend chief premier
      chancellor secretary congressman congresswoman councillor councilor coun const constable insp inspector det
      detective supt superintendent ambassador imam rabbi ayatollah sheikh cardinal bishop archbishop officer deputy
      coach analyst spokesman spokeswoman spokesperson director commissioner attorney speaker
      attorney-general secretary-general governor-general solicitor-general director-general surgeon-general inspector-general
      consul-general major-general lieutenant-general brigadier-general`).map((form) => ({
      form,
      gender: 'any' as const,
    })),
  ],
  roles:
    words(`minister president senator representative governor mayor judge justice general colonel spokesman
    spokeswoman spokesperson director manager officer chief head chair chairman chairwoman chairperson leader ceo cfo
    coo founder co-founder owner partner analyst economist professor scientist researcher lecturer teacher doctor
    lawyer attorney prosecutor author writer editor reporter columnist journalist correspondent host anchor producer
    actor actress singer artist coach player captain quarterback defenceman goalie forward driver pilot farmer
    resident worker employee advocate activist organizer organiser coordinator co-ordinator consultant adviser advisor
    expert specialist strategist historian sociologist psychologist physician surgeon nurse pediatrician critic
    commissioner councillor councilor councilman councilwoman congressman congresswoman lawmaker legislator candidate
    secretary treasurer ambassador diplomat envoy official premier chancellor speaker mp mpp mla mep executive
    vice-president billionaire businessman businesswoman entrepreneur investor developer designer engineer architect
    student graduate mother father son daughter brother sister wife husband uncle aunt cousin friend neighbour neighbor
    witness victim survivor suspect detective sergeant constable inspector superintendent pastor priest imam bishop
    fellow member volunteer veteran soldier commander aide campaigner pollster trader broker dealer agent
    biologist chemist physicist ecologist epidemiologist politician opponent rival nominee mogul democrat republican
    principal dean provost chef fan father-in-law therapist counsellor counselor negotiator lobbyist philosopher
      dad mom mum grandmother grandfather grandson granddaughter niece nephew fiance fiancée fiancé widow widower
      girlfriend boyfriend roommate colleague teammate boss publicist mother-in-law sister-in-law brother-in-law
      stepfather stepmother attorney-general secretary-general governor-general solicitor-general director-general surgeon-general inspector-general
      consul-general major-general lieutenant-general brigadier-general`),
  offices:
    words(`minister president senator representative governor mayor judge justice general colonel spokesman
    spokeswoman spokesperson director manager officer chief head chair chairman chairwoman chairperson leader ceo cfo coo
    analyst lawyer attorney prosecutor reporter host commissioner councillor congressman lawmaker candidate secretary
    ambassador diplomat envoy official premier chancellor speaker mp executive detective sergeant constable inspector
    superintendent commander aide king queen expert source critic witness member`),
  gendered: {
    f: words(`spokeswoman chairwoman councilwoman congresswoman businesswoman actress mother mom mum daughter wife sister
      aunt niece grandmother granddaughter widow girlfriend mother-in-law sister-in-law stepmother queen princess heiress
      woman girl policewoman assemblywoman alderwoman saleswoman hostess waitress duchess fiancée`),
    m: words(`spokesman chairman councilman congressman businessman father dad son husband brother uncle nephew
      grandfather grandson widower boyfriend father-in-law brother-in-law stepfather king prince man boy policeman
      assemblyman alderman salesman fisherman duke newsman weatherman`),
  },
  persons:
    words(`man woman boy girl teen teenager youngster maverick proprietor native newcomer star icon legend rookie
    striker midfielder winger defender defenseman goaltender pitcher slugger skipper rancher songwriter musician rapper
    comedian comic novelist poet filmmaker trucker firefighter paramedic baker barber blogger vlogger gamer retiree
    pensioner newlywed champion medalist medallist sprinter skater skier golfer boxer cyclist runner swimmer hopeful
    politician newsman weatherman tycoon heiress royal pop-star octogenarian septuagenarian`),
  leadingFamilyNames:
    words(`kim park choi jung jeong moon kang cho yoon lim hwang ahn wang li zhang liu chen yang huang
    zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xi hua deng mao meng ren geng feng jiang cai
    jia yu pan du dai xia zhong tian fan fang shi yao liao zou xiong qin shen peng lu lü nguyen tran pham tsai ko soong abe
    tam leung`),
};
