/** Vocabularies whose terms are held back in turn: each term with its spellings. Written down before any was grown. */
export type Vocabulary = readonly (readonly string[])[];

export interface HeldBack {
  /** Beside the project, from the folder of shared data. */
  readonly posts: string;
  readonly example: string;
  /** What weights were set on. */
  readonly tuned: Readonly<Record<string, Vocabulary>>;
  /** What is published: not searched on, but seen while weights were sought. */
  readonly graded: Readonly<Record<string, Vocabulary>>;
  /**
   * What is grown with every run of the slow tests: the first so many vocabularies that are graded, and how many of their
   * held-back terms stand at least among the first 10, 20 and 100 proposals.
   */
  readonly some: { readonly vocabularies: number; readonly atLeast: readonly [number, number, number] };
}

export const heldBack: readonly HeldBack[] = [
  {
    posts: 'telegram-fa/messages.ndjson.gz',
    example: 'examples/telegram-fa/isogloss.yaml',
    tuned: {
      hazards: [['هواشناسی'], ['باران*'], ['زلزله*'], ['سیل'], ['طوفان']],
      circumvention: [['فیلترشکن*'], ['وی پی ان', 'vpn'], ['پروکسی*'], ['کانفیگ*'], ['v2ray', 'v2rayng']],
      weapons: [['موشک*'], ['پهپاد*'], ['پدافند'], ['بمب*'], ['جنگنده*']],
      hezbollah: [
        ['حزب الله'],
        ['مقاومت لبنان'],
        ['شیخ نعیم قاسم', 'نعیم قاسم'],
        ['سید حسن نصرالله', 'حسن نصرالله'],
        ['جنوب لبنان'],
      ],
      money: [['دلار'], ['سکه'], ['طلا'], ['تورم'], ['بورس']],
    },
    // Those of the example: leadership, monarchists, mojahedin, reformists, zionist-regime.
    graded: {},
    some: { vocabularies: 1, atLeast: [1, 1, 1] },
  },
  {
    posts: 'telegram-ru/messages.ndjson.gz',
    example: 'examples/telegram-ru/isogloss.yaml',
    tuned: {
      petersburg: [['петербург*'], ['питер', 'питере', 'питера'], ['невск*'], ['ленобласт*'], ['метро']],
      space: [
        ['космос*', 'космическ*'],
        ['ракет*'],
        ['марс', 'марса', 'марсе'],
        ['телескоп*'],
        ['астроном*'],
      ],
      code: [['python', 'питон*'], ['javascript'], ['rust'], ['библиотек*'], ['фреймворк*']],
    },
    graded: {
      police: [['полици*'], ['мвд'], ['следствен*'], ['фсб'], ['задержа*']],
      money: [
        ['рубл*'],
        ['доллар*'],
        ['центробанк*', 'цб'],
        ['инфляц*'],
        ['ключевая ставка', 'ключевую ставку', 'ключевой ставки'],
      ],
      ukraine: [['украин*'], ['всу'], ['киев*'], ['зеленск*'], ['харьков*']],
    },
    some: { vocabularies: 3, atLeast: [3, 4, 5] },
  },
  {
    posts: 'telegram-forwards-en/posts.csv.gz',
    example: 'examples/telegram-forwards-en/isogloss.yaml',
    tuned: {
      vaccine: [['vaccin*'], ['jab', 'jabs', 'jabbed'], ['pfizer'], ['moderna'], ['booster*']],
      antifa: [['antifa'], ['marxist*'], ['communist*'], ['blm', 'black lives matter'], ['leftist*']],
      media: [['mainstream media'], ['fake news'], ['msm'], ['cnn'], ['journalist*']],
      covid: [['covid*'], ['coronavirus'], ['pandemic'], ['lockdown*'], ['mask*']],
      israel: [['israel*'], ['zionist*'], ['jew*'], ['netanyahu'], ['gaza']],
    },
    graded: {
      police: [['police*'], ['cops', 'cop'], ['law enforcement'], ['sheriff*'], ['fbi']],
      migration: [
        ['immigrant*', 'immigration'],
        ['migrant*'],
        ['illegal alien*', 'illegals'],
        ['refugee*'],
        ['great replacement'],
      ],
      fraud: [['election fraud'], ['voter fraud'], ['stolen election'], ['dominion'], ['stop the steal']],
      'january-6': [
        ['january 6*', 'jan 6*'],
        ['j6', 'j6ers'],
        ['insurrection*'],
        ['political prisoner*'],
        ['capitol*'],
      ],
      ukraine: [['ukrain*'], ['zelensky*', 'zelenskyy'], ['kiev', 'kyiv'], ['putin*'], ['azov']],
    },
    some: { vocabularies: 1, atLeast: [0, 0, 1] },
  },
];
