/**
 * Names across scripts, roughly: enough to propose that "Mojahedin" may be written مجاهدین, never to decide it. Vowels are
 * mostly left out in Arabic script and spelled at will in Latin, so what is compared is the skeleton of consonants.
 */

/** Latin letters for those of the Arabic script (Persian values) and of Russian. */
const latin: Readonly<Record<string, string>> = {
  ا: 'a',
  آ: 'a',
  أ: 'a',
  إ: 'e',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 's',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'z',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'gh',
  ک: 'k',
  ك: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'v',
  ه: 'h',
  ة: 'h',
  ی: 'i',
  ي: 'i',
  ى: 'a',
  ئ: 'y',
  ؤ: 'o',
  ء: '',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
}; // prettier-ignore

/** In Latin letters, lower case; what is of another script or no letter is left out. */
export function transliterate(text: string): string {
  let out = '';
  for (const letter of text.normalize('NFKC').toLowerCase()) {
    const known = latin[letter];
    if (known !== undefined) out += known;
    else if (/[a-z0-9]/.test(letter)) out += letter;
    else if (/\p{L}/u.test(letter)) out += letter.normalize('NFD').replaceAll(/[^a-z]/g, '');
    else if (/\s|[-\u200c]/.test(letter)) out += ' ';
  }
  return out.replaceAll(/ +/g, ' ').trim();
}

/**
 * The consonants of a word: "mojahedin" and مجاهدین are both "mjhdn". W, v and the letter و are left out (they stand for
 * vowels as often), and so is a last h, which Persian writes for a vowel.
 */
export function skeleton(word: string): string {
  // Of Latin letters "ph" is f; of پهلوی it is p and h.
  const written = /\p{Script=Latin}/u.test(word) ? word.replaceAll(/ph/gi, 'f') : word;
  return transliterate(written)
    .replaceAll('kh', 'x')
    .replaceAll(/gh|q/g, 'g')
    .replaceAll(/sch|sh/g, '$')
    .replaceAll('ch', 'c')
    .replaceAll(/zh/g, 'j')
    .replaceAll(/ts|tz/g, 'z')
    .replaceAll(/ck/g, 'k')
    .replaceAll(/c(?=[aouklrt]|$)/g, 'k')
    .replaceAll(/h$/g, '')
    .replaceAll(/[aeiouyvw ]/g, '')
    .replaceAll(/(.)\1/g, '$1');
}
