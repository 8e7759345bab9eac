import { standsFor } from '../../entities/gazetteer';
import { TRANSLITERATION_CHARACTERS } from '../../entities/tagger/nameCharacters';
import { isListed, quoteOf, resized, withoutEnd, withoutStart, type Mend } from './mend';
import { PLACE_ENDING } from './placeEnding';

const PLACE_REST =
  /^(?:口岸|新区|高新区|经开区|开发区|工业园区|科技园区|水库|草原|大草原|林场|牧场|农场|嘎查|苏木|国家公园|湿地公园|森林公园|国际机场|机场|高铁站|火车站|汽车站|客运站|车站|服务区|收费站|古镇|古城(?!墙)|古村|大桥|特大桥|隧道|渡口|[东南西北]站(?![点队长台])|码头|渔港|油港|商港|社区会堂|大会堂|汉墓|一号汉墓|雪山|大峡谷|瀑布|街市|夜市|部落|大路|郡|大堤|潟湖|会堂|鼓楼|港区|新片区|游乐场|避风塘|灌区|水利枢纽|奥体中心|体育中心|夏牧场|冬牧场)(?![镇乡村街])(?!\p{Script=Han}{0,4}(?:有限|公司|集团|管理局|管理处|派出所|分局|边检站|边防|海关|委员会|办事处|支队|管委会))/u;

/** 迪化街一段, 人民南路三段: in which part of a road. */
const ROAD_PART = /^[一二三四五六七八九]段(?!时|路|话|经|往|历|故|感|旅|视)/u;

/** 大别山区, 秦巴山区: mountains that stand for the poor counties in them. */
const MOUNTAINS = /^(?:大别|太行|秦巴|武陵|乌蒙|六盘|吕梁|罗霄|沂蒙|大巴)山$/u;

/** 霍尔果斯口岸, 珠日河草原: the kind of place belongs to the name that it follows. */
export const extendPlace: Mend = (name, text) => {
  if (name.type !== 'place') return name;
  const behind = text.slice(name.span.end, name.span.end + 16);
  const part = /[路街道]$/u.test(quoteOf(name, text)) ? ROAD_PART.exec(behind) : null;
  const land = MOUNTAINS.test(quoteOf(name, text)) ? /^区(?!县|域|划)/u.exec(behind) : null;
  const rest = (part ?? land ?? PLACE_REST.exec(behind))?.[0] ?? '';
  return rest === '' ? name : resized(name, { end: name.span.end + rest.length });
};

/**
 * 双洎河|大堤, 龙潭桥|头, but 九江大堤, 桥头镇: a river has its dykes and mouths, a bridge its ends; a town's dyke is called so. Applies to
 * whatever recogniser found the place.
 */
export const trimPart: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  const part = name.type === 'place' ? (PART.exec(quote)?.[0] ?? '') : '';
  if (part === '' || isListed(quote, lookup) || lookup.find(quote, 'known').length > 0) return name;
  const whole = quote.slice(0, -part.length);
  const isTown = standsFor(whole, lookup).some(({ code }) => code !== undefined);
  return isTown ? name : resized(name, { end: name.span.end - part.length });
};

const PART = /(?<=^.{1,4}[江河])(?:大堤|渡口|口)$|(?<=^.{1,4}桥)头$/u;

/** 向东北走, 宫城西南: where something lies or goes, not a part of the country. Applies to whatever recogniser found it. */
export const dropCompass: Mend = (name, text) => {
  if (name.type !== 'place' || !/^[东西][南北]$/u.test(quoteOf(name, text))) return name;
  const isSide = /^(?:方向|风|角|侧|面|隅|郊|走|行|移|偏|约?\d)/u.test(text.slice(name.span.end, name.span.end + 2));
  return isSide || /[向往朝偏正城县市镇村]/u.test(text.charAt(name.span.start - 1)) ? undefined : name;
};

/** 常泰|长江大桥: what tells one bridge over a river from the next stands before the river. */
export const extendBridge: Mend = (name, text) => {
  if (name.type !== 'place' || !BRIDGE.test(quoteOf(name, text))) return name;
  const before = text.slice(Math.max(0, name.span.start - 3), name.span.start);
  return BRIDGE_NAME.test(before) ? resized(name, { start: name.span.start - 2 }) : name;
};

const BRIDGE =
  /^(?:长江|黄河|珠江|汉江|湘江|赣江|淮河|闽江|钱塘江|嘉陵江|松花江)(?:公铁|公路|铁路)?(?:特大桥|大桥|隧道)$/u;
const BRIDGE_NAME =
  /(?:^|[^\p{Script=Han}]|[的在过到从和与座是])(?![该这那两跨上过了在座])(?!.[了座的在过跨])\p{Script=Han}{2}$/u;

/** 正阳路和|鑫华广场: the word between two places is no part of the second. */
export const trimAnd: Mend = (name, text) => {
  const quote = quoteOf(name, text);
  const isJoined =
    name.type === 'place' &&
    JOINED.test(quote) &&
    PLACE_ENDING.test(text.slice(Math.max(0, name.span.start - LONGEST_ENDING), name.span.start));
  return isJoined ? resized(name, { start: name.span.start + 1 }) : name;
};

const LONGEST_ENDING = 4;
const JOINED = /^[和与及](?![平谐顺睦美田龙静]).{3,}(?:路|街|巷|大道|广场|公园|村|镇|小区|社区|桥)$/u;

/** 冀(2019)馆陶县不动产权第0003号, 白政任〔2024〕2号: what stands in a document's number. Applies to whatever recogniser found it. */
export const inDocumentNumber: Mend = (name, text) =>
  DOCUMENT_NUMBER.test(text.slice(name.span.end, name.span.end + 12)) ? undefined : name;

const DOCUMENT_NUMBER = /^(?:\p{Script=Han}{0,4}[〔[]\d{4}[〕\]]\d+号|\p{Script=Han}{0,2}不动产权第)/u;

const NO_BODY_BEHIND = '(?!\\p{Script=Han}{0,4}(?:公司|集团|银行|政府|大学|学院))';
const FEATURE = new RegExp(
  `^(?:草原|沙漠|山脉|半岛|群岛|海峡|高原|盆地|峡谷|山口|瀑布|国家公园|隧道|大桥|水坝|大坝|机场|大区)${NO_BODY_BEHIND}`,
  'u',
);
/** One character may as well begin the next word (克林顿江泽民): only behind what is a place already. */
const SHORT_FEATURE = new RegExp(`^(?:[岛湖河江港]|[省州县郡](?!长))(?!人|队|城)${NO_BODY_BEHIND}`, 'u');

/** 西瓦斯草原, 阿雷基帕大区: a transliterated name and the kind of place that it is. */
export const featureBehindForeign: Mend = (name, text, lookup) => {
  if (name.type !== 'place' && name.type !== 'person') return name;
  const quote = quoteOf(name, text);
  if (!TRANSLITERATED.test(quote) || lookup.find(quote).some(({ kind }) => kind !== 'foreign-city')) return name;
  const behind = text.slice(name.span.end, name.span.end + 10);
  const short = name.type === 'place' ? SHORT_FEATURE.exec(behind) : null;
  const kind = (FEATURE.exec(behind) ?? short)?.[0] ?? '';
  return kind === '' ? name : { ...resized(name, { end: name.span.end + kind.length }), type: 'place' };
};

const TRANSLITERATED = new RegExp(`^[${TRANSLITERATION_CHARACTERS}]{3,}$`, 'u');

/** 硬化新华街, 拓宽中山路: the work that is done on the place. */
export const trimWork = withoutStart(
  'place',
  /^(?:硬化|改造|新建(?![东南西北中]?路)|拓宽|翻修|整治|修缮|重铺|打通|封闭|途经|贯通)(?=\p{Script=Han}{2,}$)/u,
);

/** 白龙南路19处积水点, 南渡江龙塘段, 曲麻莱四县: what counts or cuts the place behind its name. */
export const trimTail = withoutEnd(
  'place',
  /(?:\d+[处个条座户]|(?<=\p{Script=Han}{2})[两二三四五六七八九十][省市县区州]|(?<=[江河湖海渠堤]\p{Script=Han}{1,4})段)$/u,
);

/** What a place's last character may be that a list has without it: 保定市, 太湖县城, 黄河口. */
const KIND =
  /[省市县区州旗盟镇乡村里城站港口关山岭峰谷原河江湖海溪滩岛湾洲堤坝库渠桥路街巷道园场馆院寺庙塔楼宫祠陵墓寨堡店庄屯坊门段线岸屿礁峡泉潭沟坡台阁亭苑坪林岗头嘴坳垭崖洼尖梁窑集圩墟丘墩垛沙石泽洋田井垄冲垅塝畈圳厝埔埠荡汊浦塬峁营屋院区部]$/u;

/** 金坛骑|至, 周口腔: a listed division and the beginning of what the sentence goes on with. */
export const trimNextWord: Mend = (name, text, lookup) => {
  const quote = quoteOf(name, text);
  if (name.type !== 'place' || quote.length < 3 || KIND.test(quote)) return name;
  const isName = isListed(quote, lookup) || lookup.find(quote, 'known').length > 0;
  const division = standsFor(quote.slice(0, -1), lookup).find(({ code }) => code !== undefined);
  return isName || division === undefined ? name : resized(name, { end: name.span.end - 1 });
};

/** 陈倪路道路, 沿江大道路段: a kind of place said once more. */
export const trimRepeatedKind = withoutEnd(
  'place',
  /(?<=[路街道巷桥])(?:道路|路段|沿线|两侧|周边)$|(?<=[江河])河道$|(?<=[陵墓园塔馆])(?:扫墓|祭扫|参观)$/u,
);

const LEAD =
  /^(?:县城|城区|市区|主城区|老城区|全市|全县|位于|附近|[国省县]道\d+线|[GS]\d{1,4}[\p{Script=Han}]{0,6}?高速(?:公路)?)(?=\p{Script=Han}{2})/u;

/** 县城尧都路, 国道245线汉源: a kind of place or a line before the name. */
export const trimLead = withoutStart('place', LEAD);

/** 朝鲜族, 蒙古语, 山东话, 哈萨克文版: a people, a language or how people speak, no place. Applies to whatever recogniser found it. */
export const peopleOrLanguage: Mend = (name, text) =>
  name.type === 'place' &&
  /^(?:[族语]|话(?![题剧费语音筒务旧别说])|文[版字书报歌])/u.test(text.slice(name.span.end, name.span.end + 2))
    ? undefined
    : name;

/** 京剧, 川菜, 俄文, 华裔; 到港, 离港; 藏在: a word of which the character is a part, no short name of a place. */
const WORD_BEHIND = /^[剧菜语文裔族式派腔绣锦餐]/u;
const HIDDEN = /^藏[在着有身匿宝品书起进]/u;
const HARBOUR_BEFORE = /[到离进出抵靠返]/u;

/** One character in a word that is no place's name. */
export const characterInWord: Mend = (name, text) => {
  if (name.type !== 'place' || name.span.end - name.span.start > 1) return name;
  const { start, end } = name.span;
  const inWord = WORD_BEHIND.test(text.charAt(end)) || HIDDEN.test(text.slice(start, end + 1));
  const isHarbour = text.charAt(start) === '港' && HARBOUR_BEFORE.test(text.charAt(start - 1));
  return inWord || isHarbour ? undefined : name;
};

/** What begins with a kind of division and is a word of its own: 市民, 县长, 市场, 市区, 省直机关. */
const NEXT_WORD =
  /^(?:[市县区镇乡村]民(?!族|政|生|办|国|主|警|营|航|族|间|盟|建|革)|[市县区镇乡村]长(?![安江城期沙春治途征廊龙三短达效久成])|县城|市场(?!监管|监督管理)|市区(?![划域级])|市郊|市(?=县[级区两各、])|[省市县区]直(?=机关|单位|各|部门|属)|市中心(?![医血小学支校]))/u;

/** 台北市民, 望都县长, 武汉市区, 代县长: the ending belongs to the word behind it. Applies to whatever recogniser found the place. */
export const endingOfNextWord: Mend = (name, text, lookup) => {
  if (name.type !== 'place') return name;
  const around = text.slice(name.span.end - 1, name.span.end + LONGEST_NEXT);
  if (name.span.end - name.span.start < 3) return /^[市县区]长/u.test(around) ? undefined : name;
  if (!NEXT_WORD.test(around)) return name;
  // 重庆市长寿县: what looks like a word is the next level.
  return lookup.match(around.slice(1))[0]?.start === 0 ? name : resized(name, { end: name.span.end - 1 });
};

const LONGEST_NEXT = 6;
