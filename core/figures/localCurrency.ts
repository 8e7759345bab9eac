import type { DocumentPass, Finding, PassageFindings } from '../document/documentPass';

/**
 * Whose dollar 元 is where the article comes from: a dateline or a byline of that place
 * (annotation guideline: 元 in a Hong Kong article is HKD).
 */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^.{0,12}(?:香港|港岛|九龙|新界)[^。]{0,10}日?(?:电|讯|消息)|^[(【]?(?:香港|港)(?:讯|文讯|闻)/, 'HKD'],
  [/^.{0,12}澳门[^。]{0,10}日?(?:电|讯|消息)/, 'MOP'],
  [/^.{0,12}(?:台北|高雄|台中|台南|新北|桃园|新竹)[^。]{0,10}日?(?:电|讯|消息|报导)|^中央社/, 'TWD'],
];
const HONG_KONG_WORDS = /香港特区政府|特区政府|财政司|立法会|金管局|港府|恒生指数|港交所|行政长官/;
const TRADITIONAL_WORDS = /[這個們來時國說會對後為與從還過經發點開關學長東]/;
const YUAN = '元';
const CURRENCY_WORD = /人民币|元人/;

/** Reads a bare 元 in an article from Hong Kong, Macao or Taiwan as that place's currency. */
export const localCurrency: DocumentPass = {
  name: 'local-currency',
  run(page) {
    const articles = new Map<number, string | undefined>();
    const currencyOf = (article: number): string | undefined => {
      if (!articles.has(article))
        articles.set(article, findCurrency(page.filter(({ passage }) => passage.article === article)));
      return articles.get(article);
    };
    return page.map((entry) => {
      const currency = currencyOf(entry.passage.article);
      return currency === undefined
        ? entry
        : { ...entry, findings: entry.findings.map((finding) => convert(finding, entry, currency)) };
    });
  },
};

function findCurrency(article: readonly PassageFindings[]): string | undefined {
  const stated = article.flatMap(({ passage }) =>
    PLACES.filter(([pattern]) => pattern.test(passage.normal)).map(([, code]) => code),
  )[0];
  if (stated !== undefined) return stated;
  const isHongKong =
    article.some(({ passage }) => HONG_KONG_WORDS.test(passage.normal)) &&
    article.filter(({ passage }) => TRADITIONAL_WORDS.test(passage.text)).length > article.length / 2;
  return isHongKong ? 'HKD' : undefined;
}

function convert(finding: Finding, { passage }: PassageFindings, currency: string): Finding {
  if (finding.type !== 'figure' || finding.figure.unit !== 'CNY') return finding;
  const written = passage.normal.slice(finding.span.start, finding.span.end);
  if (!written.includes(YUAN) || CURRENCY_WORD.test(written)) return finding;
  return { ...finding, figure: { ...finding.figure, unit: currency } };
}
