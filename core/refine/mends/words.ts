import { KINDS_OF_VILLAGE } from '../../entities/kindsOfVillage';
import { createLexicon, wordsOf } from '../../text/lexicon';
import { quoteOf, type Mend } from './mend';

const HEADINGS = '摄影报道|简讯|文讯|短讯|快讯|电讯|要闻|综述|述评|启事|声明|通知|公告|导读|摘要';

const NO_NAME = new RegExp(
  `^(?:${HEADINGS}|编者按|老翁|颜值|[惠保]民生|周[查评检测巡]|LOGO|Logo|APP|App|AI|VR|PPT|KTV|GDP|CPI|中华民族|文明|幸福感|获得感|安全感|满足感|高质量|高标准|全方位|常态化|高水平|易地|白天|金秋|和谐|安康|平安|红色|青年|时代|爱心路|居民|小区|社区|街道|学校|老旧小区|背街小巷|主次干道|县城|城区|市区|大会主席团|主席团|乡村|农村|本报|本刊|本网|老师|先生|女士|记者|两岸|内地|联邦|公司|本公司|委员会|董事会|公司董事会|监事会|理事会|组委会|集团|管委会|大队|中队|支队|合作社|协会|综合保税区|保税区|开发区|高新区|工业园区|公交站|地铁站|火车站|体育馆|图书馆|博物馆|广场|公园|大道|村庄|景区)$`,
  'u',
);

/** 市六区, 两县: divisions that are counted, not named. */
const COUNTED_DIVISIONS = /^[省市县州]?[一二三四五六七八九十两各]{1,2}[市区县镇乡]$/u;

const KINDS: ReadonlySet<string> = new Set(KINDS_OF_VILLAGE);

/** 小河, 大山: water and hills of no name; 沿河|边: how one goes, not the county. */
const NAMELESS = /^[小大老一][河溪江沟山岭]$/u;
const ALONG = /^沿[河江湖海溪]$/u;

/** Headings that are set with a space: 简　讯, 短　波. Of other words only names are set so (金　秋). */
const SPACED_HEADING = new RegExp(`^(?:${HEADINGS}|短波|短信|集锦|动态|简报|一瞥|掠影)$`, 'u');

/** Ordinary words that look like names. */
export const dropWords: Mend = (name, text) => {
  const written = quoteOf(name, text);
  const quote = written.replaceAll(' ', '');
  if (quote !== written) return SPACED_HEADING.test(quote) ? undefined : name;
  const isKind =
    name.type === 'place' &&
    (COUNTED_DIVISIONS.test(quote) || KINDS.has(quote) || isNoFeature(quote, text, name.span.end));
  return NO_NAME.test(quote) || isKind ? undefined : name;
};

function isNoFeature(quote: string, text: string, end: number): boolean {
  return NAMELESS.test(quote) || (ALONG.test(quote) && /[边岸两各而的行走步城镇乡村]/u.test(text.charAt(end)));
}

/** Words that hold a division's short form and mean no place. */
const HOLDING_WORDS = createLexicon(
  wordsOf(`
大同小异 大同世界 天下大同 求同存异 长治久安 海晏河清 安居乐业 安居工程 安居房 科教兴国 实业兴国 民主共和 共和国 落落大方 大方向 大方地
绿色通道 快速通道 应急通道 练武功 太平盛世 天下太平 国泰民安 政通人和 和平共处 和平与发展 朝阳产业 新华字典 东方红 平安健康 安康长寿
洛阳纸贵 洛阳铲 邯郸学步 夜郎自大 得陇望蜀 乐不思蜀 暗度陈仓 围魏救赵 逼上梁山 泾渭分明 黔驴技穷 朝秦暮楚 东山再起 巴山夜雨 长江后浪 不到黄河 跳进黄河 泰山压顶 稳如泰山 重于泰山 有眼不识泰山 山丹花 上海青 中华蜂 中华田园犬
`).map((word) => [word, word]),
);

const LONGEST_HOLDING = 6;

/** 大同小异: a short form inside a word. Applies to whatever recogniser found the place. */
export const insideWord: Mend = (name, text) => {
  if (name.type !== 'place') return name;
  for (let at = Math.max(0, name.span.start - LONGEST_HOLDING); at <= name.span.start; at++) {
    const word = HOLDING_WORDS.longestAt(text, at)?.word ?? '';
    if (at + word.length > name.span.end || (at < name.span.start && at + word.length === name.span.end))
      return undefined;
  }
  return name;
};
