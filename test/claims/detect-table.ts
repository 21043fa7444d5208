/**
 * Sentences of our own wording about the parties of the demo world, and what they claim: type, what of X, against whom
 * (`vs`), where (`in`), since which event (`@`); `not` where it is denied; after a dash why posts cannot test it. An empty
 * string: no claim. Written down before the program saw them.
 */
export const englishSentences: readonly (readonly [string, string])[] = [
  // dominates
  ['The Lantern Movement has taken over Telegram.', 'dominates words:lantern - missing parameter'],
  ['Telegram is dominated by the Harbour Union.', 'dominates words:harbour - missing parameter'],
  [
    'Most of the posts on Telegram come from the channels of the Mountain League.',
    'dominates by:mountain-side - missing parameter',
  ],
  ['The Harbour Union is the loudest voice on Telegram.', 'dominates words:harbour - missing parameter'],
  ['Harbour Union channels drown out the Mountain League.', 'dominates by:harbour-side vs mountain-side'],
  [
    'The Lantern Movement does not dominate over the Harbour Union on Telegram.',
    'not dominates words:lantern vs harbour',
  ],
  [
    'It is not true that the Lantern Movement dominates over the Union on Telegram.',
    'not dominates words:lantern vs harbour',
  ],
  ['Mentions of the Lantern Movement dominate the platform.', 'dominates about:lantern - missing parameter'],
  ['The lampdroppers have taken over Telegram.', 'dominates about:lampdroppers - missing parameter'],
  ['The Union dominated Telegram in 2019.', 'dominates words:harbour - missing parameter'],
  // outperforms
  ['The Mountain League lags behind the Harbour Union on Telegram.', 'outperforms words:harbour vs mountain'],
  ['The Mountain League trails the Lantern Movement in this space.', 'outperforms words:lantern vs mountain'],
  [
    'On Telegram the Harbour Union is stronger than the Lantern Movement.',
    'outperforms words:harbour vs lantern',
  ],
  [
    'The channels of the Harbour Union publish more posts than those of the Mountain League.',
    'outperforms by:harbour-side vs mountain-side',
  ],
  ['The League is no match for the Union on Telegram.', 'outperforms words:harbour vs mountain'],
  ['The Lantern Movement has outstripped the League on Telegram.', 'outperforms words:lantern vs mountain'],
  ['The League has been defeated by the Union in cyberspace.', 'outperforms words:harbour vs mountain'],
  [
    'The slogans of the lanternists are weaker than those of the leaguers.',
    'outperforms words:mountain vs lantern',
  ],
  ['The League is not lagging behind the Union on Telegram.', 'not outperforms words:harbour vs mountain'],
  ['Reportedly, the League is louder than the Union on Telegram.', 'outperforms words:mountain vs harbour'],
  // ubiquitous
  ['The slogans of the Lantern Movement are found in almost all groups.', 'ubiquitous words:lantern'],
  ['You see the words of the Harbour Union everywhere on Telegram.', 'ubiquitous words:harbour'],
  [
    'The vocabulary of the Mountain League is hardly ever heard in football channels.',
    'not ubiquitous words:mountain in football',
  ],
  ['No channel is free of the slogans of the Lantern Movement.', 'ubiquitous words:lantern'],
  ['The Lantern Movement is absent from state channels.', 'not ubiquitous words:lantern in state'],
  ['Every independent channel uses the words of the Union.', 'ubiquitous words:harbour in independent'],
  // penetrates
  [
    'The slogans of the Lantern Movement have penetrated the football channels.',
    'penetrates words:lantern in football',
  ],
  [
    'Even the channels of the Mountain League are no longer immune to the words of the Harbour Union.',
    'penetrates words:harbour in mountain-side',
  ],
  [
    'The football groups are full of slogans of the Lantern Movement.',
    'penetrates words:lantern in football',
  ],
  [
    'The vocabulary of the League has not found its way into the football channels.',
    'not penetrates words:mountain in football',
  ],
  ['Even state channels have adopted the slogans of the lanternists.', 'penetrates words:lantern in state'],
  // floods
  [
    'State channels post news one after another, far more than independent channels.',
    'floods by:state vs independent',
  ],
  [
    'The channels of the Lantern Movement flood Telegram with hundreds of posts.',
    'floods by:lantern-side - missing parameter',
  ],
  [
    'Football channels are flooded by posts from the Harbour Union.',
    'floods by:harbour-side - missing parameter',
  ],
  [
    'The League’s channels bombard readers with messages around the clock.',
    'floods by:mountain-side - missing parameter',
  ],
  // originates
  ['These slogans originate from a few channels of the Lantern Movement.', 'originates by:lantern-side'],
  ['The rumours are started by channels of the Mountain League.', 'originates by:mountain-side'],
  ['The source of these stories is the state media.', 'originates by:state'],
  ['This campaign is run by some of the Union’s channels.', 'originates by:harbour-side'],
  ['Every hashtag was first published by state channels.', 'originates by:state'],
  // follows
  ['Independent outlets echo the state media.', 'follows by:independent vs state'],
  [
    'The channels of the League repeat what the Union’s channels say.',
    'follows by:mountain-side vs harbour-side',
  ],
  ['Independent channels take their lead from state channels.', 'follows by:independent vs state'],
  ['What state media say is repeated by independent outlets.', 'follows by:independent vs state'],
  ['Independent outlets do not copy from state outlets.', 'not follows by:independent vs state'],
  // coordinates: only simultaneity or sameness
  [
    'The channels of the Mountain League publish the same text at the same minute.',
    'coordinates by:mountain-side',
  ],
  ['Word for word, the Union’s channels post identical messages.', 'coordinates by:harbour-side'],
  ['The League’s channels post simultaneously.', 'coordinates by:mountain-side'],
  ['The channels of the Lantern Movement work together closely.', ''],
  ['State channels and their friends cooperate in their coverage.', ''],
  // responds
  [
    'Since the fire at the Tin Market, use of Lantern Movement slogans has doubled.',
    'responds words:lantern @market-fire',
  ],
  [
    'After the fire at the Tin Market the posts of the Lantern Movement grew louder.',
    'responds words:lantern @market-fire',
  ],
  ['The Union answers every accusation with a wave of posts.', 'responds words:harbour - missing parameter'],
  [
    'The slogans of the lanternists have spread since the strike.',
    'responds words:lantern - missing parameter',
  ],
  // what posts cannot show
  ['The League is mobilising its supporters on Telegram.', '- intent'],
  ['The Union wants to dominate Telegram.', 'dominates words:harbour - intent'],
  ['The Lantern Movement could dominate Telegram.', 'dominates words:lantern - opinion'],
  [
    'Perhaps the League is louder than the Union on Telegram.',
    'outperforms words:mountain vs harbour - opinion',
  ],
  ['If the Union dominates Telegram, the League will suffer.', ''],
  ['Does the Lantern Movement dominate Telegram?', ''],
  [
    'The Lantern Movement dominates Instagram.',
    'dominates words:lantern - outside the corpus’s time or platform',
  ],
  [
    'The Union will soon overtake the League on Telegram.',
    'outperforms words:harbour vs mountain - outside the corpus’s time or platform',
  ],
  ['State channels are paid to flood the network with posts.', 'floods by:state - money'],
  ['Supporters of the Union agree in private chats that the League is finished.', '- private space'],
  ['The lanternists are afraid of the state channels.', '- emotion'],
  ['The channels of the League are a disgrace.', '- opinion'],
  // of something else
  ['The price of bread has risen since the fire at the Tin Market.', ''],
  ['The Ravens dominate the league table.', ''],
  [
    'The Harbour Union defeated the Mountain League in the election.',
    'outperforms words:harbour vs mountain - outside the corpus’s time or platform',
  ],
];

export const persianSentences: readonly (readonly [string, string])[] = [
  ['اتحاد بندر بر تلگرام مسلط است.', 'dominates words:harbour - missing parameter'],
  ['فضای مجازی در دست جنبش فانوس است.', 'dominates words:lantern - missing parameter'],
  ['اتحاد بندر در تلگرام غالب نیست.', 'not dominates words:harbour - missing parameter'],
  ['لیگ کوهستان در تلگرام از اتحاد بندر شکست خورده است.', 'outperforms words:harbour vs mountain'],
  ['جنبش فانوس در تلگرام از لیگ کوهستان جلو زده است.', 'outperforms words:lantern vs mountain'],
  ['لیگ کوهستان در تلگرام از اتحاد بندر ضعیف‌تر نیست.', 'not outperforms words:harbour vs mountain'],
  ['شعارهای جنبش فانوس در بیشتر گروه‌ها دیده می‌شود.', 'ubiquitous words:lantern'],
  ['واژگان اتحاد بندر به ندرت در کانال‌ها دیده می‌شود.', 'not ubiquitous words:harbour'],
  ['شعارهای جنبش فانوس به کانال‌های لیگ کوهستان نفوذ کرده است.', 'penetrates words:lantern in mountain-side'],
  [
    'حتی کانال‌های لیگ کوهستان هم از شعارهای جنبش فانوس در امان نیستند.',
    'penetrates words:lantern in mountain-side',
  ],
  ['کانال‌های اتحاد بندر پشت سر هم خبر منتشر می‌کنند.', 'floods by:harbour-side - missing parameter'],
  ['این شعارها از چند کانال جنبش فانوس سرچشمه می‌گیرد.', 'originates by:lantern-side'],
  ['کانال‌های لیگ کوهستان حرف‌های اتحاد بندر را تکرار می‌کنند.', 'follows by:mountain-side vs harbour-side'],
  ['کانال‌های لیگ کوهستان هم‌زمان متن‌های یکسان منتشر می‌کنند.', 'coordinates by:mountain-side'],
  ['کانال‌های لیگ کوهستان با هم دوست هستند.', ''],
  [
    'از زمان آتش‌سوزی بازار حلبی‌سازها شعارهای جنبش فانوس بیشتر شده است.',
    'responds words:lantern - missing parameter',
  ],
  ['لیگ کوهستان هوادارانش را به خیابان کشانده است.', '- intent'],
  ['اتحاد بندر می‌خواهد بر تلگرام مسلط شود.', 'dominates words:harbour - intent'],
  ['شاید جنبش فانوس در تلگرام از اتحاد بندر جلوتر باشد.', 'outperforms words:lantern vs harbour - opinion'],
  ['آیا اتحاد بندر بر تلگرام مسلط است؟', ''],
  ['اگر اتحاد بندر بر تلگرام مسلط شود، لیگ کوهستان می‌بازد.', ''],
  [
    'اتحاد بندر در اینستاگرام از لیگ کوهستان جلوتر است.',
    'outperforms words:harbour vs mountain - outside the corpus’s time or platform',
  ],
  ['به کانال‌های لیگ کوهستان پول داده‌اند.', '- money'],
  ['اعضای اتحاد بندر در گروه‌های خصوصی حرف می‌زنند.', '- private space'],
  ['هواداران جنبش فانوس از کانال‌های دولتی می‌ترسند.', '- emotion'],
  ['کانال‌های لیگ کوهستان مایه ننگ هستند.', '- opinion'],
  ['قیمت نان از زمان آتش‌سوزی بیشتر شده است.', ''],
];

/** Written after the rules were mended by the two tables above, expectations first again. */
export const laterSentences: readonly (readonly [string, string])[] = [
  [
    'The Harbour Union is strong. “We always lag behind them on Telegram and have been defeated by them,” said Mirela Pashwick, spokeswoman of the Mountain League.',
    'outperforms words:harbour vs mountain',
  ],
  [
    'The Lantern Movement is active. Its slogans are seen in most groups, political and even social ones.',
    'ubiquitous words:lantern',
  ],
  [
    'Not even the groups of the Mountain League are immune to the slogans of the Union.',
    'penetrates words:harbour in mountain-side',
  ],
  [
    'These measures are conducted by some of the channels of the Lantern Movement.',
    'originates by:lantern-side',
  ],
  ['State outlets spread news one after another.', 'floods by:state - missing parameter'],
  ['Other outlets repeat what the state media say.', 'follows vs state - missing parameter'],
  [
    'The Mountain League has fallen behind the Harbour Union on Telegram.',
    'outperforms words:harbour vs mountain',
  ],
  [
    'The Harbour Union has twice as many posts as the Mountain League.',
    'outperforms words:harbour vs mountain',
  ],
  ['State channels set the agenda for independent outlets.', 'originates by:state'],
  ['Nobody believes the Lantern Movement.', ''],
  ['The Lantern Movement should dominate Telegram.', 'dominates words:lantern - opinion'],
  [
    'The lanternists hope to overtake the League on Telegram.',
    'outperforms words:lantern vs mountain - intent',
  ],
  ['The League’s supporters feel betrayed by its channels.', '- emotion'],
  ['The Union’s network is financed from abroad.', '- money'],
  [
    'Twitter is dominated by the Lantern Movement.',
    'dominates words:lantern - outside the corpus’s time or platform',
  ],
  [
    'The Harbour Union never dominated over the League on Telegram.',
    'not dominates words:harbour vs mountain',
  ],
  [
    'Talk about the Lantern Movement exploded after the fire at the Tin Market.',
    'responds about:lantern @market-fire',
  ],
  [
    'Hashtags of the League are nowhere to be seen in independent channels.',
    'not ubiquitous words:mountain in independent',
  ],
  [
    'The football channels publish around the clock, more than state channels.',
    'floods by:football vs state',
  ],
  ['The channels of the Union quarrel over bread prices.', ''],
  ['Kessarin lags behind Halmen in road building.', ''],
  ['جنبش فانوس همه‌جای تلگرام دیده می‌شود.', 'ubiquitous words:lantern'],
  // Of no talk: it may be seen in the streets.
  ['جنبش فانوس همه‌جا دیده می‌شود.', ''],
  ['The Harbour Union defeated the Mountain League.', ''],
  ['اتحاد بندر در تلگرام از لیگ کوهستان پیشی گرفته است.', 'outperforms words:harbour vs mountain'],
  ['جنبش فانوس بر فضای مجازی سلطه ندارد.', 'not dominates words:lantern - missing parameter'],
  ['کانال‌های جنبش فانوس به صورت هم‌زمان پست می‌گذارند.', 'coordinates by:lantern-side'],
  ['لیگ کوهستان بیشترین صدا را در تلگرام دارد.', 'dominates words:mountain - missing parameter'],
  [
    'اتحاد بندر به زودی در تلگرام از لیگ کوهستان جلو خواهد زد.',
    'outperforms words:harbour vs mountain - outside the corpus’s time or platform',
  ],
  ['کانال‌های اتحاد بندر از کانال‌های لیگ کوهستان تقلید می‌کنند.', 'follows by:harbour-side vs mountain-side'],
  ['واژگان لیگ کوهستان در هیچ کانالی دیده نمی‌شود.', 'not ubiquitous words:mountain'],
  ['صدای اتحاد بندر در تلگرام بلندتر از لیگ کوهستان است.', 'outperforms words:harbour vs mountain'],
  ['اتحاد بندر با موجی از پست‌ها پاسخ داد.', 'responds words:harbour - missing parameter'],
];
