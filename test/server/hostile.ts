/** Text that would act in a page that did not escape it. */
export const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  '</title><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext></p><style><img src onerror=alert(1)></style></math>',
  '<form action="https://evil.example"><button>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202e\u2066<b>',
  ']]><!--',
];
/** Posts of three channels, lines of JSON, whose texts and titles are such text. */
export const posts = payloads
  .flatMap((payload, i) =>
    Array.from({ length: 6 }, (_, n) => ({
      channel: `c${n % 3}`,
      id: i * 10 + n + 1,
      date: `2026-03-${String((i % 27) + 1).padStart(2, '0')}T10:0${n}:00Z`,
      text: `${n % 2 === 0 ? 'greenword' : 'redword'} ${payload} number${i}x${n}`,
      channelTitle: payload,
    })),
  )
  .map((post) => JSON.stringify(post))
  .join('\n');
/** An article with a claim whose words, speaker and title are such text. */
export const article = `<html><head><title>${payloads[4]}</title></head><body><article><h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>
<p>The Green &lt;img src=x onerror=alert(1)&gt; Party dominates the Telegram channels, said Ada "&gt;&lt;script&gt;alert(1)&lt;/script&gt; Ahmadi.</p>
<p>${'More words about Telegram channels and what is said there. '.repeat(8)}</p></article></body></html>`;
