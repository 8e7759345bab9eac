import { isDigit } from '../text/isDigit';
import type { Span } from '../text/span';
import type { Token } from '../tokens/segmenter';
import { cutsWord, tokenAt, wordOver } from '../tokens/tokenAt';

/**
 * Words that the segmenter takes for verbs, adverbs or times and that names of bodies hold: those that stand inside bodies
 * of the training corpora at least twice, and what authorities, schools and companies are named for besides.
 */
const WORDS_OF_BODIES = new Set(
  (
    '保护 保障 开发 组织 联合 筹备 拍卖 选举 促进 防卫 警察 就业 自治 防御 执法 演出 发行 协调 预防 制造 推进 认证 包装 防治 照明 创新 ' +
    '振兴 理财 排水 保育 烹饪 飞行 安装 治疗 救护 节能 养护 保存 执行 围棋 击剑 防止 担保 拯救 征收 督察 勘察 传承 指挥 出版 注册 应用 ' +
    '模拟 配送 扑火 灭火 跳水 缉毒 防爆 造纸 控制 拔河 摔跤 创意 象棋 统筹 反腐败 宣教 留学 发明 展览 扶贫 互助 维护 鉴定 结算 登记 征集 ' +
    '采集 孵化 种植 维修 装修 征信 调解 审计 审批 缉私 禁毒 防火 急救 托管 繁育 育种 推广 治理 收购 租赁 采访 表演 举重 实践 展示 接待 ' +
    '接种 分拣 转运 集散 处置 处理 体检 搜救 打捞 捐献 移植 献血 采血 安置 招生 巡察 巡视 稽核 支付 采购 供暖 排污 焚烧 修造 冶炼 铸造 ' +
    '速递 拥军 分行 支行 分署 促进会 办 驻 会 站 弄 青年 老年 新时代 现代 近代 下一代 新一代 长期 特别 进步 立法 高新 互动 特约 各界 台 ' +
    '股'
  ).split(' '),
);

/** 交通和物流部, 运输及房屋局: what joins two fields of one office. */
const JOINING = new Set(['和', '与', '及']);

/** Tags that no word of a body's name has but those above: verbs, prepositions, adverbs, particles, pronouns, classifiers, times. */
const NO_NAME_TAG = /^(?:v(?!n)|p|d|u|r|q|y|t|c)/;
const ORDINAL = /^(?:第|首届)|届$/;
/** 十所, which the segmenter takes for one word. */
const COUNTED = /^[一二三四五六七八九十百千两几数]+[个家所座名位处条]$/;
/** What a number may stand directly before in a body's name: 101中学, 第二小学. */
const NUMBERED = /^(?:中|小|大学|中学|小学|高中|初中|幼儿园|医院|号|厂|队|团|师|旅)/;
/** 国税局长: the office's own head; the body ends inside the word. */
const HEAD_OF_OFFICE = /^[局厅处院所台站馆]{1,2}长$/;
/** A word of which a place is the beginning: 北京大学, 浙江省委. */
const WORD_OF_BODY = /^(?:nt|nz|ns|nr|j)/;

/**
 * True where the segmenter's words agree that a place and what follows it are one body's name: no word runs over a border and none
 * between the place and the body's end says what the place does (拉萨|设立|藏药研究所, 大连|利用|…|中学). True without words.
 * @param owner the place that the body begins with
 * @param end where the body ends, a UTF-16 offset
 */
export function readsAsBody(owner: Span, end: number, tokens: readonly Token[]): boolean {
  if (tokens.length === 0) return true;
  if (cutsWord(tokens, owner.start) || endsInsideWord(tokens, end) || isOtherWord(owner, tokens)) return false;
  if (cutsWord(tokens, owner.end) && !isBeginningOfBody(tokenAt(tokens, owner.end), owner)) return false;
  for (let at = owner.end; at < end;) {
    const token = tokenAt(tokens, at) as Token;
    at = token.start + token.text.length;
    if (!isWordOfBody(token, tokenAt(tokens, at), end)) return false;
  }
  return true;
}

/** 比如, 会同 and 合作 are counties, but mostly they are not. */
function isOtherWord(span: Span, tokens: readonly Token[]): boolean {
  return OTHER_TAG.test(wordOver(tokens, span)?.tag ?? '');
}

const OTHER_TAG = /^(?:v|c|d|p|r)/;

function endsInsideWord(tokens: readonly Token[], end: number): boolean {
  return cutsWord(tokens, end) && !HEAD_OF_OFFICE.test(tokenAt(tokens, end)?.text ?? '');
}

function isBeginningOfBody(word: Token | undefined, owner: Span): boolean {
  if (word === undefined) return false;
  if (word.start === owner.end - 1) return BODY_OF_KIND.test(word.text);
  return word.start === owner.start && WORD_OF_BODY.test(word.tag);
}

/** 三魁|镇政府: the kind of division and its body are one word. */
const BODY_OF_KIND = /^[省市县区州盟旗镇乡村](?:[政委党局工妇人纪法检]|卫生院|中学|小学)/;

function isWordOfBody({ text, tag }: Token, next: Token | undefined, end: number): boolean {
  if (tag.startsWith('m') || isDigit(text.charCodeAt(0)))
    return ORDINAL.test(text) || (next !== undefined && next.start < end && NUMBERED.test(next.text));
  if (COUNTED.test(text)) return false;
  return !NO_NAME_TAG.test(tag) || JOINING.has(text) || WORDS_OF_BODIES.has(text) || HEAD_OF_OFFICE.test(text);
}
