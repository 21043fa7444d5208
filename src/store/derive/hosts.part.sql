-- Sites that the addresses in `text` and `links` of a post lead to, each once. A site is the host in lower case without
-- "www.", "m.", "mobile." or "amp."; what stands before an "@" is a user's and is left out, and so are hosts that are
-- numbers. Telegram's own addresses are one site.
arrayDistinct(arrayFilter(host -> match(host, '^[\\p{L}\\p{N}-]+(?:[.][\\p{L}\\p{N}_-]+)+$') AND match(host, '\\p{L}'),
  arrayMap(url -> replaceRegexpOne(
      replaceRegexpOne(lowerUTF8(extract(url, '^(?:(?i:https?)://)?(?:[^/?#@]*@)?([^/?#:@]+)')), '^(?:www|m|mobile|amp)[.]', ''),
      '^(?:telegram[.](?:me|dog)|t[.]me)$', 't.me'),
    arrayFilter(url -> match(url, '^(?:(?i:https?)://|www[.]|t[.]me/)'),
      arrayMap(url -> replaceRegexpOne(url, '[.,;:!?…،؛؟)\\]}\'’]+$', ''),
        arrayConcat(
          extractAll(text, '(?:(?i:https?)://|\\b(?:www[.]|t[.]me/))[^\\s<>"«»\\x{200b}\\x{200e}\\x{200f}]+'), links))))))
