import { verbs, words } from './english-verbs.ts';
import { peopleInEnglish } from './english-people.ts';
import { femaleNames, maleNames } from './english-names.ts';
import type { LanguagePack } from './pack.ts';
import { englishStandings } from './standings.ts';

/** English. */
export const english: LanguagePack = {
  language: 'en',
  standings: englishStandings,
  order: 'verb-medial',
  ...peopleInEnglish,
  cues: {
    say: verbs(`say state write claim announce argue acknowledge admit allege assert explain insist note
      declare stress emphasize emphasise concede contend maintain observe remark report quip joke tweet
      recall reiterate reveal testify warn caution conclude complain confess proclaim predict lament deny
      elaborate exclaim boast brag opine retort swear mention estimate wonder
      clarify theorize theorise speculate posit reason rebut rejoin assure reassure affirm reaffirm attest certify
      concur agree surmise postulate insinuate imply hint `),
    act: verbs(`add reply respond continue repeat post vow pledge propose promise recount recommend disclose comment
      blog text counter interject shout yell whisper mutter murmur cry sigh muse marvel mumble scream chime summarize
      summarise articulate protest remind snap gripe grumble rave gush enthuse echo blurt chant scoff sneer fume rant
      plead implore advise underscore underline highlight volunteer demand decree venture caption order       guarantee instruct rule decide laugh smile smirk shrug nod grin text email agree joke suggest indicate confirm point`),
    tell: verbs('tell inform notify convince persuade brief apprise remind assure reassure warn advise'),
    ask: verbs('ask urge beg request order instruct encourage invite wonder inquire enquire beseech exhort'),
    call: verbs(
      'call describe label dub brand characterize characterise deem term denounce slam blast decry accuse',
    ),
    believe:
      verbs(`believe think feel fear hope worry expect suspect consider doubt assume reckon figure foresee
      envision anticipate guess`),
    want: verbs(`want hope intend seek vow pledge promise agree decide refuse wish expect urge decline`),
    attitude: [
      ...words('backs backed backing'),
      ...verbs(`support oppose endorse criticize criticise praise accuse blame attack mock condemn defend reject
      favor favour embrace question dismiss discuss cite blast denounce applaud welcome challenge address
      mention announce propose nominate tout deride ridicule slam demand promise acknowledge deny highlight reference
      emphasize stress predict anticipate express voice raise`),
    ],
    show: verbs('show find demonstrate reveal suggest indicate read cite prove'),
    express: verbs('express voice raise air convey share cite'),
    noun: words(`claim claims allegation allegations assertion assertions statement statements belief fear fears
      concern concerns hope hopes view opinion suggestion suggestions warning warnings argument promise pledge
      accusation accusations conclusion prediction`),
  },
  feelings:
    words(`concern concerns fear fears hope hopes doubt doubts regret support opposition interest outrage anger alarm confidence
    frustration disappointment dissatisfaction skepticism scepticism sympathy gratitude worry worries objection objections
    reservations optimism pessimism sadness relief solidarity admiration displeasure dismay unease remorse`),
  transitives:
    verbs(`write note report boast reveal declare observe mention recall explain announce maintain estimate
    stress emphasize emphasise reiterate claim proclaim state conclude post tweet blog caution reassure assure certify inform notify brief`),
  sources: ['according to', 'in the words of', 'as reported by', 'as stated by'],
  ambiguous:
    words(`back backs attack attacks challenge challenges address addresses support supports favor favour question questions reveal offer offers threat email emails laugh laughs smile smiles state states claim claims comment comments report reports note notes post posts text texts
    remark remarks promise promises pledge pledges point points order orders request requests demand demands
    label labels brand brands term terms call calls hope hopes fear fears estimate estimates mention mentions
    figure figures show shows find finds reason reasons protest protests cry cries counter snap chant chants
    caption captions echo echoes highlight highlights ventures venture read reads rave issue issues share shares
    voice voices air raise raises view worry worries doubt doubts rant rants blog blogs tweet tweets joke jokes
    sigh boast reply replies response retort object objects guess guesses feeling feelings finding findings
    writing writings meaning saying hint hints sneer warning warnings understanding volunteers volunteer
    stress stresses deny hold holds conclude slam blast blasts vow vows yell shout shouts scream screams brief briefs
    advance plead advise convey repeat repeats continue mean recount recall recalls ruling`),
  verbs:
    words(`is are was were be been being am has have had having does did do doing done goes went gone go makes
    made make gets got get takes took take taken comes came come sees saw see seen knows knew gives gave give given
    finds left leave leaves puts put keeps kept keep lets let begins began begin begun seems seemed seem turned turns
    helps helped runs ran run moves moved lives lived brings brought bring happens happened provides provided
    sits sat stands stood stand loses lost lose pays paid pay meets met meet includes included include continues
    sets set learns learned changes changed leads led lead understands watches watched follows followed stops
    stopped creates created speaks spoke speak spoken reads spends spent spend grows grew grow opened opens walks walked
    wins won win offers offered remembers remembered loves loved considers appears appeared appear buys bought buy
    waits waited serves served dies died sends sent send builds built build stays stayed falls fell fall fallen cuts cut
    reaches reached kills killed remains remained remain suggests raises raised passes passed sells sold sell requires
    required decides decided pulls pulled becomes became become holds held hold hit hits eat eats ate
    shows showed wants wanted want needs needed need need uses used use works worked work tries tried try asks feels
    felt feel become looks looked look thinks starts started start plays played play likes liked believes
    allows allowed allow adds added add expects drives drove drive draws drew draw breaks broke break receives received
    agrees supports supported support hears heard hear faces faced face costs cost launched launches broke
    released releases filed files fired fires hired hires signed signs voted votes struck strikes sought seeks seek
    drop drops dropped rise rises rose risen flew flies caught throws threw wore wears hung shot shoots taught teaches
    won't can't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't
    ain't 's 're 've 'm 'll 'd ’s ’re ’ve ’m ’ll ’d don’t doesn’t didn’t isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t
    won’t can’t wouldn’t couldn’t shouldn’t cannot might may must can could will would shall should vetoed declined refused
    denied failed managed plans planned aimed aims vowed promised agreed ended ends arrived owns owned plays
    represents represented exists existed deserves deserve matters matter means meant depends sounds
    sank swore rang shook slid bent blew chose chosen clung crept dealt drank fed fled flung forbade forgave froze hid laid lent
    mistook overcame overthrew rode sang shone shrank sprang stole stuck swept swung tore underwent undertook upheld withdrew
    withheld woke shed beat spread shut hurt overtook outdid forgot foretold bred arose bore bound grew strove wove proved`),
  finiteEndings: ['ed'],
  participles: ['ing'],
  relatives: words('who which that whose'),
  questions: words('what how why whether if where who'),
  auxiliaries:
    words(`has have had is are was were be been being do does did am 's ’s 've ’ve 'd ’d 're ’re 'm ’m 'll ’ll
    having`),
  modals: words('would could should might may will can must shall'),
  negations:
    words(`not never n't n’t didn't didn’t don't don’t doesn't doesn’t hasn't hasn’t haven't haven’t hadn't hadn’t
    wouldn't wouldn’t couldn't couldn’t can't can’t cannot won't won’t isn't isn’t wasn't wasn’t aren't weren't without longer`),
  determiners:
    words(`the a an this that these those his her its their our my your some any every each no another
    several many few most all both either neither more two three four five six seven eight nine ten one other such`),
  articles: words('a an the every'),
  definite: words('the this that'),
  prepositions:
    words(`of in on at by for with from to into about after before during over under between against among
    through across since until within without near outside inside behind beyond despite toward towards upon amid
    via per than like as around off out up down following including regarding concerning except along alongside throughout
    citing referring speaking`),
  nominalPrepositions: words(
    'during amid among of for at in from with on to against behind near inside within outside under between across about by',
  ),
  conjunctions: words('and but or nor yet so plus'),
  subordinators:
    words(`when while because if although though whereas unless since until where whether after before
    as once which who whom whose what why how whatever whoever than`),
  complementizers: ['that'],
  suppositions: words('if than unless whether whenever'),
  adverbs:
    words(`also later then now still again recently first once even only just often ago already always never
    ever too instead however meanwhile further furthermore earlier reportedly simply merely rather perhaps maybe
    sometimes usually soon yesterday today tonight tomorrow publicly privately repeatedly previously long ever since
    famously finally eventually initially subsequently twice here thereby therefore
    thus nevertheless nonetheless moreover indeed similarly likewise`),
  properTimes: words(
    `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun`,
  ),
  times: words(
    `yesterday today tonight tomorrow morning afternoon evening night week month year last next earlier later ago mid-week weekend noon midday`,
  ),
  pronouns: [
    { form: 'he', gender: 'm', number: 'one', person: 3 },
    { form: 'she', gender: 'f', number: 'one', person: 3 },
    { form: 'it', gender: 'thing', number: 'one', person: 3 },
    { form: 'they', gender: 'any', number: 'many', person: 3 },
    { form: 'i', gender: 'any', number: 'one', person: 1 },
    { form: 'we', gender: 'any', number: 'many', person: 1 },
    { form: 'you', gender: 'any', number: 'one', person: 2 },
  ],
  possessives: [
    { form: 'his', gender: 'm', number: 'one', person: 3 },
    { form: 'her', gender: 'f', number: 'one', person: 3 },
    { form: 'its', gender: 'thing', number: 'one', person: 3 },
    { form: 'their', gender: 'any', number: 'many', person: 3 },
  ],
  objectPronouns: words('me us him them her himself herself themselves'),
  reflexives: words('himself herself itself themselves'),
  holidays: words('christmas easter thanksgiving halloween ramadan hanukkah nowruz eve day'),
  interjections: words('yes no well oh okay ok please thanks hello sorry'),
  trades:
    words(`energy technologies technology resources holdings industries motors airlines airways pharmaceuticals
    petroleum oil entertainment electronics software systems communications media inc corp ltd co plc railway capital
    financial partners labs foods health mobile mining gas pipelines pharma productions studios games`),
  organisations:
    words(`agency company ministry department government group organization organisation association
    university police council commission committee court party union bank firm institute institution centre center
    foundation corporation network newspaper magazine outlet broadcaster board team club league city province state
    administration campaign office bureau service authority chamber federation society alliance coalition army
    military navy church school college hospital company's parliament congress senate house retailer manufacturer
    airline carrier startup charity non-profit regulator watchdog tribunal embassy union's channel station site website
    fund force forces guard garda media press white movement`),
  spokenOf: words('word words term terms phrase phrases slogan slogans hashtag expression motto'),
  commonBodies:
    words(`agency company group organization organisation association firm institution corporation network newspaper
    magazine outlet broadcaster board team club retailer manufacturer airline carrier startup charity non-profit
    regulator watchdog channel station site website fund body business publisher daily weekly paper`),
  documents:
    words(`report statement study poll survey letter memo document documents findings release paper filing
    lawsuit complaint affidavit indictment transcript tweet message email e-mail article editorial website notice
    book bill law ruling decision data figures results review audit reports studies polls surveys documents memo
    records file files analysis investigation inquiry probe brief post assessment column op-ed memoir biography newsletter bulletin`),
  selfReferences: [
    'this newspaper',
    'this outlet',
    'this publication',
    'this website',
    'this channel',
    'this agency',
  ],
  firstNames: { f: femaleNames, m: maleNames },
  abbreviations:
    words(`mr mrs ms dr prof sen rep gov gen col lt capt sgt maj adm rev hon jr sr st inc ltd corp co vs
    etc jan feb mar apr jun jul aug sept sep oct nov dec no vol fig dept est approx coun const insp det supt ave blvd rd
    mt ft mass calif conn fla ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis
    wyo ariz ark colo del ala ga ont que alta sask man d-mass r-ky u.s u.k e.g i.e a.m p.m n.s b.c p.e.i d.c n.y n.j n.h`),
  credits: words('reuters ap afp getty epa press shutterstock istock photo handout file submitted supplied'),
  platforms: words(
    'telegram whatsapp facebook instagram twitter tiktok youtube reddit discord snapchat vk weibo wechat signal threads x',
  ),
  furniture: [
    'read more',
    'watch :',
    'watch below',
    'watch this',
    'watch highlights',
    'related :',
    'advertisement',
    'story continues below',
    'article continued below',
    'sign up',
    'subscribe to',
    'click here',
    'tap the image',
    'follow us',
    'more :',
    'also :',
    'see also',
  ],
};
