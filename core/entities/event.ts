import type { EntityCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import { eventsByWords } from './eventByWords';
import { CONTEST, MEETING, SEASON, SHOW, STAGE } from './eventHeads';
import { isSport } from '../text/topic';
import { KNOWN_EVENTS } from './knownEvents';
import { createNameIndex } from './nameIndex';
import type { Gazetteer, NameMatch } from './gazetteer';
import { typeOfKnown } from './knownTypes';

const NAME = 'event';
const CONFIDENCE = 0.9;

const NUMBER = '[一二三四五六七八九十百〇零两\\d]{1,4}';
const ORDINAL = `第?${NUMBER}`;
const HAN = '\\p{Script=Han}';
/** What meetings, contests, fairs and campaigns end in. */
const HEAD =
  '(?:代表大会|党代会|全会|全国两会|人代会|大会|运动会|锦标赛|世界杯|亚洲杯|欧洲杯|冠军杯|奥运会|冬奥会|残奥会|亚运会|全运会|博览会|交易会|进博会|服贸会|广交会|展览会|博会|书展|车展|论坛|峰会|年会|电影节|艺术节|音乐节|文化节|旅游节|美食节|读书节|(?<![环细情季关调礼章枝骨小末使时])节|联赛|公开赛|邀请赛|大奖赛|挑战赛|马拉松赛?|杯赛|大赛车?|争霸赛|擂台赛|大区赛|会晤|联席会议|消费季|购物节|嘉年华|那达慕|艺术周|电影周|文化周|书法展|影展|学术讨论会|学术研讨会|研讨会|对接会|洽谈会|推介会|奥林匹亚竞赛|竞赛|首脑会议|部长级会议)';
/** What a name of an event does not hold. */
const PLAIN =
  '(?!出席|参加|有望|争夺|角逐|当选|连任|举办|举行|夺得|赢得|获得|庆祝|承办|主办|启动|颁奖|筹备|迎接|备战)[^\\s,。;:!?、"“”‘’()《》【】〔〕的在于和与为将把了是被从到就]';
/** A character of an event's name, or a place in brackets, or a few words in marks: 中国(合肥)国际…博览会, 苗族“四月八”文化节. */
const INSIDE = `(?:${PLAIN}|\\(${HAN}{2,6}\\)|“${HAN}{1,8}”)`;

interface EventPattern {
  /** What a text that holds such an event holds too: texts without it are passed over quickly. Bounded, for it is tried from every character. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
}

const PATTERNS: readonly EventPattern[] = [
  // 党的二十大, 党的二十届三中全会, 中共十八大
  { needs: /[大届]/u, pattern: new RegExp(`(?:党的|中共)${ORDINAL}(?:大(?!类|力|量)|届${ORDINAL}中全会)`, 'gu') },
  // 第十四届全国人民代表大会第二次会议, 十四届全国人大二次会议
  {
    needs: /届/u,
    pattern: new RegExp(
      `${ORDINAL}届(?:全国|${INSIDE}{2,6}[省市县区])(?:人民代表大会|人大|政协)第?${ORDINAL}次会议`,
      'gu',
    ),
  },
  // 湖州市九届人大三次会议, 市五届人大常委会第十六次会议
  {
    needs: /届/u,
    pattern: new RegExp(
      `[省市县区州]?${ORDINAL}届(?:人大|政协|人民代表大会|[省市县区州]委)(?:常委会|常务委员会|委员会)?(?:${ORDINAL}次(?:全体)?(?:会议|扩大会议)|${ORDINAL}次全会)`,
      'gu',
    ),
  },
  // 省政协十三届常委会第七次会议
  {
    needs: /届/u,
    pattern: new RegExp(
      `[省市县区州]?(?:人大|政协)${ORDINAL}届(?:常委会|常务委员会|委员会)?${ORDINAL}次(?:全体)?(?:会议|主任会议)`,
      'gu',
    ),
  },
  // 第33届夏季奥林匹克运动会, 乌海市第八次党代会
  {
    needs: /[届次]/u,
    pattern: new RegExp(
      `${ORDINAL}[届次]${INSIDE}{0,16}?${HEAD}(?!${HEAD}|[上中下]?半|常务委员会|常委会)(?:第?${ORDINAL}次(?:全体)?会议)?`,
      'gu',
    ),
  },
  // 中共青溪市第七届委员会第四次全体会议, 第十一届全国人大常委会第二十三次会议, 全国总工会十二届三次执委会议
  {
    needs: /届/u,
    pattern: new RegExp(
      `(?:(?:中共|政协|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团)${HAN}{2,8})?${ORDINAL}届(?:${HAN}{2,6}(?:人大|政协))?(?:委员会|常委会|常务委员会|执委会|执行委员会|理事会)第?${ORDINAL}次(?:全体|扩大|会员)?会议`,
      'gu',
    ),
  },
  {
    needs: /届/u,
    pattern: new RegExp(
      `${ORDINAL}届${ORDINAL}次(?:执委|执行委员|理事|常务理事|全委|委员)(?:会|全体)*(?:扩大)?会议`,
      'gu',
    ),
  },
  // 中央经济工作会议, 全国生态环境保护大会
  {
    needs: /会/u,
    pattern: new RegExp(
      `(?:中央|全国)${HAN}{2,12}?(?:工作会议|工作座谈会|电视电话会议|(?<!人民代表)大会)(?!常)|全[省市区县州]${HAN}{2,12}?(?:电视电话会议|视频会议)`,
      'gu',
    ),
  },
  // 全国青年乒乓球锦标赛
  { needs: /全国/u, pattern: new RegExp(`全国${PLAIN}{2,10}(?:锦标赛|冠军赛|运动会|邀请赛|联赛|大赛)(?!组)`, 'gu') },
  // 中国·梨树黑土地论坛
  { needs: /中国·/u, pattern: new RegExp(`中国·${PLAIN}{2,12}?(?:${HEAD})`, 'gu') },
  // CBA常规赛, NBA总决赛
  { needs: /赛/u, pattern: /[A-Z]{2,5}(?:常规赛|季后赛|总决赛|全明星赛|联赛)/g },
  // 谭公诞, 天后诞
  {
    needs: /诞/u,
    pattern: /(?:妈祖|天后|北帝|谭公|关帝|观音|佛|太子|洪圣|城隍|财神|土地|黄大仙|车公|哪吒)诞(?!生|辰|下)/gu,
  },
  // 2024年巴黎奥运会, 2023厦门海丝消费季; a season before it is a date: 2024—2025赛季 + 中国排球超级联赛
  {
    needs: /\d|赛季/u,
    pattern: new RegExp(
      `(?:\\d{4}(?:[—\\-~/]\\d{2,4})?年?(?![\\d—\\-~/]|赛季)|(?<=赛季))${INSIDE}{2,14}?(?:${HEAD})`,
      'gu',
    ),
  },
  // 奥运会, 亚运会, 欧洲杯: the place before them is taken in below
  {
    needs: /[会赛杯]/u,
    pattern:
      /(?:冬奥会|奥运会|残奥会|亚冬会|亚运会|世博会|(?:短池|室内|游泳|跳水|田径|射击|举重|体操|羽毛球|乒乓球|男篮|女篮|男排|女排|花样滑冰|短道速滑|速度滑冰|冰壶|自行车|赛艇|皮划艇|击剑|柔道|摔跤|拳击|跆拳道|空手道|滑雪)?世锦赛|世界杯|全运会|冬残奥会|全国两会|进博会|服贸会|广交会|欧洲杯|亚洲杯|美洲杯)(?!组委会|组织委员会|执委会|筹委会|新闻中心|足球赛)/gu,
  },
  // 双十杯女垒邀请赛: a cup that stands at a border
  {
    needs: /杯/u,
    pattern: new RegExp(
      `(?<=^|[^\\p{Script=Han}]|[届了的在和])(?![一二三四五六七八九十半两几数每这那举干端捧满]杯)(?:(?![届了的在和将])${HAN}){2,4}杯(?:(?![在将于和的])${HAN}){0,6}?(?:邀请赛|公开赛|锦标赛|挑战赛|联赛|大奖赛|大赛|球赛)`,
      'gu',
    ),
  },
  // 永顺县第三届少儿摆手舞展演
  { needs: /届.{1,60}演/u, pattern: new RegExp(`第${NUMBER}届${INSIDE}{1,14}?(?:${STAGE})`, 'gu') },
  // 第七届闽东斗茶赛: a numbered contest, whatever is contested
  {
    needs: /届.{1,60}赛/u,
    pattern: new RegExp(
      `第${NUMBER}届${INSIDE}{2,12}?(?<![比决预初复半组])赛(?![区事场道程制季组出前后龙车马艇手会绩况])`,
      'gu',
    ),
  },
  // 第43届卡加梅杯, 下届卡加梅杯
  {
    needs: /届.{1,60}杯/u,
    pattern: new RegExp(
      `(?:${ORDINAL}届|(?<=[下本上]届))${INSIDE}{2,8}?杯(?![子盖垫装盏型酒具]|${PLAIN}{0,6}?${HEAD})`,
      'gu',
    ),
  },
  // 茶博会, 刀博会: what trade calls its fairs
  { needs: /博会/u, pattern: /(?<=^|[^\p{Script=Han}]|[届了的在和])\p{Script=Han}博会(?![议所场馆长员])/gu },
  // wars and campaigns of a proper name
  {
    needs: /[争战征动变命义朝]/u,
    pattern:
      /(?:抗日战争|解放战争|抗美援朝战争|抗美援朝|第[一二]次世界大战|辽沈战役|淮海战役|平津战役|长征(?!市场|路|街|大|医院|火箭|系列|[\d一二三四五六七八九十]|出发地|纪念|精神|镇|乡|村|机械|公司)|五四运动|九一八事变|七七事变|甲午战争|鸦片战争|辛亥革命|南昌起义|秋收起义)/gu,
  },
  // “秦巴砺兵”联合救援演练, “秋收杯”乒乓球赛
  {
    needs: /“/u,
    pattern: new RegExp(
      `“[^“”]{2,14}”(?:专项行动|行动|战役|计划|(?:创建|评选)活动|${PLAIN}{0,8}?(?:演练|演习|志愿服务活动|球赛|${CONTEST}|${SEASON}|${SHOW}|行动|计划|评选|学习教育|主题教育|主题活动|(?<!教育)实践活动|攻坚战?|募捐|义卖|义拍|义诊|诗会|沙龙|讲堂|集市|比赛|${MEETING}|(?:防骗|体验|推广|实践|读书)[月周季]|(?<![发开进扩施拓伸延])展(?![览示现望馆区厅台演]|开(?!幕))|(?!国际(?:劳动|妇女|儿童|护士))${HEAD}))`,
      'gu',
    ),
  },
  // 中超联赛, 中国男子篮球职业联赛
  {
    needs: /联赛/u,
    pattern: new RegExp(
      `(?:中超|中甲|中乙|女超|英超|西甲|意甲|德甲|法甲)联赛|(?:中国|全国)${INSIDE}{2,10}?(?:超级|职业|甲级|乙级)联赛`,
      'gu',
    ),
  },
  // 第37届中国电影金鸡奖
  {
    needs: /奖/u,
    pattern: new RegExp(`第${NUMBER}届${INSIDE}{2,10}?奖(?![项励杯牌学金])(?:颁奖(?:典礼|仪式|礼|晚会))?`, 'gu'),
  },
  // 组织“同心茶乡行”
  {
    needs: /“/u,
    pattern:
      /(?<=(?:组织|开展|举办|举行|启动|发起|推出|主办|参加|办起)(?:了|的|起)?)“[^“”]{2,12}(?:行|季|周|月|节|营|展|讲堂|集市|之夜)”|“[^“”]{2,12}(?:读书会|诗会|音乐会|大讲堂|音乐节|文化节|艺术节|集市)”/gu,
  },
  // 十五运会, 本届区运会
  { needs: /运会/u, pattern: /[一二三四五六七八九十]{1,3}运会|(?<=届)[省市区县州]运会/gu },
  // 庆祝中国共产党成立104周年座谈会
  {
    needs: /周年/u,
    pattern: new RegExp(
      `(?:庆祝|纪念)${PLAIN}{2,24}周年(?:大会|座谈会|纪念活动|文艺演出|晚会|音乐会|图片展|展览)`,
      'gu',
    ),
  },
  // “千万工程”: a campaign in marks
  { needs: /“/u, pattern: /(?<=“)[^“”]{2,10}(?:工程|行动|计划)(?=”)/gu },
  // 实施玉米单产提升工程, 在城区背街小巷改造提升行动中
  {
    needs: /工程|行动/u,
    pattern: new RegExp(
      `(?<=(?:实施|开展|启动|推进|推动|打响|参与|组织|部署|在)(?:了)?)${INSIDE}{2,10}(?:提升|改造|整治|攻坚|保护|培育|振兴|清零|达标|倍增|惠民|强基|净化)(?:专项)?(?:行动|工程)`,
      'gu',
    ),
  },
];

/** What an event that begins with a place and has neither number nor year ends in: 兰州马拉松, 阿拉木图国际农业展览会. */
const OF_PLACE = new RegExp(
  `^(?![省市县区州]${HAN}{2,}[局委会])${INSIDE}{0,10}?(?:(?:[春夏秋冬]季)?${HAN}博会(?![议所场馆长员])|锦标赛|马拉松赛?|公开赛|邀请赛|挑战赛|大奖赛|大区赛|超级联赛|甲级联赛|电影节|艺术节|音乐节|文化节|旅游节|美食节|火把节|啤酒节|灯会|庙会|博览会|展览会|交易会|书展|车展|特展(?!馆)|大展(?!馆)|文物展(?!馆)|书画展|摄影展|作品展|艺术展|消费季|购物节|国际${HAN}{2,4}节|国际论坛|高峰论坛|峰会|问题(?:国际)?(?:会议|大会)|(?:产销|产需|供需|银企|政企|校企|人才|项目|招商)(?:对接|洽谈|推介)会|(?:调度|协调|联席|外长|防长|部长级?|首脑|领导人|理事会|筹备|推进)会议|企业家峰会|外长会|防长会|(?:国防)?部长会议|领导人(?:非正式)?会议|世乒赛|世锦赛|(?:足球|篮球|排球|乒乓球|羽毛球|城市足球)联赛|拉力赛|影展|音乐周|那达慕|论坛(?!报)|歌会|对接大会|(?:(?![往到至去来])${HAN}){2,3}(?<![首次一二三四末每半春环细情季关调礼章枝骨小末使时佳过])节(?![目日点能约气奏省假庆水])|(?:许愿|民俗|光影|采摘|丰收|龙舟|灯光|戏剧|动漫|咖啡|樱花|桃花|荷花|菊花|牡丹|梅花|冰雪|赛马|风筝|葡萄酒|佛牙)节|泼水节|雪顿节|龙舟赛|帆船赛|(?:整治|改造|治理|提升|修复|灌溉|供水|调水|搬迁)工程|(?:应急|救援|联合|消防|疏散)(?:演练|演习))(?:${PLAIN}{0,4}?(?:邀请赛|公开赛|挑战赛|大奖赛))?`,
  'u',
);
/** A character of each of these endings. */
const HEAD_OF_PLACE = /[赛松节会展季坛程慕周练习]/u;
const LONGEST_OF_PLACE = 22;

/** Words that a generic meeting's name is made of: without a proper name or a number it is no event. */
const GENERIC = /^(?:本次|此次|这次|首次|历次|每次|一次|两次|多次)|(?:股东|职工|业主|职代)大会$/u;
/** What may stand directly before a numbered event and belongs to it: its year, its place and which it is, or its body. */
const OWNER = new RegExp(
  `(?:(?:\\d{4}年)?(?:中共|中国)?(?:(?![年月日是这那的了在于为将由])${HAN}){2,8}?(?:省|市|县|区|州|镇|乡)(?:首届|第${NUMBER}届)?|${HAN}{2,6}(?:集团|组织|国家|联盟)领导人)$`,
  'u',
);

/** Finds named meetings, contests and campaigns. */
export function events(gazetteer: Gazetteer): Recogniser {
  return {
    name: NAME,
    recognise({ normal }, evidence): EntityCandidate[] {
      const places = placesIn(normal, gazetteer);
      const ofPlace = places.flatMap(({ start, end }) => {
        const behind = normal.slice(end, end + LONGEST_OF_PLACE);
        const rest = HEAD_OF_PLACE.test(behind) ? OF_PLACE.exec(behind)?.[0] : undefined;
        return rest === undefined || ORGANISER.test(normal.slice(end + rest.length))
          ? []
          : [found(start, end + rest.length)];
      });
      const patterned = PATTERNS.filter(({ needs }) => needs.test(normal))
        .flatMap(({ pattern }) => [...normal.matchAll(pattern)])
        .filter(([text]) => !GENERIC.test(text))
        .map((match) => {
          const owner = normal.slice(Math.max(0, match.index - LONGEST_OWNER), match.index);
          const place = places.find(({ end }) => end === match.index);
          const start = Math.min(match.index - ownerLength(owner), place?.start ?? match.index);
          const end = match.index + match[0].length;
          return found(start, end);
        });
      const known = KNOWN.match(normal)
        .filter(({ start, end }) => isKnownEvent(normal, start, end))
        .map(({ start, end }) => {
          const host = HOSTED.test(normal.slice(start, end)) ? places.find((place) => place.end === start) : undefined;
          return found(host?.start ?? start, end);
        });
      const byWords = eventsByWords(evidence.tokens())
        .filter(({ end }) => !ORGANISER.test(normal.slice(end)))
        .map(({ start, end }) => found(start, end));
      return [...patterned, ...ofPlace, ...known, ...byWords];
    },
  };
}

/** What an event may begin with. */
function placesIn(text: string, gazetteer: Gazetteer): NameMatch[] {
  const known = gazetteer.match(text, 'known').filter(({ entries }) => typeOfKnown(entries[0]?.kind) === 'place');
  return [...gazetteer.match(text), ...gazetteer.match(text, 'short'), ...known];
}

/** 成都大运会, 昆明世园会: games and expositions that a place holds once and that bear its name then. */
const HOSTED = /(?:运会|奥会|博会|园会)$/u;

const KNOWN = createNameIndex<string>();
for (const name of KNOWN_EVENTS) KNOWN.add(name, name);

/** Not inside a longer word, nor the beginning of a body (中超公司); two characters only in a report of matches (法网恢恢). */
function isKnownEvent(text: string, start: number, end: number): boolean {
  if (end - start === 2 && !isSport(text)) return false;
  const isLatin = (at: number): boolean => /[A-Za-z0-9]/.test(text.charAt(at));
  if ((isLatin(start) && isLatin(start - 1)) || (isLatin(end - 1) && isLatin(end))) return false;
  return !/^(?:公司|组委会|组织委员会|执委会|筹委会|秘书处|办公室|基金会|中国公司|馆|路|街)/u.test(
    text.slice(end, end + 5),
  );
}

function found(start: number, end: number): EntityCandidate {
  return { type: 'event', span: { start, end }, recogniser: NAME, confidence: CONFIDENCE };
}

/** What makes a body of the event before it. */
const ORGANISER = /^(?:组委会|组织委员会|执委会|筹委会|新闻中心|中心|公司|协会)/u;

const LONGEST_OWNER = 10;

function ownerLength(before: string): number {
  const clause = /[^\s,。;:!?、"“”‘’()《》的为实学落习彻传在于和与对围绕迎接]*$/u.exec(before)?.[0] ?? '';
  return OWNER.exec(clause)?.[0].length ?? 0;
}
