/**
 * What sites write around and between the paragraphs of every article, as the beginnings of short blocks. Only
 * what a person writing an article would not begin a short paragraph with.
 */
const beginnings: Readonly<Record<string, string>> = {
  en: `
    advert(?:isement|isment|ising)?(?:$|[:.\\s-]) | ads by | sponsored(?: content| by|:|$) | story continues below | article continues (?:below|after) | continue reading | (?:keep|continue) reading | scroll (?:down )?(?:to continue|for more)
    read (?:more|also|next|the full|full|our)\\b | also read | also see | see also | see more | read:\\s | more:(?:\\s|$) | watch:\\s | watch (?:now|more|live|the video|below) | related(?:$|[:\\s-]+(?:articles?|stor(?:y|ies)|posts?|news|content|topics?|links?|reading|coverage|video)?|:) | recommended(?:$| (?:for you|stories|reading|videos|articles)) | you (?:may|might) (?:also )?(?:like|be interested|enjoy|have missed) | don['’]t miss(?:$|:) | more (?:on|from|in|about) (?:this|our|the|these)?.{0,60}$ | more (?:stories|news|coverage|information|articles|posts)$ | most (?:read|popular|viewed|shared) | trending(?: now|$|:) | up next | next (?:article|post|story)$ | previous (?:article|post|story)$ | top stories$ | latest (?:news|stories|posts)$ | in this (?:article|story)$ | jump to
    share (?:this|on|via|with|it|article|story|your)\\b | share$ | shares?:?$ | tweet$ | email (?:this|the author) | print(?: this(?: page| article)?)?$ | pin (?:it|this) | like us on | like this:?$ | follow (?:us|me|him|her|them|@|the author|.{1,60} on (?:twitter|facebook|instagram|social|x|linkedin|youtube))\\b | follow @ | join (?:us on|our (?:telegram|whatsapp|newsletter|channel|facebook)) | find us on | connect with us
    sign up (?:for|to|here|now|today)\\b.* | subscribe(?:$| (?:to|now|here|today|for)\\b.*) | get (?:the |our |all the )?(?:latest|best|top|more|daily|breaking|day['’]s|biggest) .{0,120}(?:inbox|newsletter|alerts?|e-?mail|delivered|updates) | (?:our|the) newsletter | stay (?:up to date|informed|updated|tuned (?:to|for|with)) | download (?:the|our) .{0,40}app | click here (?:to|for)\\b.* | tap here | log ?in (?:to|or)|sign ?in (?:to|or) | create (?:a|an|your) (?:free )?account | already (?:a subscriber|have an account) | support (?:our|independent|quality) | donate (?:now|today|to) | become a (?:member|subscriber|patron) | buy now$ | shop now$
    comments?(?:$|:| \\(| \\d| are closed| below) | \\d+ (?:comments?|shares?|views?|likes?)$ | leave a (?:comment|reply) | post a comment | add (?:a |your )?comment | join the (?:conversation|discussion) | tell us what you think | what do you think\\? (?:let us|tell us|share|sound off) | let us know (?:what you think|in the comments) | have (?:a|any) (?:news )?(?:tip|story|something to) | view comments | show comments | replies$
    (?:file )?photos?(?:graph)?(?: credit)?(?: by|:)\\s | (?:image|picture|video)s?(?: credits?| source)?(?: by|:)\\s | image via | photo via | getty images | credits?:\\s | (?:image|photo) (?:caption|copyright)\\b | (?:courtesy|provided) (?:of|by) .{0,60}$ | \\(?(?:ap|reuters|getty|afp) (?:photo|images) | media (?:playback|caption)
    (?:last )?(?:updated|modified|edited)(?: on| at|:)?\\s.{0,60}$ | (?:first )?(?:published|posted)(?: on| at| in|:| by)?\\s.{0,80}$ | \\d+ min(?:ute)?s?(?: read|$) | (?:estimated )?reading time | tags?:?(?:\\s|$) | filed under | categor(?:y|ies):?(?:\\s|$) | topics?:?\\s*$ | posted in\\b | copyright\\b.* | © ?.* | \\(c\\) 2.* | all rights reserved.* | this (?:material|article|story|content) (?:may not be|is copyright|was originally published|originally appeared|first appeared|has been republished).* | reporting by .{0,120} editing by.* | \\(reporting by.* | our standards:.* | disclaimer:.* | (?:terms|privacy) (?:of|and|policy)\\b.{0,40}$ | cookies?$ | close$ | loading(?:\\.{3}|…)?$ | back to top$ | skip to\\b.* | home$ | menu$ | search$ | next$ | previous$ | play$ | about the authors?$ | about us$ | contact us$ | \\[button.* | view gallery | (?:see|view) (?:all|the)? ?(?:photos|gallery|slideshow) | play video | hide caption | toggle caption | enlarge this image | correction policy | explore further | sources?:\\s.{0,60}$ | citation:.* | this document is subject to copyright.*
    by [\\p{Lu}][\\p{L}.'’-]+(?: [\\p{Lu}][\\p{L}.'’-]+){1,3}$ | written by\\s.{0,60}$
  `,
  de: `
    anzeige$ | werbung$ | lesen sie (?:auch|mehr|dazu|hier) | mehr (?:zum thema|dazu|lesen|infos|informationen)(?:$|:) | lesetipps? | auch interessant | das könnte (?:sie|dich) | weiterlesen | zum thema$ | siehe auch | artikel (?:teilen|drucken|merken) | teilen$ | drucken$ | kommentare?(?:$|:| \\() | \\d+ kommentare?$ | foto:\\s | bild:\\s | fotos?: | quelle:\\s.{0,60}$ | stand:\\s | schlagwort | schlagw[öo]rter | newsletter | jetzt (?:anmelden|abonnieren|kaufen|lesen) | alle rechte vorbehalten | nach oben$ | zurück$ | veröffentlicht (?:am|von) .{0,60}$ | von [\\p{Lu}][\\p{L}.-]+(?: [\\p{Lu}][\\p{L}.-]+){1,2}$ | kategorien?:? | ähnliche (?:artikel|beiträge) | gefällt mir | folgen sie uns | zur startseite | startseite$
  `,
  fr: `
    publicité$ | lire (?:aussi|la suite|également)\\b | à lire (?:aussi|également) | voir aussi | partager\\b.{0,30}$ | commentaires?(?:$|:) | \\d+ commentaires?$ | s['’]abonner | abonnez-vous | inscrivez-vous | suivez-nous | crédits? photo | photo :\\s | publié le .{0,60}$ | mis à jour .{0,60}$ | tous droits réservés | articles? (?:similaires|liés) | sur le même (?:sujet|thème) | imprimer$ | (?:mots|mot)-clés? | accueil$
  `,
  es: `
    publicidad$ | le[ae] (?:también|más) | lea además | te puede interesar | ver (?:también|más)$ | compartir\\b.{0,30}$ | comentarios?(?:$|:) | suscr[ií]bete | síguenos | foto:\\s | fotografía:\\s | publicado (?:el|en) .{0,60}$ | todos los derechos reservados | noticias relacionadas | (?:más|otras) noticias$ | etiquetas:? | temas:?$ | relacionad[oa]s?$ | imprimir$ | inicio$
  `,
  pt: `
    publicidade$ | leia (?:também|mais) | veja (?:também|mais) | compartilh(?:ar|e)\\b.{0,30}$ | comentários?(?:$|:) | inscreva-se | assine\\b.{0,60}$ | siga-nos | foto:\\s | publicado em .{0,60}$ | todos os direitos reservados | atenção: comentários | notícias relacionadas | imprimir$
  `,
  it: `
    pubblicità$ | leggi (?:anche|di più|tutto) | condividi\\b.{0,30}$ | commenti(?:$|:) | iscriviti | seguici | foto:\\s | pubblicato il .{0,60}$ | (?:©|riproduzione) riservata | articoli correlati | potrebbe interessarti | stampa$
  `,
  ru: `
    реклама$ | читайте (?:также|ещ[её]|подробнее)\\b | читать (?:далее|также|полностью) | смотрите также | материалы по теме | по теме:?$ | поделиться\\b.{0,30}$ | комментари(?:и|ев|й)(?:$|:| \\() | подпи(?:сывайтесь|шитесь)\\b.* | фото:\\s | источник:\\s.{0,60}$ | все права защищены | теги:? | ключевые слова:? | версия для печати | похожие (?:статьи|новости) | главные новости$
  `,
  fa: `
    بیشتر بخوانید | بیشتر بدانید | (?:همچنین )?بخوانید(?:$|:) | مطالب? (?:مرتبط|پیشنهادی) | (?:اخبار|خبرهای|مقالات) مرتبط | ادامه (?:مطلب|خبر)$ | انتهای پیام | پایان پیام | کد (?:خبر|مطلب|مقاله)\\b.{0,40}$ | لینک (?:کوتاه|کپی).{0,60}$ | (?:اشتراک|به اشتراک) ?گذاری.{0,40}$ | برچسب.{0,2}ها?:? | کلید ?واژه.{0,3}:? | نظرات?(?:$|:| شما) | ارسال نظر | دیدگاه.{0,12}$ | تبلیغات?$ | آگهی$ | منبع\\s?:\\s?.{0,60}$ | عکس\\s?:\\s.{0,60}$ | تاریخ انتشار.{0,60}$ | زمان انتشار.{0,60}$ | به‌روزرسانی.{0,60}$ | اندازه متن | چاپ$ | نسخه چاپی | ما را در .{0,40}دنبال کنید | تمام حقوق | کلیه حقوق | پربازدید | پربیننده | آخرین اخبار$ | عضویت در\\b.{0,60}$
  `,
  ar: `
    اقرأ (?:أيضا|أيضًا|أيضاً|المزيد|ايضا) | إقرأ أيض | مواضيع (?:ذات صلة|متعلقة) | أخبار (?:ذات صلة|متعلقة) | ذات صلة$ | شارك(?:$| على| هذا| المقال) | مشاركة.{0,20}$ | تعليقات?(?:$|:) | إعلان$ | إعلانات$ | اشترك (?:في|الآن) | تابعنا.{0,40} | جميع الحقوق محفوظة | المصدر\\s?:\\s?.{0,60}$ | الكلمات (?:المفتاحية|الدلالية) | الأكثر (?:قراءة|مشاهدة) | طباعة$
  `,
};

const anyBeginning = new RegExp(
  `^[\\s•·*>»→▶►▼↓✔️|\\-–—:\\[(]*(?:${Object.values(beginnings)
    .flatMap((list) => list.split(/\s+\|\s+|\n/))
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .join('|')})`,
  'iu',
);

/** Longer ones are paragraphs of the article, whatever they begin with. */
const longest = 260;

/** Whether a block is one of those a site puts into every article. */
export function isPhraseOfSites(text: string): boolean {
  return text.length <= longest && anyBeginning.test(text);
}
