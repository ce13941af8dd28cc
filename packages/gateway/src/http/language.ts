/** The two languages of names, titles and checks. */
export type Language = 'zh-CN' | 'en';

/**
 * The language of an answer by `Accept-Language`: the best-liked of Chinese and
 * English, Chinese when neither is named.
 */
export function languageOf(header: string | undefined): Language {
  let best: Language = 'zh-CN';
  let bestQuality = 0;
  for (const part of (header ?? '').slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = /^zh\b/.test(tag) ? 'zh-CN' : /^en\b/.test(tag) ? 'en' : undefined;
    if (!language) continue;
    const quality = Number(parameters.find((p) => p.trim().startsWith('q='))?.split('=')[1] ?? 1);
    if (quality > bestQuality) {
      best = language;
      bestQuality = quality;
    }
  }
  return best;
}

/** `zh` for code labels of the domain package. */
export function labelLocale(language: Language): string {
  return language === 'zh-CN' ? 'zh' : 'en';
}
