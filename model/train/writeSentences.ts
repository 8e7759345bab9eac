import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedName } from '../../core/entities/gazetteer';
import { shortForm } from '../../core/entities/gazetteer';
import { KINDS_OF_VILLAGE } from '../../core/entities/kindsOfVillage';
import { LINES_OF_BUSINESS, TITLES } from '../../core/entities/tagger/nameCharacters';
import { type Sentence, PERSON, PLACE, ORGANIZATION } from './sentence';
import { writeDottedPerson, writePerson } from './names';
import { pick, type Random } from './random';

/** A piece of a sentence; without a type it is no name. */
interface Piece {
  readonly text: string;
  readonly type?: number;
}

const PROPER_FIRST =
  '金银锦秀华龙凤瑞祥安康福兴盛和景明翠碧蓝青红紫云海江河湖溪东西南北中新老大小万永长春夏秋石柳松竹梅莲桂枫桐御富学府阳光水岸丽泰恒融绿'.match(
    /./gu,
  ) as string[];
const PROPER_LAST =
  '海泽石祥悦源辉庭城园苑华府湾岸景泉山林溪塘桥坪台塔陵峰谷田井门桥坡港洲屏岭原营屯庄寨堡集店口关津渡曙光和顺宁远欣融创岩'.match(
    /./gu,
  ) as string[];
/** What roads are named for in every town. */
const ROAD_WORDS =
  '跃进 建设 解放 人民 胜利 团结 和平 友谊 光明 振兴 长江 黄河 中山 北京 上海 南京 广深 京广 环城 滨河 滨江 工业 学府 科技 创新 迎宾 朝阳 文昌 钟楼 鼓楼 经一 经三 经十 纬二 纬七 中航 船山 延安 井冈山 香山 泰山 衡山 文化 体育 站前 新华 红旗 东风 前进 五一 八一 五四 公园 市府 府前 县前 仓前 西门 北关 南环 东环 西环 北环 二环 三环 机场 港口 盐田 龙华 白云 天河 海滨 望江 沿江 沿河 莲花 梅岭 桃源 杏林 桂花 梧桐 银杏 榕树 凤凰 飞龙 麒麟 孔雀 惠民 富民 兴业 创业 致远 崇文 尚德 明德 孝义 忠孝 仁和 永安 长安 太平 安定 宁远 广济 通济 万安 百花 千佛 三元 四平 五星 六合 七星 八角 九龙 十全'.split(
    ' ',
  );
const ROAD_ENDINGS = '路 路 路 街 大路 横街 大道 大街 巷 东路 西路 南街 北街 东巷 西巷 胡同 弄 里'.split(' ');
const ESTATE_ENDINGS =
  '小区 花园 苑 佳苑 家园 雅居 社区 社区 新村 公寓 广场 大厦 小镇 公园 大剧院 体育馆 体育中心 文化广场 博物馆 大桥 水库 火车站 机场 景区 古镇 村 村 湿地公园 楼 里 新城 名邸 街市 部落 寨 壮寨 苗寨 侗寨 古民居 轻纺城 建材城 骑楼街 老街 步行街 夜市 温泉 茶叶市场 批发市场 农贸市场 剧院 戏院 影院 剧场 戏曲中心 牧场 夏牧场 绿道 湿地 海域 峡谷 瀑布 营地 滑雪场 码头 渡口 教堂 清真寺 庙 祠堂 故居 旧址 遗址 烈士陵园 观景台 创意园 工业园 科技园 产业园 河 溪 山 湖 岭 平原 湾 岛'.split(
    ' ',
  );
const BODY_ENDINGS =
  '民政局 公安局 教育局 财政局 水利局 农业农村局 文化和旅游局 文旅局 文广旅局 卫生健康委员会 卫健委 市场监督管理局 市场监管局 城市管理局 城管局 住建局 应急管理局 交通运输局 生态环境局 人社局 人民政府 政府 人民法院 人民检察院 人大常委会 政协 委 委宣传部 委组织部 纪委监委 总工会 妇联 残联 消防救援大队 消防救援支队 气象局 统计局 税务局 发展改革委 发改委 委文明办 融媒体中心 疾控中心 人力资源和社会保障局 自然资源局 公安局交警支队 供电公司 图书馆 国资委 商务委 住建委 经信局 司法局 审计局 政务服务中心 畜牧站 司法所 派出所 供电所 卫生院 敬老院 设计院 文化站 边境派出所 政协委员会 总商会'.split(
    ' ',
  );
const SCHOOL_ENDINGS =
  '大学 师范大学 理工大学 医科大学 农业大学 职业技术学院 学院 第一中学 第二中学 实验中学 实验小学 第三小学 中心小学 幼儿园 第一人民医院 中医医院 中心医院 人民医院 职业教育中心学校 高级中学 妇幼保健院'.split(
    ' ',
  );
const BRAND_FIRST =
  '宏恒鼎盛华中国东海天大金银星明光新远创智云禾稻良佳美康安泰永万百千联合众诚信德仁润丰瑞祥福吉利达通顺腾飞龙虎鹏鹰蓝绿白青红紫小老古木林山水江河北南西科微芯晶极真正善知乐好欢友三四五七八九一双'.match(
    /./gu,
  ) as string[];
const BRAND_LAST =
  '远满木栖茗绿石源泰达通盛和顺安康宁信诚德仁义丰收禾田园林森山川海洋江河湖星辰光明辉耀创新科技智能力量动电子芯微晶云图景象龙凤鹏飞翔腾跃马牛羊鹿象米豆果花草叶茶香味道家居行者邦国邦客友乐喜欢庆洁净美丽宏伟大方圆'.match(
    /./gu,
  ) as string[];
const COMPANY_ENDINGS = '有限公司 股份有限公司 集团 集团有限公司 有限责任公司 公司 股份 控股集团'.split(' ');
const GROUP_ENDINGS =
  '志愿服务联合会 作家协会 书法家协会 慈善总会 商会 红十字会 摄影家协会 蓝天救援队 足球协会 企业家协会 基金会 研究会 出版社 日报社 广播电视台 专业合作社 京剧院 交响乐团 消费者协会 文学艺术界联合会 青年联合会 义工联合会 讲师团 宣讲团 设计院 校友会 合唱团 艺术团 杂技团 歌舞团 话剧团 书店 书局 律师事务所 街坊会 火龙会 同乡会 总领事馆'.split(
    ' ',
  );
const TEAM_ENDINGS = '队 队 国安队 泰山队 女排 男篮 海港队 申花队 女足 广厦队 猛龙队'.split(' ');
const FOREIGN_BODIES = '外交部 国防部 总统府 国会 最高法院 中央银行 财政部 议会 政府 警方 军方'.split(' ');
const TAIWAN = '台北 高雄 台中 台南 新竹 基隆 花莲'.split(' ');

/** The names that the writer draws on. */
export interface PlaceStock {
  readonly divisions: readonly ListedName[];
  readonly abroad: readonly string[];
  readonly villages: readonly string[];
}

/** Writes labelled sentences: the project's patterns with names drawn at random. */
export function writeSentences(count: number, stock: PlaceStock, random: Random): Sentence[] {
  const patterns = readFileSync(join(__dirname, 'sentences.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return Array.from({ length: count }, () => fill(pick(patterns, random), stock, random));
}

function fill(pattern: string, stock: PlaceStock, random: Random): Sentence {
  const pieces = pattern
    .split(/(\{\w+\})/)
    .flatMap((part) => (part.startsWith('{') ? slot(part.slice(1, -1), stock, random) : [{ text: part }]));
  let text = '';
  const spans = [];
  for (const piece of pieces) {
    if (piece.type !== undefined)
      spans.push({ start: text.length, end: text.length + piece.text.length, type: piece.type });
    text += piece.text;
  }
  return { text, spans };
}

function slot(name: string, stock: PlaceStock, random: Random): Piece[] {
  const write = SLOTS[name];
  if (write === undefined) throw new Error(`no slot ${name}`);
  return write(stock, random);
}

const SLOTS: Readonly<Record<string, (stock: PlaceStock, random: Random) => Piece[]>> = {
  P: (_, random) => [{ text: writePerson(random), type: PERSON }],
  F: (_, random) => [{ text: writeDottedPerson(random), type: PERSON }],
  L: (stock, random) => addressOf(division(stock, random), random),
  S: (stock, random) => [{ text: shortPlace(stock, random), type: PLACE }],
  C: (stock, random) => [{ text: division(stock, random).name, type: PLACE }],
  C2: (stock, random) => [{ text: pick(stock.villages, random), type: PLACE }],
  G: (_, random) => [{ text: pick(KINDS_OF_VILLAGE, random) }],
  R: (_, random) => [{ text: road(random), type: PLACE }],
  B: (stock, random) => [{ text: bodyName(stock, random), type: ORGANIZATION }],
  U: (stock, random) => [{ text: schoolName(stock, random), type: ORGANIZATION }],
  K: (stock, random) => [{ text: companyName(stock, random), type: ORGANIZATION }],
  k: (stock, random) => [{ text: shortCompany(stock, random), type: ORGANIZATION }],
  j: (_, random) => [{ text: brand(random), type: ORGANIZATION }],
  O: (stock, random) => [
    { text: shortPlace(stock, random) + cityMark(random) + pick(GROUP_ENDINGS, random), type: ORGANIZATION },
  ],
  Q: (stock, random) => [{ text: shortPlace(stock, random) + pick(TEAM_ENDINGS, random), type: ORGANIZATION }],
  X: (stock, random) => [{ text: pick(stock.abroad, random), type: PLACE }],
  B2: (_, random) => [{ text: pick(FOREIGN_BODIES, random) }],
  S2: (_, random) => [{ text: pick(TAIWAN, random), type: PLACE }],
  T: (_, random) => [{ text: pick(TITLES, random) }],
  N: (_, random) => [{ text: String(1 + random(random(2) ? 20 : 3000)) }],
};

function division({ divisions }: PlaceStock, random: Random): ListedName {
  return pick(divisions, random);
}

function addressOf(entry: ListedName, random: Random): Piece[] {
  const chain: ListedName[] = [];
  for (let at: ListedName | undefined = entry; at !== undefined; at = at.parent) chain.unshift(at);
  const from = random(chain.length);
  return chain.slice(from).map((level, i) => {
    const short = i === 0 && random(3) === 0 ? shortForm(level) : undefined;
    return { text: short ?? level.name, type: PLACE };
  });
}

function shortPlace(stock: PlaceStock, random: Random): string {
  for (let tries = 0; tries < 20; tries++) {
    const entry = division(stock, random);
    const form = shortForm(entry);
    if (form !== undefined) return form;
    const above = entry.parent && shortForm(entry.parent);
    if (above !== undefined) return above;
  }
  return '保定';
}

function proper(random: Random): string {
  const first = pick(PROPER_FIRST, random);
  const last = pick(PROPER_LAST, random);
  return random(4) === 0 ? first + pick(PROPER_FIRST, random) + last : first + last;
}

/** A road by a common word, or a road, an estate or a building by a proper one. */
function road(random: Random): string {
  const kind = random(4);
  if (kind === 0) return pick(ROAD_WORDS, random) + pick(ROAD_ENDINGS, random);
  return proper(random) + pick(kind === 1 ? ROAD_ENDINGS : ESTATE_ENDINGS, random);
}

function cityMark(random: Random): string {
  return pick(['市', '市', '县', '省', ''], random);
}

function bodyName(stock: PlaceStock, random: Random): string {
  const ending = pick(BODY_ENDINGS, random);
  const kind = random(10);
  if (kind < 2) return pick(['市', '县', '区', '省'], random) + ending;
  return division(stock, random).name + ending;
}

function schoolName(stock: PlaceStock, random: Random): string {
  const place = random(4) === 0 ? proper(random) : shortPlace(stock, random);
  const mark = random(3) === 0 ? cityMark(random) : '';
  const branch = random(12) === 0 ? `(${proper(random)}${pick(['分园', '校区', '分院', '分校'], random)})` : '';
  return place + mark + pick(SCHOOL_ENDINGS, random) + branch;
}

/** What a company is called by for short, with its line of business (宏远染整) and now and then its town. */
function shortCompany(stock: PlaceStock, random: Random): string {
  const place = random(5) === 0 ? shortPlace(stock, random) : '';
  return place + brand(random) + pick(LINES_OF_BUSINESS, random);
}

function brand(random: Random): string {
  return pick(BRAND_FIRST, random) + pick(BRAND_LAST, random);
}

function companyName(stock: PlaceStock, random: Random): string {
  const place = random(2) ? shortPlace(stock, random) + (random(3) ? '' : '市') : '';
  return place + proper(random) + pick(LINES_OF_BUSINESS, random) + pick(COMPANY_ENDINGS, random);
}
