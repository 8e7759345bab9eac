import type { EntityCandidate, EntityType } from '../annotation';
import type { Recogniser } from '../recogniser';
import type { Span } from '../text/span';
import type { Token } from '../tokens/segmenter';
import { tokenAt } from '../tokens/tokenAt';
import { GENERIC_DIVISIONS } from './division';
import { countWhile } from '../text/countWhile';
import { lieIn, type Gazetteer, type NameMatch } from './gazetteer';
import { readsAsBody } from './readsAsBody';

const NAME = 'local-body';
const CONFIDENCE = 0.9;

const LONGEST = 20;
/** What a body that begins with a place ends in. */
const HEAD =
  '(?:委员会|联合会|办事处|管理局|研究院|研究所|研究会|实验室|事务所|俱乐部|基金会|总公司|分公司|公安局|派出所|幼儿园|博物馆|图书馆|美术馆|纪念馆|文化馆|出版社|电视台|广播电视台|日报社|合作社|(?<!展览|会展|博览|体育|购物|奥体|游客|市民)中心|指挥部|医院|卫生院|卫生室|学院|大学|中学|(?<!中)小学|[一二三四五六七八九十]{1,2}[中小](?![学全心国间部年型])|学校|体校|党校|公司|集团|银行|法院|检察院|协会|学会|体育会|街坊会|同乡会|商会|工会|农会|渔会|总会|分会|妇联|残联|团委|红十字会|讲师团|宣讲团|巡察组|巡视组|设计院|敬老院|福利院|(?:畜牧|农技|文化|水文|气象|水管|救助|服务|工作|供水)站|(?:国资|经信|住建|交通|商务|卫计|科|教|农|网信|民宗)委|(?:编|金融|网信|扶贫|外事|侨|台|法制|防汛|督查)办|人民政府|政府|省委|市委|县委|区委|党委|纪委|大队|支队|总队|救援队|分局|总局|(?<![格大难结布全战僵政变开残时当])局|厅|卫健委|发改委|文明办|工委|人大常委会|政协|供电所|交易所|剧团|京剧院|话剧院|天文台|气象台|地震台网中心|航空|航空公司|铁路局|海事局|证券|国际机场集团)';
/** Characters and words that stand between a place and what it does, not inside a body's name. */
const NOT_INSIDE =
  '(?!日电|积极|响应|扎实|认真|大力|努力|切实|着力|打造|推进|开展|举办|举行|成立|召开|组织|推动|依托|位于|建设了|建成|启动|通过|坚持|聚焦|围绕|持续|深化|不断|相关|各|全|已|把|将|对|在|的|了|是|有|和|与|及|(?<![中高初平优上])等|从|向|由|被|为|让|使|近日|日前|今年|去年|首|多|其|这|该|某|新建|新增|发布|派出|联合|组成|加快|加强|引进|获|因|也|亦|均|还|布局|市民|居民(?!委员会)|村民(?!委员会)|选手|人民群众|北部|南部|东部|西部|书记|主任|副|前往|走进|来到|一家|著名|两国|第?[一二三四五六七八九十两]大(?!附)|新一届|第[一二三四五六七八九十]届|原(?=[省市县区]委)|经济|未(?!成年))';
const INSIDE = `(?:${NOT_INSIDE}[\\p{Script=Han}A-Za-z\\d])`;
const BODY = new RegExp(`^${INSIDE}{0,16}?${HEAD}`, 'u');
/** A longer body of which the one found is the beginning: 委员会 + 办公室. */
const LONGER = new RegExp(`^${INSIDE}{0,6}?${HEAD}`, 'u');
const AFTER_BODY = /^(?:[,。;:!?、"“”‘’()\s的和与及在]|$)/u;

/** What a place within a division ends in that is named for what it is for: 广东工业设计城, 中原轻纺城. */
const VENUE = new RegExp(
  `^(?!市区|城区|[省市县区])${INSIDE}{1,8}?(?:产业园|工业园|科技园|物流园|创业园|创意园|软件园|科学园|科技城|设计城|商贸城|轻纺城|服装城|家居城|小商品城|物流基地|产业基地|合作基地|会展中心|博览中心|奥体中心|体育中心|批发市场|农贸市场|水产市场|花卉市场)(?!区|有限|公司|集团|管委会|管理|的?[员工])`,
  'u',
);

/**
 * Finds bodies that begin with a listed place: a place, nouns, and what organisations end in
 * (保定市未成年人心理维护辅导中心). The tagger knows the short ones; nouns it has not seen together it
 * cuts apart. Venues that are named alike are places.
 */
export function localBodies(gazetteer: Gazetteer): Recogniser {
  return {
    name: NAME,
    recognise({ normal }, evidence): EntityCandidate[] {
      const tokens = evidence.tokens();
      const full = gazetteer.match(normal);
      const known = gazetteer.match(normal, 'known');
      const towns = known.filter((match) => isTown(match, normal));
      const owners = [...[...full, ...gazetteer.match(normal, 'short')].filter(isOwner), ...towns].filter(
        (owner) => !isBesideOther(owner, full),
      );
      const listed = owners.map((owner) =>
        bodyAt(owner, bodyLength(normal.slice(owner.end, owner.end + LONGEST), tokens.length > 0)),
      );
      const venues = owners.map((owner) =>
        bodyAt(owner, VENUE.exec(normal.slice(owner.end, owner.end + LONGEST))?.[0].length ?? 0, 'place'),
      );
      const abroad = [...full, ...known].map((m) => bodyAt(m, abroadLength(m, normal)));
      const bare = [...normal.matchAll(BARE)]
        .map(({ index, 0: body }) => bodyAt({ start: index, end: index + 1 }, body.length - 1))
        .filter((body) => body !== undefined && standsFree(body, normal, tokens));
      return [...listed, ...venues, ...abroad, ...bare]
        .filter((body) => body !== undefined)
        .filter(({ owner, end }) => readsAsBody(owner, end, tokens))
        .map(({ owner, end, type }) => ({
          type,
          span: { start: owner.start, end },
          recogniser: NAME,
          confidence: CONFIDENCE,
        }));
    },
  };
}

/** Divisions by their full names, and by their short ones too; not what is a kind of place as well (街道). */
function isOwner({ entries }: NameMatch): boolean {
  return entries.some(({ code, name }) => code !== undefined && !GENERIC_DIVISIONS.has(name));
}

/** 池上乡: a town that is known, but has no code, as those of Taiwan. */
function isTown({ start, end, entries }: NameMatch, text: string): boolean {
  return entries[0]?.kind === 'site' && /(?<![古小])[乡镇]$/u.test(text.slice(start, end));
}

/** 会同 + 上海市: before a division that does not lie in it a county's name is a word. */
function isBesideOther({ end, entries }: NameMatch, full: readonly NameMatch[]): boolean {
  const next = full[countWhile(full, (match) => match.start < end)];
  return next?.start === end && isOwner(next) && !lieIn(next.entries, entries);
}

/** Bodies of a country or a region: 中国南方航空, 香港天文台. Its government, banks and companies are mostly said of it in general. */
const ABROAD = new RegExp(
  `^${INSIDE}{0,8}?(?:红十字会|联合会|协会|基金会|天文台|气象台|航空|交易所|广播公司|通讯社|科学院|警察部队|国防军|海岸警卫队|国民警卫队|中央银行|统计局|气象局|航天局|(?<=^)邮政(?!编码|业|法))(?![\\p{Script=Han}]{0,2}[业运局司线])`,
  'u',
);

/** 赞比亚交通和物流部, 吉尔吉斯共和国交通和通讯部. */
const MINISTRY =
  /^(?:共和国)?(?!军队)\p{Script=Han}{2,4}[和与及]\p{Script=Han}{2,6}(?<![东西南北中内外大全局军])部(?![分门队落长])/u;

/** 香港运输及房屋局, 澳门社会文化司: a bureau of a special administrative region is named for all its fields. */
const BUREAU =
  /^(?:特区政府|特区)?\p{Script=Han}{2,6}(?<![局署处厅院会])[及与]\p{Script=Han}{2,6}(?:局|署)(?![长势面部])/u;
const SPECIAL_REGION = /^(?:香港|澳门)/u;

/** 坦佩雷市政府: what governs a place abroad. */
const GOVERNMENT =
  /^(?:市|省|州|郡|大区)?(?:政府|议会|警察局|警方|法院|检察院|市政厅)(?![\p{Script=Han}]{0,3}(?:军|官员?们))/u;

function abroadLength({ end, entries }: NameMatch, text: string): number {
  const rest = text.slice(end, end + LONGEST);
  switch (entries[0]?.kind) {
    case 'country':
    case 'region':
      return (ABROAD.exec(rest) ?? MINISTRY.exec(rest) ?? bureauOf(entries[0].name, rest))?.[0].length ?? 0;
    case 'abroad':
    case 'foreign-city':
      return GOVERNMENT.exec(rest)?.[0].length ?? 0;
    default:
      return 0;
  }
}

function bureauOf(region: string, rest: string): RegExpExecArray | null {
  return SPECIAL_REGION.test(region) ? BUREAU.exec(rest) : null;
}

interface Body {
  /** The place that the body begins with. */
  readonly owner: Span;
  readonly end: number;
  readonly type: EntityType;
}

/** @param length of what follows the place; 0 where nothing does */
function bodyAt(owner: Span, length: number, type: EntityType = 'organization'): Body | undefined {
  return length === 0 ? undefined : { owner, end: owner.end + length, type };
}

/** 成都市中心: where the town has its middle. */
const CENTRE_OF_TOWN = /^[市县区]?中心(?![医血小学支])/;

/** 市总工会, 县文广旅局: bodies of the place that the article is about. */
const BARE = new RegExp(
  `[省市县区州](?:${INSIDE}{2,8}?(?:局|委员会|总队|支队|大队|法院|检察院|协会|商会|联合会|畜牧站)|总工会|妇联|残联|团委|工商联|科协|文联|红十字会|文明办)`,
  'gu',
);
const BEFORE_BARE = /[、,。:;“(与和及有由向从\s]/u;
const AFTER_BARE = /[、,。:;“”)与和及的在等联主负\s]/u;
/** 查|市住建局, 草料|区畜牧站|拉来: words on both sides say as well as signs do that the body begins and ends there. */
const WORD_BEFORE = /^(?:v|p|n$)/;

function standsFree({ owner, end }: Body, text: string, tokens: readonly Token[]): boolean {
  const before = text.charAt(owner.start - 1);
  if (tokens.length === 0) return isSide(before, BEFORE_BARE) && isSide(text.charAt(end), AFTER_BARE);
  return isSide(before, BEFORE_BARE) || WORD_BEFORE.test(tokenAt(tokens, owner.start - 1)?.tag ?? '');
}

function isSide(char: string, signs: RegExp): boolean {
  return char === '' || signs.test(char);
}

/** @param hasWords true where the segmenter's words will say whether the body ends with one of them */
function bodyLength(rest: string, hasWords: boolean): number {
  if (CENTRE_OF_TOWN.test(rest)) return 0;
  const body = BODY.exec(rest)?.[0];
  if (body === undefined) return 0;
  const behind = rest.slice(body.length);
  if (AFTER_BODY.test(behind)) return body.length;
  const longer = LONGER.exec(behind)?.[0];
  if (longer !== undefined && AFTER_BODY.test(behind.slice(longer.length))) return body.length + longer.length;
  return body.length > 3 || (hasWords && SHORT_BODY.test(body)) ? body.length : 0;
}

/** What every division has one of: a verb may follow it (桐庐县政府签约). 县小学 is said of all its schools. */
const SHORT_BODY =
  /^(?:政府|党校|法院|检察院|党委|纪委|妇联|残联|团委|政协|工会|总工会|商会|农会|渔会|卫生院|敬老院|供电所|派出所|\p{Script=Han}{1,2}[局委办站])$/u;
