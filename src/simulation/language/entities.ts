/**
 * The fictional country of Zavaria: its people, places, clubs and offices in three scripts.
 * Every name is invented. A Russian place has its prepositional form too.
 */

/** en, fa, ru, ru after "в". */
export const places = [
  ['Halmen', 'هالمن', 'Халмен', 'Халмене'],
  ['Port Ilvan', 'پورت ایلوان', 'Порт-Илван', 'Порт-Илване'],
  ['Kessarin', 'کسارین', 'Кессарин', 'Кессарине'],
  ['Dolvar', 'دولوار', 'Долвар', 'Долваре'],
  ['Brasna', 'براسنا', 'Брасна', 'Брасне'],
  ['Old Tamesh', 'تامش کهنه', 'Старый Тамеш', 'Старом Тамеше'],
  ['Merrowick', 'مروویک', 'Мерровик', 'Мерровике'],
  ['Sandrel', 'ساندرل', 'Сандрел', 'Сандреле'],
  ['Ostrevan', 'اوستروان', 'Остреван', 'Остреване'],
  ['Veldura', 'ولدورا', 'Велдура', 'Велдуре'],
  ['Talmira', 'تالمیرا', 'Талмира', 'Талмире'],
  ['Lethane', 'لتان', 'Летан', 'Летане'],
] as const;

export const firstNames = [
  ['Elin', 'الین', 'Элин'],
  ['Toren', 'تورن', 'Торен'],
  ['Mirela', 'میرلا', 'Мирела'],
  ['Kasmir', 'کاسمیر', 'Касмир'],
  ['Ilva', 'ایلوا', 'Илва'],
  ['Sorrel', 'سورل', 'Соррел'],
  ['Davin', 'داوین', 'Давин'],
  ['Nimra', 'نیمرا', 'Нимра'],
  ['Bessan', 'بسان', 'Бессан'],
  ['Orla', 'اورلا', 'Орла'],
  ['Ruvin', 'رووین', 'Рувин'],
  ['Teska', 'تسکا', 'Теска'],
  ['Hanno', 'هانو', 'Ханно'],
  ['Lirien', 'لیرین', 'Лириен'],
  ['Varo', 'وارو', 'Варо'],
  ['Quenna', 'کوئنا', 'Квенна'],
] as const;

export const surnames = [
  ['Vasht', 'وشت', 'Вашт'],
  ['Korrel', 'کورل', 'Коррел'],
  ['Damarin', 'دامارین', 'Дамарин'],
  ['Ostrey', 'اوستری', 'Острей'],
  ['Belkane', 'بلکان', 'Белкан'],
  ['Hadrel', 'هادرل', 'Хадрел'],
  ['Sovarin', 'سووارین', 'Соварин'],
  ['Mintash', 'مینتاش', 'Минташ'],
  ['Galder', 'گالدر', 'Галдер'],
  ['Feroval', 'فروال', 'Феровал'],
  ['Lundrey', 'لاندری', 'Лундрей'],
  ['Pashwick', 'پاشویک', 'Пашвик'],
  ['Radmoor', 'رادمور', 'Радмур'],
  ['Zelmin', 'زلمین', 'Зелмин'],
  ['Ardanay', 'آردانای', 'Арданай'],
  ['Wistren', 'ویسترن', 'Вистрен'],
  ['Coldane', 'کولدان', 'Колдан'],
  ['Umbrey', 'آمبری', 'Умбрей'],
  ['Jorvale', 'جوروال', 'Йорвал'],
  ['Tesvard', 'تسوارد', 'Тесвард'],
] as const;

export const clubs = [
  ['Halmen Ravens', 'زاغ هالمن', '«Вороны»'],
  ['Ilvan Anchors', 'لنگر ایلوان', '«Якорь»'],
  ['Kessarin Rovers', 'رهروان کسارین', '«Странник»'],
  ['Dolvar Millers', 'آسیاب دولوار', '«Мельница»'],
  ['Brasna Bells', 'ناقوس براسنا', '«Колокол»'],
  ['Tamesh Swallows', 'پرستوی تامش', '«Ласточка»'],
  ['Sandrel Foxes', 'روباه ساندرل', '«Лисы»'],
  ['Veldura Coopers', 'بشکه‌ساز ولدورا', '«Бондарь»'],
] as const;

export const streets = [
  ['Coopers Row', 'کوچه بشکه‌سازان', 'улица Бондарей'],
  ['Lime Quay', 'اسکله آهک', 'Известковая набережная'],
  ['Saddlers Bridge', 'پل زین‌سازان', 'Седельный мост'],
  ['the Tin Market', 'بازار حلبی‌سازها', 'Жестяной рынок'],
  ['North Ropeworks', 'طناب‌بافی شمالی', 'Северная канатная'],
  ['Candle Hill', 'تپه شمع', 'Свечной холм'],
  ['Weir Street', 'خیابان آب‌بند', 'Запрудная улица'],
  ['Heron Park', 'باغ حواصیل', 'Парк цапель'],
  ['Glover Lane', 'کوچه دستکش‌دوزان', 'Перчаточный переулок'],
  ['the Salt Steps', 'پله‌های نمک', 'Соляная лестница'],
] as const;

export const institutions = [
  ['the Statistics House', 'خانه آمار', 'Дом статистики'],
  ['the Harvest Bank', 'بانک خرمن', 'банк «Урожай»'],
  ['the Water Board', 'هیئت آب', 'Водный совет'],
  ['the Grain Office', 'اداره غله', 'Зерновое управление'],
  ['the Court of Accounts', 'دیوان حساب', 'Счётный двор'],
  ['the Chamber of Districts', 'مجلس ناحیه‌ها', 'Палата округов'],
  ['the Road Inspectorate', 'بازرسی راه', 'Дорожная инспекция'],
  ['the Schools Commission', 'کمیسیون مدرسه‌ها', 'Школьная комиссия'],
] as const;

export const acts = [
  ['the Copper Choir', 'گروه کر مس', '«Медный хор»'],
  ['Paper Orchard', 'گروه باغ کاغذی', '«Бумажный сад»'],
  ['Slow Ferry', 'گروه کشتی آهسته', '«Медленный паром»'],
  ['Nine Wells', 'گروه نه چاه', '«Девять колодцев»'],
  ['Tall Thistle', 'گروه خار بلند', '«Высокий чертополох»'],
  ['the Kessarin Puppet House', 'خانه عروسکی کسارین', '«Дом кукол»'],
] as const;

export const products = [
  ['the Brindle app', 'برنامه بریندل', 'приложение «Бриндл»'],
  ['the Tavo messenger', 'پیام‌رسان تاوو', 'мессенджер «Таво»'],
  ['the Sorvik phone', 'گوشی سورویک', 'телефон «Сорвик»'],
  ['the Ninepin browser', 'مرورگر ناین‌پین', 'браузер «Найнпин»'],
  ['the Umbra router', 'مودم آمبرا', 'роутер «Умбра»'],
  ['the Pellin keyboard', 'صفحه‌کلید پلین', 'клавиатура «Пеллин»'],
] as const;

export const weekdays = [
  ['Monday', 'دوشنبه', 'в понедельник'],
  ['Tuesday', 'سه‌شنبه', 'во вторник'],
  ['Wednesday', 'چهارشنبه', 'в среду'],
  ['Thursday', 'پنجشنبه', 'в четверг'],
  ['Friday', 'جمعه', 'в пятницу'],
  ['Saturday', 'شنبه', 'в субботу'],
  ['Sunday', 'یکشنبه', 'в воскресенье'],
] as const;
