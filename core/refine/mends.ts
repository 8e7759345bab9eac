import type { EntityCandidate, EntityType } from '../annotation';
import type { Gazetteer, NameKind } from '../entities/gazetteer';
import { MINORITY_CHARACTERS, SURNAMES, TRANSLITERATION_CHARACTERS } from '../entities/tagger/nameCharacters';
import { createLexicon, wordsOf } from '../text/lexicon';
import type { Span } from '../text/span';
import { isSport } from '../text/topic';

/** What mends look names up in. */
export type NameLookup = Pick<Gazetteer, 'match' | 'find'>;

/** Changes a name the tagger found, or gives `undefined` where there is none. */
export type Mend = (name: EntityCandidate, text: string, lookup: NameLookup) => EntityCandidate | undefined;

const surnames = new Set(SURNAMES);

function quoteOf({ span }: EntityCandidate, text: string): string {
  return text.slice(span.start, span.end);
}

function resized(name: EntityCandidate, span: Partial<Span>): EntityCandidate {
  return { ...name, span: { ...name.span, ...span } };
}

const PLACE_ENDING =
  /(?:大道|大街|东路|西路|南路|北路|中路|路|街|大桥|立交桥|小区|花园|花苑|佳苑|家苑|雅苑|苑|社区|新村|公寓|广场|大厦|街道|胡同|名都|名邸|雅居|大剧院|体育馆|体育场|博览中心|会展中心|水库|机场|火车站|湿地公园|公园|景区|古镇|古城|村|镇|乡|屯|庄|巷|湾|桥|寺|塔|江|河|湖|岛)$/u;
const PERSON_LIKE_ENDING = /(?:江|河|湖|岛|湾|桥|塔|庄|寺|路|村|乡|巷|镇|屯)$/u;

/** A person that ends as places do is one; a single character like 江 or 河 ends given names too, so it needs four. */
const personEndsAsPlace: Mend = (name, text) => {
  if (name.type !== 'person') return name;
  const quote = quoteOf(name, text);
  if (!PLACE_ENDING.test(quote)) return name;
  const short = PERSON_LIKE_ENDING.test(quote) && !/(?:大道|大桥|小区|社区|街道|新村)$/u.test(quote);
  const sure = /[路巷街]$/u.test(quote) && !surnames.has(quote.charAt(0));
  return short && quote.length < 4 && !sure ? name : { ...name, type: 'place' };
};

const SPEECH = /(?:称|说|表示|认为|介绍说?|指出|透露|坦言|笑着说|告诉|回忆)$/u;

/** 埃里克·马默称: what the name is said to do is not part of it. */
const trimSpeech: Mend = (name, text) => {
  if (name.type !== 'person') return name;
  const quote = quoteOf(name, text);
  const verb = SPEECH.exec(quote)?.[0] ?? '';
  return verb !== '' && quote.length - verb.length >= 2 ? resized(name, { end: name.span.end - verb.length }) : name;
};

const FOREIGN = `${TRANSLITERATION_CHARACTERS}${MINORITY_CHARACTERS}·•`;
/** A transliterated name, and behind it a word that names do not hold. */
const FOREIGN_TAIL = new RegExp(`(?<=^[${FOREIGN}]{3,})[用正将在被把向从对与和已曾也都仍又再念说称是他她].?$`, 'u');

/** 西苏拉正, 桑托斯·利马用头: the beginning of what the sentence says of the name. */
const trimForeign: Mend = (name, text) => {
  if (name.type !== 'person') return name;
  const tail = FOREIGN_TAIL.exec(quoteOf(name, text))?.[0] ?? '';
  return tail === '' ? name : resized(name, { end: name.span.end - tail.length });
};

const ROLE_BEFORE =
  /^(?:教师|村民|居民|市民|网格员|志愿者|记者|通讯员|书记|主任|局长|市长|县长|镇长|区长|厂长|院长|校长|教授|队长|民警|医生|护士|选手|队员|学生|农民|游客|作家|导演|演员|歌手|老人|同志)(?=\p{Script=Han}{2,4}$)/u;

/** A role that the tagger drew into the name. */
const trimRole: Mend = (name, text) => {
  if (name.type !== 'person') return name;
  const role = ROLE_BEFORE.exec(quoteOf(name, text))?.[0] ?? '';
  return role === '' ? name : resized(name, { start: name.span.start + role.length });
};

/** A verb, a time or a mark of grammar that no body's name holds: the body ends before it, if it still ends as bodies do. */
const PREDICATE =
  /(?:近日|日前|昨日|今日|昨天|今天|均|已经|正在|将于|组成|派出|签署|举行|举办|召开|启动|宣布|发布|表示|并未|仍未|牵头|前往|走进|入选|荣获|坐镇|调派|出动|抽调|调集|(?<=.{4})的)/u;
const BODY_ENDING = /(?:局|厅|部|委|会|院|所|校|学|园|社|司|团|队|行|府|中心|站|馆|组|处|办|厂|联盟|党)$/u;

const trimPredicate: Mend = (name, text) => {
  if (name.type !== 'organization') return name;
  const quote = quoteOf(name, text);
  const at = PREDICATE.exec(quote)?.index ?? -1;
  if (at < 0) return name;
  const head = quote.slice(0, at);
  return head.length >= 3 && BODY_ENDING.test(head) ? resized(name, { end: name.span.start + at }) : undefined;
};

/** 有市总工会, 赴县民政局: the word before a body of the article's own place. */
const trimBodyLead: Mend = (name, text) => {
  const lead =
    name.type === 'organization' && /^[有由及赴到和与向对](?=[省市县区州]\p{Script=Han}{2})/u.test(quoteOf(name, text));
  return lead ? resized(name, { start: name.span.start + 1 }) : name;
};

/** 《自然》杂志, 《光明日报》报道: what stands in title marks is a work, and the body around it is none. */
const dropAroundTitle: Mend = (name, text) => (/[《》]/u.test(quoteOf(name, text)) ? undefined : name);

/** 街坊会联合总会(“街总: a bracket that the name does not close. */
const trimOpenBracket: Mend = (name, text) => {
  const open = /\([^)]*$/u.exec(quoteOf(name, text))?.index ?? -1;
  return open >= 2 ? resized(name, { end: name.span.start + open }) : name;
};

const BRANCH = /^\([\p{Script=Han}\d]{1,8}(?:分园|校区|院区|分院|分校|分店|分公司|分部|园区|总部|分局|分行)\)/u;

/** 镇海幼儿园(庄市分园): the branch belongs to the name. */
const extendBranch: Mend = (name, text) => {
  if (name.type !== 'organization') return name;
  const branch = BRANCH.exec(text.slice(name.span.end, name.span.end + 14))?.[0] ?? '';
  return branch === '' ? name : resized(name, { end: name.span.end + branch.length });
};

const PLACE_REST =
  /^(?:口岸|新区|高新区|经开区|开发区|工业园区|科技园区|水库|草原|大草原|林场|牧场|农场|嘎查|苏木|国家公园|湿地公园|森林公园|国际机场|机场|高铁站|火车站|汽车站|客运站|车站|服务区|收费站|古镇|古城|古村|大桥|特大桥|隧道|渡口|码头|社区会堂|大会堂|汉墓|一号汉墓|雪山|大峡谷|瀑布|郡)(?![镇乡村街])(?!\p{Script=Han}{0,4}(?:有限|公司|集团|管理局|管理处|派出所|分局|边检站|边防|海关|委员会|办事处|支队|管委会))/u;

/** 霍尔果斯口岸, 珠日河草原: the kind of place belongs to the name that it follows. */
export const extendPlace: Mend = (name, text) => {
  if (name.type !== 'place') return name;
  const rest = PLACE_REST.exec(text.slice(name.span.end, name.span.end + 16))?.[0] ?? '';
  return rest === '' ? name : resized(name, { end: name.span.end + rest.length });
};

const FEATURE =
  /^(?:草原|沙漠|山脉|半岛|群岛|海峡|高原|盆地|峡谷|山口|瀑布|国家公园|隧道|大桥|水坝|大坝|机场|大区|岛|湖|河|江|港|省|州|县|郡)(?![\p{Script=Han}]{0,4}(?:公司|集团|银行|政府|大学|学院))/u;

/** 西瓦斯草原, 阿雷基帕大区: a transliterated name and the kind of place that it is. */
const featureBehindForeign: Mend = (name, text, lookup) => {
  if (name.type === 'organization' || name.type === 'work' || name.type === 'event') return name;
  const quote = quoteOf(name, text);
  const isForeign = TRANSLITERATED.test(quote) && lookup.find(quote).every(({ kind }) => kind === 'foreign-city');
  const kind = FEATURE.exec(text.slice(name.span.end, name.span.end + 10))?.[0] ?? '';
  return isForeign && kind !== '' ? { ...resized(name, { end: name.span.end + kind.length }), type: 'place' } : name;
};

const TRANSLITERATED = new RegExp(`^[${TRANSLITERATION_CHARACTERS}]{3,}$`, 'u');

/** 硬化新华街, 拓宽中山路: the work that is done on the place. */
const trimWork: Mend = (name, text) => {
  if (name.type !== 'place') return name;
  const work =
    /^(?:硬化|改造|新建|拓宽|翻修|整治|修缮|重铺|打通|封闭|途经|贯通)(?=\p{Script=Han}{2,}$)/u.exec(
      quoteOf(name, text),
    )?.[0] ?? '';
  return work === '' ? name : resized(name, { start: name.span.start + work.length });
};

/** 白龙南路19处积水点, 南渡江龙塘段: what counts or cuts the place behind its name. */
const trimTail: Mend = (name, text) => {
  if (name.type !== 'place') return name;
  const tail = /(?:\d+[处个条座户]|(?<=[江河湖海渠堤]\p{Script=Han}{1,4})段)$/u.exec(quoteOf(name, text))?.[0] ?? '';
  return tail === '' ? name : resized(name, { end: name.span.end - tail.length });
};

/** 北镇总部: a division's seat is no body. */
const seatOfPlace: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'organization' || !quote.endsWith('总部')) return name;
  const place = lookup.match(quote)[0];
  const isSeat =
    place?.start === 0 && place.end === quote.length - '总部'.length && place.entries[0]?.code !== undefined;
  return isSeat ? { ...resized(name, { end: name.span.end - '总部'.length }), type: 'place' } : name;
};

/** 陈倪路道路, 沿江大道路段: a kind of place said once more. */
const trimRepeatedKind: Mend = (name, text) => {
  if (name.type !== 'place') return name;
  const kind = /(?<=[路街道巷桥])(?:道路|路段|沿线|两侧|周边)$/u.exec(quoteOf(name, text))?.[0] ?? '';
  return kind === '' ? name : resized(name, { end: name.span.end - kind.length });
};

const LEAD =
  /^(?:县城|城区|市区|主城区|老城区|全市|全县|位于|附近|[国省县]道\d+线|[GS]\d{1,4}[\p{Script=Han}]{0,6}?高速(?:公路)?)(?=\p{Script=Han}{2})/u;

/** 县城尧都路, 国道245线汉源: a kind of place or a line before the name. */
const trimLead: Mend = (name, text) => {
  if (name.type !== 'place') return name;
  const lead = LEAD.exec(quoteOf(name, text))?.[0] ?? '';
  return lead === '' ? name : resized(name, { start: name.span.start + lead.length });
};

/** 易县 + 尹新朋: behind a listed place three characters that begin with a surname are a person from there. */
const personBehindPlace: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'place' || name.confidence > SURE || partType(quote, 1, lookup) !== 'person') return name;
  const before = text.slice(Math.max(0, name.span.start - LONGEST_PLACE), name.span.start);
  const isBehind = (['full', 'short'] as const).some(
    (form) => lookup.match(before, form).at(-1)?.end === before.length,
  );
  return isBehind ? { ...name, type: 'person' } : name;
};

const LONGEST_PLACE = 8;
/** So sure of a place the tagger is not taken for wrong: 德国罗滕堡. */
const SURE = 0.9;

const NO_NAME =
  /^(?:中华民族|文明|幸福感|获得感|安全感|满足感|高质量|高标准|全方位|常态化|高水平|易地|白天|金秋|和谐|安康|平安|红色|青年|时代|雷锋|爱心路|居民|小区|社区|街道|学校|老旧小区|背街小巷|主次干道|县城|城区|市区|大会主席团|主席团|乡村|农村|本报|本刊|本网|老师|先生|女士|记者|两岸|内地|公司|本公司|委员会|董事会|公司董事会|监事会|理事会|组委会|集团|管委会|大队|中队|支队|合作社|协会|综合保税区|保税区|开发区|高新区|工业园区|公交站|地铁站|火车站|体育馆|图书馆|博物馆|广场|公园|大道|村庄|景区)$/u;

/** Ordinary words that look like names. */
const dropWords: Mend = (name, text) => (NO_NAME.test(quoteOf(name, text)) ? undefined : name);

/** 朝鲜族, 蒙古语: a people or a language, no place. Applies to whatever recogniser found it. */
export const peopleOrLanguage: Mend = (name, text) =>
  name.type === 'place' && /^[族语]/u.test(text.slice(name.span.end, name.span.end + 1)) ? undefined : name;

/** Words that hold a division's short form and mean no place. */
const HOLDING_WORDS = createLexicon(
  wordsOf(`
大同小异 大同世界 天下大同 求同存异 长治久安 海晏河清 安居乐业 安居工程 安居房 科教兴国 实业兴国 民主共和 共和国 落落大方 大方向 大方地
绿色通道 快速通道 应急通道 练武功 太平盛世 天下太平 国泰民安 政通人和 和平共处 和平与发展 朝阳产业 新华字典 东方红 平安健康 安康长寿
`).map((word) => [word, word]),
);
const LONGEST_HOLDING = 5;

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

/** 江西队伍: the team is the beginning of another word. */
const teamInWord: Mend = (name, text) => {
  const isCut = name.type === 'organization' && /^队[伍形列]/u.test(text.slice(name.span.end - 1, name.span.end + 1));
  return isCut ? { ...resized(name, { end: name.span.end - 1 }), type: 'place' } : name;
};

/** 台北市民, 望都县长, 代县长, 望都县城: the ending belongs to the word behind it. Applies to whatever recogniser found the place. */
export const endingOfNextWord: Mend = (name, text) => {
  if (name.type !== 'place') return name;
  const around = text.slice(name.span.end - 1, name.span.end + 2);
  if (name.span.end - name.span.start < 3) return /^[市县区]长/u.test(around) ? undefined : name;
  return /^(?:[市县区镇乡村]民(?!族|政|生|办|国|主|警|营|航|族|间|盟|建|革)|[市县区镇乡村]长(?![安江城期沙春治途征廊龙三短达效久成]))/u.test(
    around,
  ) || /^县城/u.test(around)
    ? resized(name, { end: name.span.end - 1 })
    : name;
};

/** 立陶宛通过法案: a country or division alone is a place, but for a side in a match. */
const countryIsPlace: Mend = (name, text, lookup) => {
  if (name.type !== 'organization' || isSport(text)) return name;
  const isPlace = lookup.find(quoteOf(name, text)).some(({ kind }) => PLACE_KINDS.has(kind));
  return isPlace ? { ...name, type: 'place' } : name;
};

const PLACE_KINDS: ReadonlySet<NameKind> = new Set(['country', 'province', 'city', 'county', 'township']);

/** 江西队, 新疆队: in the report of a match a place's side is a team. */
const teamOfPlace: Mend = (name, text, lookup) => {
  const isTeam =
    name.type === 'place' && /^队(?![伍员友长列形医旗])/u.test(text.slice(name.span.end, name.span.end + 2));
  if (!isTeam || !isSport(text) || !isListed(quoteOf(name, text), lookup)) return name;
  return { ...resized(name, { end: name.span.end + 1 }), type: 'organization' };
};

/** In the order in which they are applied. */
export const MENDS: readonly Mend[] = [
  dropAroundTitle,
  trimOpenBracket,
  trimRole,
  trimSpeech,
  trimForeign,
  personEndsAsPlace,
  trimBodyLead,
  trimPredicate,
  trimRepeatedKind,
  trimLead,
  trimWork,
  trimTail,
  seatOfPlace,
  countryIsPlace,
  featureBehindForeign,
  teamOfPlace,
  teamInWord,
  personBehindPlace,
  extendBranch,
  dropWords,
];

const PERSON = /^\p{Script=Han}{2,4}$/u;

/**
 * Splits a place that holds several: levels of an address (江苏省无锡市), or a place and the person from there
 * (易县尹新朋).
 */
export function splitAddress(name: EntityCandidate, text: string, lookup: NameLookup): EntityCandidate[] {
  if (name.type !== 'place') return [name];
  const borders = [name.span.start];
  for (;;) {
    const at = borders.at(-1) as number;
    const next = levelAt(text.slice(at, name.span.end), lookup);
    if (next === undefined || at + next >= name.span.end - 1) break;
    borders.push(at + next);
  }
  return borders.map((start, i) => {
    const end = borders[i + 1] ?? name.span.end;
    return { ...name, type: partType(text.slice(start, end), i, lookup), span: { start, end } };
  });
}

function partType(part: string, index: number, lookup: NameLookup): EntityType {
  const isPerson = index > 0 && PERSON.test(part) && surnames.has(part.charAt(0)) && !PLACE_ENDING.test(part);
  return isPerson && !/[省市县区州盟旗]$/u.test(part) && !isListed(part, lookup) ? 'person' : 'place';
}

function isListed(name: string, lookup: NameLookup): boolean {
  return lookup.find(name).length > 0 || lookup.find(name, 'short').length > 0;
}

/** How long the level is that the text begins with: a full name, or a short one with a full one behind it. */
function levelAt(text: string, lookup: NameLookup): number | undefined {
  const full = beginning(text, lookup, 'full');
  if (full !== undefined) return full;
  const short = beginning(text, lookup, 'short');
  return short !== undefined && beginning(text.slice(short), lookup, 'full') !== undefined ? short : undefined;
}

function beginning(text: string, lookup: NameLookup, form: 'full' | 'short'): number | undefined {
  const first = lookup.match(text, form)[0];
  return first?.start === 0 && first.entries[0]?.code !== undefined ? first.end : undefined;
}
