import type { ListedName, NameKind, NameLookup } from '../../entities/gazetteer';
import { lengthAt } from '../../text/sticky';
import { isSport } from '../../text/topic';
import { isListed, quoteOf, resized, withoutEnd, withoutStart, type Mend } from './mend';

/**
 * A verb, a time or a mark of grammar that no body's name holds: the body ends before it, if it still ends as bodies do; a division
 * there is a place (浙江省均派出代表团).
 */
const PREDICATE =
  /(?:近日|日前|一审|二审|终审|昨日|今日|昨天|今天|均|已经|正在|将于|组成|派出(?!所)|签署|举行|举办|召开|启动|宣布|发布|表示|并未|仍未|牵头|前往|走进|入选|荣获|坐镇|调派|出动|抽调|调集|护送|坚持|积极|收报|收涨|收跌|收于|报收|领涨|领跌|涨停|跌停|(?<=.{4})的)/u;

const BODY_ENDING = /(?:局|厅|部|委|会|院|所|校|学|园|社|司|团|队|行|府|中心|站|馆|组|处|办|厂|联盟|党)$/u;

export const trimPredicate: Mend = (name, text, lookup) => {
  if (name.type !== 'organization') return name;
  const quote = quoteOf(name, text);
  const at = PREDICATE.exec(quote)?.index ?? -1;
  if (at < 0) return name;
  const head = quote.slice(0, at);
  if (head.length >= 3 && BODY_ENDING.test(head)) return resized(name, { end: name.span.start + at });
  if (isListed(head, lookup)) return { ...resized(name, { end: name.span.start + at }), type: 'place' };
  return name.confidence >= SURE ? name : undefined;
};

/** So sure of a body the tagger is right that the word is part of its name. */
const SURE = 0.95;

const BODY_LEAD =
  /^(?:其(?=\p{Script=Han}{3})|[有由及赴到和与向对](?=[省市县区州]\p{Script=Han}{2})|(?:会同|携手|深化|推进|依托|打造|完善|用好|冠军|亚军|季军|船东|联合(?![国会总]))(?=\p{Script=Han}{4}))/u;

/** 有市总工会, 会同大清河河务中心: the word before a body. */
export const trimBodyLead = withoutStart('organization', BODY_LEAD);

/** 水利厅会同河务中心: behind a body 会同 is what it does together with another, not the county. Applies to whatever recogniser found it. */
export const trimTogether: Mend = (name, text) => {
  const { start } = name.span;
  if (!text.startsWith('会同', start) || !/[厅局委院府会队部司办]/u.test(text.charAt(start - 1))) return name;
  return name.type === 'organization' ? resized(name, { start: start + '会同'.length }) : undefined;
};

const DELEGATION = /(?<=[委会局部院办府厅司])(?:调研组|执法检查组|检查组|考察组|慰问组|考察团|调研团)$/u;

/** 民建河北省委调研组: whom a body sends. */
export const trimDelegation = withoutEnd('organization', DELEGATION);

const DEPARTMENT = /(?<=大学|学院|工大|[厅局院所]|集团|公司)\p{Script=Han}{0,6}(?:班|团队|课题组|项目组|河长办)$/u;

/** 深圳技术大学模具班, 哈工大机器人团队: people within the body, not a body. */
export const trimDepartment = withoutEnd('organization', DEPARTMENT);

const AGENCY =
  /^(?:新华社|中新社|中央社|中通社|路透社|法新社|美联社|共同社|韩联社|塔斯社|俄新社)(?=\p{Script=Han}{2,4}$)/u;

/** 中央社桃园 + 8日电: an agency and where its report comes from. */
export const agencyOfDateline: Mend = (name, text) => {
  const agency = name.type === 'organization' ? (AGENCY.exec(quoteOf(name, text))?.[0] ?? '') : '';
  const isDateline = agency !== '' && /^\d{1,2}[月日]/.test(text.slice(name.span.end, name.span.end + 3));
  return isDateline ? resized(name, { end: name.span.start + agency.length }) : name;
};

/** 《自然》杂志, 《光明日报》报道: what stands in title marks is a work, and the body around it is none. */
export const dropAroundTitle: Mend = (name, text) => (/[《》]/u.test(quoteOf(name, text)) ? undefined : name);

/** 街坊会联合总会(“街总, 鹤汀印染): a bracket that the name does not close, or did not open. */
export const trimHalfBracket: Mend = (name, text) => {
  const half = HALF_BRACKET.exec(quoteOf(name, text))?.index ?? -1;
  return half >= 2 ? resized(name, { end: name.span.start + half }) : name;
};

const HALF_BRACKET = /\([^)]*$|(?<=^[^(]*)\)/u;

const BRANCH = new RegExp(
  [
    '\\([\\p{Script=Han}\\d]{1,8}(?:分园|校区|院区|分院|分校|分店|分公司|分部|园区|总部|分局|分行)\\)',
    '(?<=[学校院])(?:\\p{Script=Han}{2,3}校区|\\p{Script=Han}{2,3}院区|[东西南北]校区?(?!门))',
    '(?<=大学|学院)附属(?:第[一二三四五六七八九十])?\\p{Script=Han}{0,4}(?:医院|中学|小学|学校|幼儿园)',
    '(?<=铁路局|集团公司|局集团)\\p{Script=Han}{2,4}(?:车务段|机务段|工务段|电务段|供电段|车辆段|客运段|动车段)',
    '(?<=支队|大队)\\p{Script=Han}{2,4}(?:消防站|消防救援站|救援站)',
    '(?<=剧院|歌舞团|艺术团)[一二三四]团',
  ].join('|'),
  'uy',
);

/** 镇海幼儿园(庄市分园), 广东海洋大学阳江校区: the branch belongs to the name. */
export const extendBranch: Mend = (name, text) => {
  if (name.type !== 'organization') return name;
  return resized(name, { end: name.span.end + lengthAt(BRANCH, text, name.span.end) });
};

const FOUNDER = /[国市县省私公]立$/u;

/** 国立 + 中正大学: who founded a school is part of its name. */
export const extendFounder: Mend = (name, text) => {
  if (name.type !== 'organization') return name;
  const isFounded = FOUNDER.test(text.slice(Math.max(0, name.span.start - 2), name.span.start));
  return isFounded && /(?:大学|学院|中学|小学|医院|校|馆)$/u.test(quoteOf(name, text))
    ? resized(name, { start: name.span.start - 2 })
    : name;
};

/** 北镇总部: a division's seat is no body. */
export const seatOfPlace: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'organization' || !quote.endsWith('总部')) return name;
  const place = lookup.match(quote)[0];
  const isSeat =
    place?.start === 0 && place.end === quote.length - '总部'.length && place.entries[0]?.code !== undefined;
  return isSeat ? { ...resized(name, { end: name.span.end - '总部'.length }), type: 'place' } : name;
};

/** 夯沙村|村民委员会, 葛沟村|党支部, 果洛公路|总段: who governs a village or keeps a road is a body. */
export const committeeOfPlace: Mend = (name, text) => {
  const length = name.type === 'place' ? lengthAt(COMMITTEE, text, name.span.end) : 0;
  return length === 0 ? name : { ...resized(name, { end: name.span.end + length }), type: 'organization' };
};

const COMMITTEE = /(?:村民|居民)委员会|[村居]委会|党总?支部|(?<=公路)总段/uy;

const INSTITUTION = /(?:军区|军分区|文化馆|展览馆)$/u;
/** What is a body wherever it stands. */
const MUSEUM = /^.{2,}(?:博物[馆院]|图书馆|美术馆|科技馆|档案馆|纪念馆)$/u;

/** 四川省展览馆, 云南省军区: a division's institution is a body, not a place within the division. */
export const institutionOfPlace: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'place') return name;
  if (OFFICE.test(quote) || MUSEUM.test(quote)) return { ...name, type: 'organization' };
  if (!INSTITUTION.test(quote)) return name;
  const owner = lookup.match(quote)[0];
  return owner?.start === 0 && owner.entries[0]?.code !== undefined ? { ...name, type: 'organization' } : name;
};

/** 林草局: an office is no place, but where letters are posted. */
const OFFICE = /^.{2,}(?<!邮)局$/u;

/** 民族大学礼堂, 实验小学操场: a room of a school is no venue of its own: what is named is the school. */
export const roomOfSchool: Mend = (name, text) => {
  const room = name.type === 'place' ? (ROOM.exec(quoteOf(name, text))?.[0] ?? '') : '';
  return room === '' ? name : { ...resized(name, { end: name.span.end - room.length }), type: 'organization' };
};

const ROOM = /(?<=.{2}(?:大学|学院|中学|小学|学校|幼儿园))(?:大?礼堂|操场|食堂|报告厅|会议室|宿舍|教室|门口|校门)$/u;

/** 新城佳苑: an estate is a place; who manages it has a longer name. */
export const estateIsPlace: Mend = (name, text) =>
  name.type === 'organization' && /(?:小区|[花佳名雅家]苑|名邸)$/u.test(quoteOf(name, text))
    ? { ...name, type: 'place' }
    : name;

const VENUE = /(?:奥体|体育|运动|会展|博览|网球|游泳|滑雪|滑冰|冰雪)中心$|大剧院$|音乐厅$|体育[馆场]$/u;
/** 国家体育总局游泳中心: a part of a body. */
const OF_BODY = /(?:局|协会|委员会)\p{Script=Han}{2,6}中心$/u;
const ACTING = /^(?:总经理|副总经理|主任|副主任|工作人员|负责人|党|发布|表示|称|介绍|推出|招聘|启动|宣布|员工|团队)/u;

const WATER = /水位|洪峰|流量|警戒|水情/u;
/** What is a station by its work and not by where it stands. */
const SERVING = /(?:救援|消防|服务|工作|管理|监督|检查|防疫|试验|供水|水管|总)站$/u;

/** 赣江外洲站, 渡峰坑站: where water is gauged is a place (annotation guideline 3). */
export const gaugeIsPlace: Mend = (name, text) => {
  const quote = quoteOf(name, text);
  const isGauge = name.type === 'organization' && quote.endsWith('站') && !SERVING.test(quote) && WATER.test(text);
  return isGauge ? { ...name, type: 'place' } : name;
};

/** 坐镇济南奥体中心: where a match or a show takes place is a venue; a body only where it acts. */
export const venueIsPlace: Mend = (name, text) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'organization' || !VENUE.test(quote) || OF_BODY.test(quote)) return name;
  return ACTING.test(text.slice(name.span.end, name.span.end + 4)) ? name : { ...name, type: 'place' };
};

/** 江西队伍: the team is the beginning of another word. */
export const teamInWord: Mend = (name, text) => {
  const isCut = name.type === 'organization' && /^队[伍形列]/u.test(text.slice(name.span.end - 1, name.span.end + 1));
  return isCut ? { ...resized(name, { end: name.span.end - 1 }), type: 'place' } : name;
};

/** 立陶宛通过法案: a country or division alone is a place, but for a side in a match. */
export const countryIsPlace: Mend = (name, text, lookup) => {
  if (name.type !== 'organization' || isSport(text)) return name;
  const quote = quoteOf(name, text);
  const isPlace = [...lookup.find(quote), ...shortNames(quote, lookup)].some(({ kind }) => PLACE_KINDS.has(kind));
  return isPlace ? { ...name, type: 'place' } : name;
};

/** 威宁, but not 阿里, which is a company too. */
function shortNames(quote: string, lookup: NameLookup): readonly ListedName[] {
  return lookup.find(quote, 'known').length > 0 ? [] : lookup.find(quote, 'short');
}

const PLACE_KINDS: ReadonlySet<NameKind> = new Set(['country', 'province', 'city', 'county', 'township']);

/** 江西队, 新疆队: in the report of a match a place's side is a team. */
export const teamOfPlace: Mend = (name, text, lookup) => {
  const isTeam =
    name.type === 'place' && /^队(?![伍员友长列形医旗])/u.test(text.slice(name.span.end, name.span.end + 2));
  if (!isTeam || !isSport(text) || !isListed(quoteOf(name, text), lookup)) return name;
  return { ...resized(name, { end: name.span.end + 1 }), type: 'organization' };
};
