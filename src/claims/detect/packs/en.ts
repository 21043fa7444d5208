import { channelsInEnglish } from './en-channels.ts';
import { sharesInEnglish } from './en-shares.ts';
import { englishUntestable } from './en-untestable.ts';
import { useInEnglish } from './en-use.ts';
import type { ClaimPack } from './pack.ts';

const list = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const channels =
  list(`channel, channels, group, groups, page, pages, account, accounts, chat, chats, outlet, outlets,
  feed, feeds, community, communities, forum, forums, site, sites, website, websites, newspapers, agencies, bots`);
const posts =
  list(`post, posts, message, messages, text, texts, news, item, items, story, stories, report, reports,
  headline, headlines, hashtag, hashtags, slogan, slogans, content, propaganda, link, links, video, videos`);
const vocabulary =
  list(`vocabulary, vocabularies, word, words, term, terms, slogan, slogans, hashtag, hashtags, rhetoric, discourse,
  language, phrase, phrases, expression, expressions, wording, lexicon, catchword, catchwords, watchword, watchwords,
  narrative, narratives, talking points`);

/** English. */
export const english: ClaimPack = {
  language: 'en',
  sets: {
    platform: list(
      'telegram, the telegram, the platform, this platform, the network, the space, this space, the app, the messenger, social media, cyberspace, the internet',
    ),
    venue: channels,
    post: posts,
    words: vocabulary,
    conversation: list(
      'conversation, discussion, debate, discourse, narrative, agenda, talk, news, story, airwaves, space, field',
    ),
    most: list(`most, nearly all, almost all, nearly every, almost every, virtually every, virtually all, all, every, each,
      the majority, a majority, the vast majority, the great majority, the bulk, the overwhelming majority, any`),
    few: list(
      'few, only a few, a few, very few, only some, a handful, hardly any, scarcely any, almost no, none',
    ),
    in: list('in, on, across, throughout, among, amongst, inside, within, through'),
    stand:
      list(`seen, found, present, used, heard, read, visible, appear, appears, appeared, stand, stands, stood,
      repeated, spoken, encountered, common, widespread, turns up, turn up, shows up, show up, felt, noticed, prevalent, crop up, crops up`),
    barely: list('barely, hardly, scarcely, rarely, seldom'),
    mention_it: list(
      'mention, mentions, mentioned, name, names, named, carry, carries, carried, repeat, repeated, use, uses, used, quote, quoted',
    ),
    published: list('published, posted, shared, sent'),
    publish:
      list(`post, posts, posted, posting, publish, publishes, published, publishing, send, sends, sent, sending,
      share, shares, shared, sharing, spread, spreads, spreading, write, writes, wrote, writing, put out, puts out, release, releases, released,
      broadcast, broadcasts, push, pushes, pushed, circulate, circulates, circulated, forward, forwards, forwarded, carry, carries, carried, run, runs, ran, churn out, pump out, pumps out, churns out`),
    done: list(`done, conducted, carried out, organised, organized, produced, launched, started, run, made, directed, driven,
      performed, undertaken, managed, orchestrated, published, created, manufactured, fed, seeded, initiated, planted, invented`),
    say_it: list(
      'say, write, publish, post, report, use, launch, coin, spread, carry, forward, share, repost, send',
    ),
    grow: list(`grow, grows, grew, grown, growing, rise, rises, rose, risen, rising, increase, increases, increased, increasing,
      surge, surged, surges, surging, explode, exploded, explodes, double, doubled, doubles, doubling, triple, tripled, spread, spreads, spreading,
      jump, jumped, jumps, spike, spiked, spikes, intensify, intensified, intensifies, multiply, multiplied, swell, swelled, swollen,
      soar, soared, soars, more and more, louder, ever more, fall, fell, fallen, falls, drop, dropped, drops, decline, declined, fade, faded, shrink, shrunk, shrank, decrease, decreased, decreases, halve, halved, halves, dwindle, dwindled, dwindles, plunge, plunged,
      plummet, plummeted, subside, subsided, subsides, wane, waned, diminish, diminished, cut in half, less frequent, rarer, went quiet, gone quiet, went silent, gone silent, fell silent,
      fallen silent, died down, mushroom, mushroomed, gained ground, taken off, took off`),
    since: list('since, ever since'),
  },
  rules: [...sharesInEnglish, ...useInEnglish, ...channelsInEnglish],
  untestable: englishUntestable,
  negations: {
    before:
      list(`not, no, never, no longer, isn, aren, wasn, weren, doesn, don, didn, hasn, haven, hadn, cannot, can not, couldn, without,
      neither, nor, nobody, none, hardly, barely, scarcely, rarely, seldom, infrequently, far from, deny, denies, denied`),
    after: list('nothing, nobody'),
  },
  denials: list(
    'not true that, untrue that, not so that, false that, not the case that, no truth that, a myth that, nonsense that, a lie that',
  ),
  future: list('will, shall, going to, won, about to, soon, someday, tomorrow'),
  possible: list('would, could, might, may, should, ought, must, perhaps, maybe, possibly, wouldn, shouldn'),
  conditions: list('if, unless, whether, were it, suppose, supposing, provided'),
  barriers: list('but, while, whereas, although, though, because, so that, which, who, when, where, yet'),
  joining: list('and, or, then'),
  auxiliaries: list(
    'is, are, was, were, has, have, had, do, does, did, will, would, can, could, may, might, shall, should, must',
  ),
  complementizers: ['that'],
  prepositions:
    list(`by, from, of, to, in, on, at, with, over, than, behind, among, amongst, across, throughout, through, into, inside,
    within, about, for, against, under, after, before, since, between, as, like, beside, besides, beyond, without, during, upon, per, via, around, toward, towards, despite`),
  places: list('in, on, at, among, amongst, across, throughout, through, into, inside, within, around, over'),
  objectMarks: [],
  determiners: list(
    'the, a, an, this, that, these, those, such, their, our, its, his, her, my, your, own, both, all, most, every, each, some, any, many, even, only, other',
  ),
  quantifiers: list(
    'most, all, every, each, some, few, many, several, any, no, half, nearly, almost, majority',
  ),
  genitives: ['of'],
  topics: list('about, on, concerning'),
  pronouns: { we: list('we, us, our, ours, ourselves'), they: list('they, them, their, theirs, themselves') },
  possessives: list('their, our'),
  impliedWe: [],
  heads: {
    channels: [...channels, ...list('news, media, press, newsrooms, papers, broadcasters')],
    words: vocabulary,
    mentions: list(
      'mention, mentions, name, talk, coverage, discussion, discussions, stories about, news about, posts about, attention',
    ),
    people: list(
      'supporters, supporter, followers, people, members, activists, side, camp, fans, sympathisers, sympathizers, partisans, backers, opponents, movement, party',
    ),
  },
  demonstratives: list('this, these, that, those, such, the same, the said'),
  everywhere: list('everywhere, omnipresent, ubiquitous, wherever, all over, every corner, nowhere'),
  relays: list(
    'repeat, repeats, repeated, repeating, echo, echoes, echoed, echoing, parrot*, mimic*, copy, copies, copied, copying, answer, answers, answered, respond, responds, responded, react, reacts, reacted, publish, publishes, published, post, posts, posted, share, shares, shared, write, writes',
  ),
  platforms: {
    here: list(
      'this space, telegram, the platform, this platform, messenger, app, the network, cyberspace, social media, social networks',
    ),
    elsewhere:
      list(`instagram, twitter, facebook, whatsapp, youtube, tiktok, clubhouse, signal, viber, reddit, snapchat, threads, mastodon,
      television, tv, radio, satellite channels, satellite television, newspapers, the streets, in the street, the polls, the ballot, election, elections, vote, referendum, parliament`),
  },
  talk: [
    ...channels,
    ...posts,
    ...vocabulary,
    ...list(
      `telegram, platform, social media, social networks, cyberspace, online, internet, messenger, posting, publish, publishes, published, users, followers, campaign, network, talk, conversation, voices, airwaves, subscribers`,
    ),
  ],
  publicTalk: list(
    `telegram, the platform, this platform, social media, social network, social networks, cyberspace, this space, messenger, online,
    hashtag, hashtags, channel, channels, slogan, slogans, vocabulary, catchword, catchwords, watchword, watchwords, rhetoric,
    discourse, talking points, posts, posting, reposts, followers, subscribers, outlet, outlets, media, propaganda, rumour, rumours,
    rumor, rumors, private chats, groups`,
  ),
  subject: list('telegram, social media, social network, social networks, cyberspace, hashtag, hashtags'),
  time: { since: list('since, from, after'), in: list('in, during, throughout') },
  labelFrames:
    list(`words of the, words of, vocabulary of the, vocabulary of, terms of the, terms of, slogans of the, slogans of,
    channels of the, channels of, groups of the, groups of, supporters of the, supporters of, outlets of the, outlets of, mentions of the, mentions of,
    names of the, names for the, posts of the, pages of the, accounts of the,
    words, vocabulary, terms, slogans, channels, groups, supporters, outlets, pages, accounts, mentions, names, media, news, the`),
};
