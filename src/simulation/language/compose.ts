import { type Random, uniformInteger, chance, pick, weighted } from '../draws.ts';
import type { Language, Stance, Topic } from '../spec.ts';
import { english } from './english.ts';
import {
  acts,
  clubs,
  firstNames,
  institutions,
  places,
  products,
  streets,
  surnames,
  weekdays,
} from './entities.ts';
import type { Phrasebook, Phrasebooks } from './phrasebook.ts';
import { persian } from './persian.ts';
import { russian } from './russian.ts';
import { vocabularies } from './vocabularies.ts';
import type { Forms } from './vocabulary.ts';

export const phrasebooks: Phrasebooks = { en: english, fa: persian, ru: russian };

const column: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, fa: 1, ru: 2 };

type Part = string | { readonly slot: string } | { readonly low: number; readonly high: number };

const compiled = new Map<string, readonly Part[]>();

/** Cuts a template at its slots, once. */
function parts(template: string): readonly Part[] {
  let list = compiled.get(template);
  if (list === undefined) {
    list = template.split(/[{}]/).map((piece, i): Part => {
      if (i % 2 === 0) return piece;
      const range = /^(\d+)-(\d+)$/.exec(piece);
      return range === null ? { slot: piece } : { low: Number(range[1]), high: Number(range[2]) };
    });
    compiled.set(template, list);
  }
  return list;
}

/** The slots of a template, as written between the braces. */
function slotsOf(template: string): string[] {
  return parts(template).flatMap((part) => (typeof part === 'object' && 'slot' in part ? [part.slot] : []));
}

/** A time of day within so many hours from one on. */
function clock(random: Random, from: number, hours: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(from + uniformInteger(random, hours))}:${two(uniformInteger(random, 60))}`;
}

/** Two different rows of a table share no name within a sentence: `{place}` and `{place2}`. */
function fill(random: Random, template: string, language: Language, forms: Forms): string {
  const c = column[language];
  const place = uniformInteger(random, places.length);
  const other = (n: number, first: number): number => (first + 1 + uniformInteger(random, n - 1)) % n;
  const club = uniformInteger(random, clubs.length);
  const street = uniformInteger(random, streets.length);
  let out = '';
  for (const part of parts(template)) {
    if (typeof part === 'string') out += part;
    else if ('low' in part) out += String(part.low + uniformInteger(random, part.high - part.low + 1));
    else {
      switch (part.slot) {
        case 'person':
        case 'person2':
          out += `${pick(random, firstNames)[c]} ${pick(random, surnames)[c]}`;
          break;
        case 'place':
          out += places[place]?.[c] ?? '';
          break;
        case 'in':
          out += places[place]?.[3] ?? '';
          break;
        case 'place2':
          out += places[other(places.length, place)]?.[c] ?? '';
          break;
        case 'club':
          out += clubs[club]?.[c] ?? '';
          break;
        case 'club2':
          out += clubs[other(clubs.length, club)]?.[c] ?? '';
          break;
        case 'street':
          out += streets[street]?.[c] ?? '';
          break;
        case 'street2':
          out += streets[other(streets.length, street)]?.[c] ?? '';
          break;
        case 'institution':
          out += pick(random, institutions)[c];
          break;
        case 'act':
          out += pick(random, acts)[c];
          break;
        case 'product':
          out += pick(random, products)[c];
          break;
        case 'weekday':
          out += pick(random, weekdays)[c];
          break;
        case 'time':
          out += clock(random, 7, 9);
          break;
        case 'time2':
          out += clock(random, 16, 7);
          break;
        default:
          out += pick(random, forms[part.slot] ?? missing(template, part.slot));
      }
    }
  }
  return language === 'fa' ? out : out.charAt(0).toUpperCase() + out.slice(1);
}

function missing(template: string, slot: string): never {
  throw new RangeError(`no form for {${slot}} in: ${template}`);
}

const noForms: Forms = {};
const termSlot = /^(name|members|slogan)/;
const sentenceCache = new Map<string, readonly string[]>();

/** The sentences of a stance whose term slots all have a form. */
function sentences(lexicon: string, language: Language, stance: Stance, listed: boolean): readonly string[] {
  const key = `${lexicon} ${language} ${stance} ${String(listed)}`;
  let list = sentenceCache.get(key);
  if (list === undefined) {
    const vocabulary = vocabularies[lexicon]?.in[language];
    if (vocabulary === undefined) throw new RangeError(`no vocabulary named "${lexicon}"`);
    const book: Phrasebook = phrasebooks[language];
    const forms = listed ? vocabulary.listed : vocabulary.unlisted;
    const all =
      stance === 'other' || stance === 'excluded' ? vocabulary[stance] : (vocabulary[stance] ?? book[stance]);
    list = all.filter((template) =>
      slotsOf(template).every((slot) => !termSlot.test(slot) || forms[slot] !== undefined),
    );
    sentenceCache.set(key, list);
  }
  return list;
}

/** Whether a vocabulary can be used so in a language (some have no second sense, or no name of their own). */
export function canSay(lexicon: string, language: Language, stance: Stance, listed: boolean): boolean {
  return sentences(lexicon, language, stance, listed).length > 0;
}

/** One sentence that uses a vocabulary. */
export function say(
  random: Random,
  lexicon: string,
  language: Language,
  stance: Stance,
  listed: boolean,
): string {
  const vocabulary = vocabularies[lexicon]?.in[language];
  const template = pick(random, sentences(lexicon, language, stance, listed));
  return fill(random, template, language, (listed ? vocabulary?.listed : vocabulary?.unlisted) ?? noForms);
}

/** A topic drawn by weights; politics where none are given. */
export function drawTopic(
  random: Random,
  weights: Partial<Readonly<Record<Topic, number>>> | undefined,
): Topic {
  if (weights === undefined) return 'politics';
  const names = Object.keys(weights) as Topic[];
  if (names.length === 0) return 'politics';
  return (
    names[
      weighted(
        random,
        names.map((name) => weights[name] ?? 0),
      )
    ] ?? 'politics'
  );
}

/** The first sentence of a piece of news. */
export function lead(random: Random, language: Language, topic: Topic): string {
  return fill(random, pick(random, phrasebooks[language].topics[topic].lead), language, noForms);
}

/** So many further sentences on a topic, none from the same template twice. */
export function more(random: Random, language: Language, topic: Topic, count: number): string[] {
  const pool = [...phrasebooks[language].topics[topic].more];
  const out: string[] = [];
  for (let i = 0; i < count && pool.length > 0; i += 1) {
    const [template] = pool.splice(uniformInteger(random, pool.length), 1);
    if (template !== undefined) out.push(fill(random, template, language, noForms));
  }
  return out;
}

export function tail(random: Random, language: Language): string {
  return fill(random, pick(random, phrasebooks[language].tails), language, noForms);
}

const emoji = ['🔹', '🔸', '⚡️', '📌', '❗️', '🗞', '📣', '🟢', '🔴', '🎙'];

export function drawEmoji(random: Random): string {
  return pick(random, emoji);
}

/** Sentences set as a post: in one paragraph or in two. */
export function layOut(random: Random, list: readonly string[]): string {
  if (list.length < 2 || chance(random, 0.4)) return list.join(' ');
  const cut = 1 + uniformInteger(random, list.length - 1);
  return `${list.slice(0, cut).join(' ')}\n\n${list.slice(cut).join(' ')}`;
}
