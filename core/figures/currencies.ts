import { createLexicon, wordsOf } from '../text/lexicon';
import { ownedNames, SHARED_NAMES } from './sharedCurrencies';

/** ISO 4217 code, then every way the currency is written behind an amount. The longest that fits is taken. */
const BEHIND = `
CNY 元人民币 元 人民币 块钱 块 圆 万元户
USD 美元 美金 USD 元美元 元美金
EUR 欧元 元欧元 EUR
JPY 日元 日圆 元日元
GBP 英镑
HKD 港元 港币 港纸 元港币 元港元
TWD 新台币 台币 元新台币 元台币 新台币元
MOP 澳门元 澳门币
KRW 韩元 韩圆 韩币
RUB 卢布
INR 印度卢比
AUD 澳元 澳大利亚元 澳币
CAD 加元 加拿大元 加币
NZD 新西兰元 纽元
SGD 新加坡元 新元 坡币
CHF 瑞郎
THB 泰铢
VND 越南盾
IDR 印尼盾 印尼卢比
MYR 林吉特 马币 令吉
PEN 索尔 秘鲁索尔
BRL 雷亚尔
ZAR 兰特
TRY 里拉
AED 迪拉姆
ILS 谢克尔
EGP 埃及镑
KZT 坚戈
UAH 格里夫纳
PLN 兹罗提
MNT 图格里克
KHR 瑞尔
MMK 缅元
BDT 塔卡 孟加拉塔卡
LAK 基普
UZS 苏姆
KGS 索姆
HUF 福林
RON 列伊
BGN 列弗
NGN 奈拉
GHS 塞地
AOA 宽扎
ZMW 克瓦查
MZN 梅蒂卡尔
BOB 玻利维亚诺
PYG 瓜拉尼
VES 玻利瓦尔
AFN 阿富汗尼
KES 肯先令
TZS 坦先令
UGX 乌先令
`;

/** What stands before an amount: 人民币50元, US$5, ￥100. */
const BEFORE = `
CNY 人民币 ¥ ￥ RMB CNY
USD 美金 美元 US$ USD $
EUR 欧元 € EUR
GBP 英镑 £ GBP
JPY 日元 JPY
HKD 港币 港元 HK$ HKD
TWD 新台币 台币 NT$ TWD
MOP 澳门币
KRW 韩元 ₩
`;

const BEHIND_WORDS = createLexicon([
  ...BEHIND.trim().split('\n').flatMap(entriesOf),
  ...SHARED_NAMES.map((name): [string, string] => [name, name]),
  ...ownedNames(),
]);
const BEFORE_WORDS = BEFORE.trim()
  .split('\n')
  .flatMap(entriesOf)
  .sort(([a], [b]) => b.length - a.length);

function entriesOf(line: string): [string, string][] {
  const [code = '', ...words] = wordsOf(line);
  return words.map((word) => [word, code]);
}

/** The currency written at `at`, behind an amount; `code` is the word itself where several countries have money of that name. */
export function currencyAt(text: string, at: number): { end: number; code: string } | undefined {
  const found = BEHIND_WORDS.longestAt(text, at);
  return found && { end: at + found.word.length, code: found.value };
}

/** The currency written right before `end`, in front of an amount. */
export function currencyBefore(text: string, end: number): { start: number; code: string } | undefined {
  const found = BEFORE_WORDS.find(([word]) => text.endsWith(word, end));
  return found && { start: end - found[0].length, code: found[1] };
}
