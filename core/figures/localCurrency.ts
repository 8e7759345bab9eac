import type { DocumentPass, Finding, PassageFindings } from '../document/documentPass';
import { codeIn, isShared } from './sharedCurrencies';

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

/**
 * Reads a bare 元 in an article from Hong Kong, Macao or Taiwan as that place's currency, and money that several countries call alike
 * (克朗) as that of the country which the article names most.
 */
export const localCurrency: DocumentPass = {
  name: 'local-currency',
  run(page) {
    const articles = new Map<number, ArticleMoney>();
    const moneyOf = (article: number): ArticleMoney => {
      const known = articles.get(article);
      if (known !== undefined) return known;
      const money = readMoney(page.filter(({ passage }) => passage.article === article));
      articles.set(article, money);
      return money;
    };
    return page.map((entry) => {
      const money = moneyOf(entry.passage.article);
      return { ...entry, findings: entry.findings.map((finding) => convert(finding, entry, money)) };
    });
  },
};

/** What money is in an article: whose 元 it is where not China's, and whose 克朗. */
interface ArticleMoney {
  readonly yuan?: string;
  readonly codeOf: (sharedName: string) => string | undefined;
}

function readMoney(article: readonly PassageFindings[]): ArticleMoney {
  const yuan = findCurrency(article);
  return { ...(yuan !== undefined && { yuan }), codeOf: sharedCodes(article) };
}

/** Reads the article once for each name of money, however often it stands there. */
function sharedCodes(article: readonly PassageFindings[]): ArticleMoney['codeOf'] {
  const codes = new Map<string, string | undefined>();
  return (name) => {
    if (!codes.has(name)) codes.set(name, codeIn(article.map(({ passage }) => passage.normal).join('\n'), name));
    return codes.get(name);
  };
}

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

function convert(finding: Finding, { passage }: PassageFindings, { yuan, codeOf }: ArticleMoney): Finding {
  if (finding.type !== 'figure' || finding.figure.kind !== 'money') return finding;
  const { unit } = finding.figure;
  const written = passage.normal.slice(finding.span.start, finding.span.end);
  const isYuan = unit === 'CNY' && written.includes(YUAN) && !CURRENCY_WORD.test(written);
  const currency = isYuan ? yuan : isShared(unit) ? codeOf(unit) : undefined;
  return currency === undefined ? finding : { ...finding, figure: { ...finding.figure, unit: currency } };
}
