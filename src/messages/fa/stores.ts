import type { Translation } from '../catalogue.ts';
import type { stores as english } from '../en/stores.ts';

const whole = 'آنچه پیش‌تر در انبار بوده سالم است؛ فرمان را دوباره اجرا کنید';

export const stores: Translation<typeof english> = {
  replicas: ({ name }, w) =>
    `خوشهٔ ${w.name(name)} در هر بخش چند نسخه دارد: ${w.code('replication=none')} را از ${w.code('--store')} بردارید تا ${w.code('Keeper')} آنها را یکسان نگه دارد، یا خوشه‌ای با یک گره در هر بخش نام ببرید.`,
  otherNode: ({ host, port }, w) =>
    `این پروژه از گره دیگری از خوشه آغاز شده است، ${w.code(host)} (درگاه ${w.code(port)} در پیکربندی آن): بی تکثیر، جدول‌های کوچکش تنها آن‌جاست. همان گره را در ${w.code('--store')} نام ببرید.`,
  starting: ({ path }, w) =>
    `${w.bare(path)}: چند فرمان هم‌زمان روی این پروژه آغاز می‌شوند. کمی صبر کنید و دوباره بکوشید.`,
  noAddress: (_, w) =>
    `${w.code('--store')} نشانی سرور نیست: ${w.code('https://user:password@host:8443/database')} بنویسید، برای خوشه با ${w.code('?cluster=NAME')}.`,
  strange: ({ word }, w) =>
    `${w.code('--store')} پس از ${w.code('"?"')} ${w.name(word)} دارد: آن‌جا تنها ${w.code('cluster=NAME')} و همراه آن ${w.code('replication=none')} می‌آید.`,
  replication: ({ replication }, w) =>
    `${w.code('--store')} در ${w.code('replication')} ${w.name(replication)} دارد: ${w.code('replication=none')} بنویسید، یا برای خوشه‌ای با ${w.code('Keeper')} هیچ.`,
  newer: ({ found, known }, w) =>
    `این پروژه را نسخهٔ تازه‌تری از برنامه ساخته است (طرح انبارش ${w.code(found)} است و این برنامه تا ${w.code(known)} را می‌شناسد). برای باز کردنش برنامه را به‌روز کنید.`,
  underWay: ({ process }, w) =>
    `وارد کردن یا پاک کردنی در این پروژه در جریان است (فرایند ${w.code(process)}). تا پایان آن صبر کنید، سپس دوباره امتحان کنید.`,
  changing: ({ times }, w) =>
    `هنگام شمردن ${w.count(times)} بار پیاپی پست‌هایی وارد یا پاک شدند. وقتی وارد کردن یا پاک کردنی در جریان نیست، دوباره اجرا کنید.`,
  halfChanged:
    'وارد کردن یا پاک کردنی پایان نیافته، یا هنگام تغییر پست‌ها بریده شده است: صبر کنید یا دوباره انجامش دهید. تا آن هنگام هیچ عددی از پست‌ها درست نیست.',
  nothingToErase: ({ kind }, w) => `هیچ پستی از این ${w.code(kind)} در پروژه نیست: چیزی پاک نشد.`,
  unfinished:
    'وارد کردن یا پاک کردنی پایان نیافته یا بریده شده است: صبر کنید یا دوباره انجامش دهید، سپس انبار را صادر کنید.',
  halfFilled: (_, w) =>
    `این انبار از انبار صادرشده‌ای پر می‌شد و کار بریده شد: نخست همان ${w.code('"isogloss import"')} را دوباره انجام دهید.`,
  newerExport: ({ name, found, known }, w) =>
    `${w.bare(name)} را نسخهٔ تازه‌تری از برنامه صادر کرده است (طرح ${w.code(found)}؛ این برنامه تا ${w.code(known)} را می‌شناسد). برای وارد کردنش برنامه را به‌روز کنید.`,
  otherKey: ({ name }, w) =>
    `${w.bare(name)} از پروژه‌ای با کلید دیگر است و هش نویسندگانش جور درنمی‌آید: پیش از نخستین وارد کردن، ${w.code('.isogloss/key')} آن پروژه را در ${w.code('.isogloss')} این یکی کپی کنید.`,
  notEmpty: ({ name }, w) =>
    `${w.bare(name)} انباری کامل است و این پروژه از پیش پست دارد: آن را در پروژه‌ای بی پست وارد کنید، یا فایل‌هایی را که از آنها ساخته شده این‌جا وارد کنید.`,
  rowNoEnd: 'سطری از انبار صادرشده پایان ندارد. انبار را دوباره صادر کنید.',
  emptyTerm: ({ name, variant }, w) =>
    `${w.code('isogloss.yaml')}، واژگان ${w.name(name)}: واژهٔ ${w.name(variant)} حرف یا رقمی برای جست‌وجو ندارد. آن را بردارید یا به حروف بنویسید.`,
  badSite: ({ name, variant }, w) =>
    `${w.code('isogloss.yaml')}، واژگان ${w.name(name)}: ${w.code(variant)} نام سایتی نیست. نام میزبان را بنویسید، مانند ${w.code('site:example.org')}.`,
  portTaken: ({ port }, w) =>
    `درگاه ${w.code(port)} گرفته است: با ${w.code('--port')} درگاه دیگری نام ببرید، یا ${w.code('--port')} را کنار بگذارید.`,
  commandEnded: `فرمانی که این پروژه را باز داشت پیش از پایان این یکی پایان یافت. ${whole}.`,
  refused: ({ host }, w) =>
    `در ${w.code(host)} چیزی پاسخ نمی‌دهد: سرور آن‌جا در کار نیست، یا درگاه در ${w.code('--store')} از آنِ دیگری است. ${whole} وقتی پاسخ داد.`,
  noHost: ({ host }, w) =>
    `این دستگاه سروری به نام ${w.code(host)} پیدا نمی‌کند: نشانی را در ${w.code('--store')} درست کنید، یا شبکه را.`,
  certificate: ({ host, code }, w) =>
    `گواهی ${w.code(host)} پذیرفتنی نیست (${w.code(code)})، پس چیزی فرستاده نشد: نامی را به کار برید که گواهی به آن است، یا گواهی امضاکننده‌اش را با ${w.code('NODE_EXTRA_CA_CERTS')} بدهید.`,
  tls: ({ host }, w) =>
    `${w.code(host)} آن‌گونه که خواسته شد ${w.code('TLS')} نمی‌داند: برای درگاه بی آن (${w.code('8123')}) ${w.code('http://')} بنویسید و برای درگاه با آن (${w.code('8443')}) ${w.code('https://')}.`,
  brokeOff: ({ host, why }, w) =>
    `اتصال به ${w.code(host)} برید (${w.code(why)}). ${whole} وقتی سرور پاسخ داد.`,
  noClickHouse: ({ host }, w) =>
    `آنچه در ${w.code(host)} پاسخ می‌دهد رابط ${w.code('HTTP')} از ${w.code('ClickHouse')} نیست: درگاه را در ${w.code('--store')} وارسی کنید (${w.code('8123')}، با ${w.code('TLS')} ${w.code('8443')}).`,
  password: ({ host }, w) =>
    `${w.code(host)} این کاربر را با این گذرواژه نمی‌شناسد: آنها را در ${w.code('--store')} درست کنید (${w.code('https://user:password@…')}).`,
  notAllowed: ({ host, grant }, w) =>
    `کاربر نام‌برده در ${w.code('--store')} بر ${w.code(host)} اجازهٔ آنچه را لازم است ندارد${grant === null ? '' : ` (${w.code(grant)})`}: اجازه‌اش دهید یا کاربر دیگری نام ببرید.`,
  unknownCluster: ({ cluster }, w) =>
    `سروری خوشهٔ ${w.name(cluster)} را نمی‌شناسد: ${w.code('<remote_servers>')} باید در همهٔ گره‌ها یکی باشد.`,
  shuttingDown: ({ host }, w) => `${w.code(host)} در حال خاموش شدن است. ${whole} وقتی دوباره پاسخ داد.`,
  tableLost: ({ table }, w) =>
    `گرهی از خوشه جدولی از این پروژه را ندارد (${w.code(table)}): شاید بی داده‌هایش بازگشته باشد. داده‌هایش را بازگردانید، یا انبار را از نو بسازید و دوباره وارد کنید.`,
  nodeLost: ({ node }, w) =>
    `گرهی از خوشه${node === null ? '' : ` (${w.code(node)})`} پاسخ نمی‌دهد. ${whole} وقتی پاسخ داد.`,
  keeperLost: (_, w) =>
    `جدول‌های خوشه اکنون تغییری نمی‌پذیرند: ${w.code('Keeper')} یا شمار زیادی از نسخه‌ها پاسخ نمی‌دهند. ${whole} وقتی پاسخ دادند.`,
  noCluster: ({ name, others }, w) =>
    `سرور خوشهٔ ${w.name(name)} را نمی‌شناسد؛ پیکربندی‌اش ${others.length === 0 ? 'خوشه‌ای نام نمی‌برد' : `این‌ها را نام می‌برد: ${w.commas(others.map(w.code))}`}. ${w.code('"cluster"')} را در ${w.code('--store')} درست کنید، یا ${w.code('<remote_servers>')} را در سرورها.`,
  noDatabase: ({ host, database, statement, every }, w) =>
    `سرور${host === null ? '' : ` ${w.code(host)}`} پایگاه دادهٔ ${w.name(database)} را ندارد: آن را با ${w.code(statement)}${every ? ' در هر گره' : ''} بسازید، یا دیگری را در ${w.code('--store')} نام ببرید.`,
  diskFull:
    'دیسکی که پروژه بر آن است پر است. از آنچه پیش‌تر وارد شده چیزی از دست نرفته است؛ جا باز کنید و فرمان را دوباره اجرا کنید.',
  memory:
    'حافظهٔ موتور تمام شد. چیزی از دست نرفته است؛ برنامه‌های دیگر را ببندید یا دستگاهی با حافظهٔ بیشتر به کار برید و فرمان را دوباره اجرا کنید.',
  readOnly: ({ path }, w) =>
    `${path === null ? 'پروژه' : w.bare(path)} بر دیسکی است که تنها خواندنی است: پروژه را بر دیسک دیگری کپی کنید.`,
  openFiles: (_, w) =>
    `این دستگاه شمار کمی فایل باز را اجازه می‌دهد: مرز را بالا ببرید (${w.code('"ulimit -n 8192"')}) و فرمان را دوباره اجرا کنید.`,
  diskFails: ({ path }, w) =>
    `دیسکی که ${path === null ? 'پروژه' : w.bare(path)} بر آن است در خواندن یا نوشتن خطا می‌دهد: تا خواندنی است پروژه را بر دیسک دیگری کپی کنید.`,
  unopened: (_, w) =>
    `موتور انبار را در ${w.code('.isogloss/store')} باز نمی‌کند: فایل‌هایش عوض شده‌اند، یا شما اجازهٔ خواندن یا نوشتنشان را ندارید. دسترسی آنها را درست کنید، یا نسخه‌ای از پروژه را بازگردانید.`,
  noRight: ({ path }, w) =>
    `شما اجازهٔ خواندن یا نوشتن ${path === null ? 'فایلی از پروژه' : w.bare(path)} را ندارید: دسترسی آن را عوض کنید، یا پروژه را در پوشه‌ای از آنِ خود کپی کنید.`,
  brokenExport: ({ name, what }, w) =>
    `${w.bare(name)} را نمی‌توان وارد کرد: ${what}. انبار را دوباره صادر کنید؛ چیزی عوض نشد.`,
  foreignManifest: ({ file }, w) =>
    `${w.code(file)} در آن چیزی نیست که ${w.code('"isogloss export store"')} می‌نویسد`,
  fileUnread: ({ file }, w) => `${w.code(file)} خواندنی نیست`,
  fileChanged: ({ file }, w) => `${w.code(file)} دیگر آن‌گونه که نوشته شد نیست`,
  foreignRows: ({ file }, w) => `${w.code(file)} سطرهایی دارد که از آنِ این جدول نیستند`,
  otherRows: ({ file, rows, told }, w) => `${w.code(file)} ${w.count(rows)} سطر دارد، نه ${w.count(told)}`,
};
