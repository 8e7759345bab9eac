import { wordsOf } from '../text/lexicon';

/** Names of money that several countries have: the name, then countries, each with the ISO 4217 code of its own. */
const TABLE = `
克朗 瑞典 SEK 挪威 NOK 丹麦 DKK 捷克 CZK 冰岛 ISK
比索 菲律宾 PHP 墨西哥 MXN 智利 CLP 哥伦比亚 COP 阿根廷 ARS 古巴 CUP 乌拉圭 UYU 多米尼加 DOP
第纳尔 伊拉克 IQD 约旦 JOD 科威特 KWD 塞尔维亚 RSD 阿尔及利亚 DZD 突尼斯 TND 利比亚 LYD 巴林 BHD
里亚尔 沙特 SAR 伊朗 IRR 卡塔尔 QAR 阿曼 OMR 也门 YER
先令 肯尼亚 KES 乌干达 UGX 坦桑尼亚 TZS 索马里 SOS
法郎 瑞士 CHF 刚果 CDF 卢旺达 RWF 布隆迪 BIF 几内亚 GNF 喀麦隆 XAF 加蓬 XAF 乍得 XAF 科特迪瓦 XOF 塞内加尔 XOF 马里 XOF 尼日尔 XOF 布基纳法索 XOF 贝宁 XOF 多哥 XOF
卢比 印度 INR 巴基斯坦 PKR 尼泊尔 NPR 斯里兰卡 LKR 毛里求斯 MUR
`;

interface Owner {
  readonly country: string;
  readonly code: string;
}

const OWNERS: ReadonlyMap<string, readonly Owner[]> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...rest] = wordsOf(line);
      const owners = rest.flatMap((country, i) => (i % 2 === 0 ? [{ country, code: rest[i + 1] ?? '' }] : []));
      return [name, owners];
    }),
);

/** The names themselves, as units of money whose country the amount does not say. */
export const SHARED_NAMES: readonly string[] = [...OWNERS.keys()];

export function isShared(name: string | null): name is string {
  return name !== null && OWNERS.has(name);
}

/** The names with their country: 瑞典克朗 and its code. */
export function ownedNames(): [string, string][] {
  return [...OWNERS].flatMap(([name, owners]) =>
    owners.map(({ country, code }): [string, string] => [country + name, code]),
  );
}

/** The ISO 4217 code of a shared name in a text: of the country that the text names most; `undefined` where it names none. */
export function codeIn(text: string, name: string): string | undefined {
  const counted = (OWNERS.get(name) ?? []).map((owner) => ({ ...owner, count: text.split(owner.country).length - 1 }));
  const [most] = counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return most?.code;
}
