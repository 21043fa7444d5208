import { withoutDeed } from '../detect/frames/deed.ts';
import { wordsOf } from '../detect/words.ts';

const list = (text: string): string[] => text.split(/[\s,]+/u).filter((word) => word !== '');

/** Nouns of talk and of those who talk that say a kind of thing and nobody's name, as words are folded. */
const kinds = new Set(
  list(`account accounts user users post posts comment comments message messages channel channels chat chats group groups forum forums page pages
    profile profiles bot bots network networks narrative narratives story stories content contents video videos clip clips image images
    tweet tweets view views follower followers member members subscriber subscribers people person persons speech talk text texts
    publication publications report reports article articles study claim claims news item items theory theories campaign campaigns
    website websites site sites platform platforms media outlet outlets medium figure figures average number numbers amount total share
    percent percentage half majority minority dozen dozens hundred hundreds thousand thousands million millions handful series wave spike
    حساب حساب‌ها حسابها حساب‌های حسابهای کاربر کاربران پست پستها پستهای پیام پیامها پیامهای کانال کانالها کانالهای گروه گروهها گروههای
    صفحه صفحات شبکه شبکهها شبکههای رسانه رسانهها رسانههای رسانهای خبر اخبار مطلب مطالب گزارش گزارشها محتوا روایت روایتها ویدیو ویدیوها تصویر تصاویر عکس
    شخصیت شخصیتها شخصیتهای چهره چهرهها نفر عضو اعضا مردم افراد توییت توییتها موج بخش نیمی درصد پایگاه پایگاهها پایگاههای
    аккаунт аккаунты аккаунтов пользователи пользователей пост посты постов комментарии комментариев сообщения сообщений канал каналы каналов
    чат чаты чатов группа группы групп сеть сети бот боты ботов сми медиа издания новости новостей видео подписчики подписчиков люди`).map(
    plainLetters,
  ),
);

/** Words of amount, of pointing and of joining, and adjectives that tell nobody from another. */
const around = new Set(
  list(`a an the this that these those such some any many much most more several few various different other others another all both each every
    about around roughly nearly almost over under than only just alone at least of and or in on from to by for with per as
    dozen dozens hundred hundreds thousand thousands million millions handful half majority minority percent quarter quarters third thirds fifth fifths tenth tenths نیمی درصد
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    new single unique current daily weekly monthly average total online local social whole entire automated identical inauthentic fake
    telegram telegram's twitter facebook instagram youtube tiktok whatsapp x internet cyberspace
    یازده دوازده بیست سی چهل پنجاه صد هزار میلیون سازماندهیشده این آن همین همان یک دو سه چهار پنج شش هفت هشت نه ده چند چندین برخی بعضی بسیاری بیشتر اکثر همه هر تعدادی شماری دهها صدها هزاران میلیونها حدود
    و یا از در به با برای که مختلف متعدد دیگر جدید سیاسی اجتماعی مجازی خبری گسترده گستردهای سازماندهی شده عمدتا تلگرام تلگرامی توییتر اینستاگرام های ها ای
    ряд часть десятки сотни тысячи этот эта это эти тот те все многие некоторые несколько около более и или в на из от по новые разные другие телеграм телеграм-каналы`).map(
    plainLetters,
  ),
);

/** Whether a word says a kind of thing of talk, and nobody's name. */
export const isKind = (word: string): boolean => kinds.has(plainLetters(word));

function plainLetters(word: string): string {
  return wordsOf(word)
    .map(({ norm }) => norm)
    .join('');
}

/** Whether a phrase is of amounts and joining words alone: "more than", "about half of". */
export const isAmount = (phrase: string): boolean =>
  wordsOf(phrase).length > 1 &&
  wordsOf(phrase).every(({ norm }) => /^[\d.,٫٬%]+$/u.test(norm) || around.has(plainLetters(norm)));

/**
 * The part of a phrase by which somebody or something is told from others, without amounts and without what is done: "antisemitic posts"
 * of "12 antisemitic posts surged". An amount is nobody's name, and "the network" or "three outlets" no name of one of them.
 * @returns null where nothing of it names anybody
 */
export function namingPart(phrase: string): string | null {
  const text = withoutDeed(phrase).trim();
  const words = wordsOf(text);
  const empty = words.map(({ norm }) => /^[\d.,٫٬%]+$/u.test(norm) || around.has(plainLetters(norm)));
  const naming = words.map(({ norm }, i) => empty[i] === false && !kinds.has(plainLetters(norm)));
  if (!naming.includes(true)) return null;
  const from = empty.indexOf(false);
  const to = empty.lastIndexOf(false);
  return text.slice(words[from]?.start ?? 0, words[to]?.end ?? text.length);
}
