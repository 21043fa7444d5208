import type { StandingWords } from './pack.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);
const names = (text: string): string[] =>
  text
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** English: in which capacity somebody speaks. */
export const englishStandings: StandingWords = {
  offices:
    words(`minister president senator representative governor mayor judge justice general colonel admiral
    spokesman spokeswoman spokesperson chief chairman chairwoman chairperson chair leader ceo cfo coo commissioner
    councillor councilor councilman councilwoman congressman congresswoman lawmaker legislator secretary treasurer
    ambassador diplomat envoy premier chancellor speaker mp mpp mla mep vice-president prosecutor commander
    superintendent bishop archbishop pope dean provost director-general coach`),
  members: words('member fellow'),
  chambers: words(
    'parliament congress senate house council cabinet committee commission board assembly bundestag knesset',
  ),
  privates:
    words(`mother father son daughter brother sister wife husband uncle aunt cousin friend neighbour neighbor
    witness victim survivor suspect resident student graduate patient fan father-in-law widow parent parents relative
    user passer-by refugee prisoner dad mom mum grandmother grandfather grandson granddaughter niece nephew fiance fiancée
    fiancé widower girlfriend boyfriend roommate colleague teammate partner mother-in-law sister-in-law brother-in-law
    stepfather stepmother`),
  sources:
    words(`source sources official officials expert experts analyst analysts witnesses eyewitnesses people
    insiders authorities media reports`),
  bodies:
    names(`reuters|associated press|ap|afp|agence france-presse|bbc|cnn|fox news|nbc|abc news|cbs|cbc|axios|
    bloomberg|politico|al jazeera|tass|interfax|xinhua|new york times|the new york times|washington post|
    the washington post|wall street journal|the wall street journal|the guardian|the times|the sun|the globe and mail|
    ctv news|national post|toronto star|the canadian press|centcom|pentagon|kremlin|the kremlin|nato|hamas|hezbollah|
    unicef|unesco|who|imf|iaea|fbi|cia|nsa|nasa|fema|irs|epa|doj|rcmp|white house|united nations|european union|
    facebook|twitter|google|apple|amazon|microsoft`),
};

/** Persian: in which capacity somebody speaks. */
export const persianStandings: StandingWords = {
  offices:
    words(`وزیر رئیس رییس رئیسجمهور رییسجمهور رئیسجمهوری رییسجمهوری نخستوزیر سخنگوی سخنگو معاون فرمانده نماینده دبیر
    مدیرعامل مدیرکل استاندار فرماندار شهردار سفیر دادستان مشاور رهبر دبیرکل سناتور فرستاده سرپرست سرمربی جانشین قائممقام
    پاپ نخست نایب ولیعهد پادشاه ملکه صدراعظم کاردار بخشدار سرکنسول`),
  members: ['عضو'],
  chambers: words(
    'مجلس کمیسیون شورا شورای هیئت هیات هیئترئیسه هیاترئیسه هیأت هیأترئیسه دولت کابینه کنیست تیم',
  ),
  privates:
    words(`پدر مادر پسر دختر همسر برادر خواهر خانواده نوه عمو دایی خاله عمه شاهد شهروند کاربر کاربران مردی زنی جوانی
    دانشجو دانشجوی زندانی بازمانده بیمار همسایه دوست یکی خبرنگار وکیل`),
  sources: words(
    `منبع منابع مقام مقامات مقامهای کارشناس کارشناسان تحلیلگر تحلیلگران شاهدان مسئولان رسانهها رسانههای
    مشاوران نمایندگان وزیران وزرای فرماندهان معاونان مدیران سخنگویان سفیران رهبران`,
  ),
  bodies:
    names(`رویترز|آسوشیتدپرس|آسوشیتد پرس|فرانس پرس|بیبیسی|بی بی سی|سیانان|سی ان ان|فاکسنیوز|فاکس نیوز|انبیسی|ایبیسی|سیبیاس|
    اکسیوس|آکسیوس|بلومبرگ|پولیتیکو|الجزیره|العربیه|المیادین|الحدث|المنار|نیویورکتایمز|نیویورک تایمز|واشنگتنپست|واشنگتن پست|
    والاستریتژورنال|والاستریت ژورنال|وال استریت ژورنال|گاردین|تلگراف|فایننشالتایمز|فایننشال تایمز|اکونومیست|آتلانتیک|هاآرتص|
    تاس|ریانووستی|شینهوا|آناتولی|فارس|تسنیم|ایسنا|ایرنا|مهر|میزان|صداوسیما|صدا و سیما|ایراناینترنشنال|ایران اینترنشنال|
    ایندیپندنت|رکنا|خبرفوری|خبر فوری|همشهری|جماران|نورنیوز|نور نیوز|خبرآنلاین|کان|معاریو|یدیعوت آحارونوت|جروزالمپست|
    سنتکام|پنتاگون|ناتو|یونیسف|یونسکو|آژانس|حماس|حزبالله|حزب الله|انصارالله|کرملین|کاخ سفید|سازمان ملل|اتحادیه اروپا|
    سپاه|ارتش|دولت|مجلس|پلیس|ناجا|فراجا|قوه قضاییه|قوه قضائیه|شورای نگهبان|روابط عمومی سپاه|نیروی دریایی سپاه|آتشنشانی|
    هواشناسی|هلال احمر|هلالاحمر|توانیر|اورژانس|استانداری|فرمانداری|شهرداری|فرودگاه|کانالهای|فیفا|یوفا|فدراسیون|باشگاه|
    ایران|آمریکا|امریکا|اسرائیل|اسراییل|روسیه|چین|قطر|ترکیه|پاکستان|عمان|عراق|لبنان|اوکراین|فرانسه|آلمان|انگلیس|بریتانیا|
    ایالات متحده|جمهوری اسلامی|جمهوری اسلامی ایران|عربستان|عربستان سعودی|امارات|رژیم صهیونیستی|کره جنوبی|کره شمالی|
    نیروی دریایی|نیروهای مسلح|انقلاب اسلامی|سپاه پاسداران|دانشگاه آزاد|دانشگاه تهران`),
};

/** Russian: in which capacity somebody speaks. */
export const russianStandings: StandingWords = {
  offices: words(`президент премьер премьер-министр министр глава губернатор мэр депутат сенатор
    представитель представительница пресс-секретарь гендиректор командующий спикер секретарь замглавы замминистра посол
    прокурор канцлер лидер председатель постпред вице-премьер вице-президент вице-спикер генсек уполномоченный омбудсмен
    начальник руководитель`),
  members: words('член члена'),
  chambers: words('совета совет комитета правительства думы госдумы парламента совфеда комиссии правления'),
  privates:
    words(`мать отец жена муж сын дочь брат сестра вдова сосед соседка подруга друг очевидец очевидцы очевидцев
    житель жительница пострадавший пострадавшая свидетель пассажир пассажирка студент студентка певицы певца`),
  sources:
    words(`источник источники источников источника эксперт эксперты экспертов аналитики аналитик следствия
    сми чиновник чиновники медики врачи`),
  bodies:
    names(`reuters|bloomberg|тасс|рбк|риа новости|интерфакс|коммерсант|ведомости|известия|би-би-си|cnn|axios|politico|
    the new york times|the wall street journal|washington post|the washington post|financial times|the times|shot|mash|
    baza|112|базa|медуза|вести|россия 24|мид|мид рф|мид россии|минобороны|минобороны рф|минобороны россии|мчс|мчс россии|мвд|
    мвд россии|фсб|цб|фнс|фсин|ржд|гибдд|цахал|цру|нато|оон|ес|евросоюз|хамас|хезболла|всу|гур|сбу|пентагон|кремль|белый дом|
    госдума|росавиация|роскомнадзор|росстат|росреестр|минфин|минздрав|минцифры|минэнерго|роспотребнадзор|
    прокуратура|ск рф|ск|россия|рф|сша|украина|израиль|китай|газпром|сбер|втб|wildberries|
    ozon|яндекс|telegram|youtube|apple|google`),
};
