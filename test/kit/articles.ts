import { pick, type Random } from '../../model/train/random';

/**
 * Articles for tests, put together from the project's own sentences: every call with the same random numbers gives the
 * same article. The sentences are written in the manner of local news and say nothing of real people.
 */
export interface WrittenArticle {
  readonly headline: string;
  readonly subtitle?: string;
  readonly byline?: string;
  /** Subheads and paragraphs, in the order in which they are read. */
  readonly body: readonly WrittenBlock[];
}

export interface WrittenBlock {
  readonly role: 'subhead' | 'paragraph';
  readonly text: string;
}

const PLACES = ['青溪县', '云浦市', '南岭区', '双桥镇', '柳河街道', '东湾新城', '石门乡', '临江市'];
const PEOPLE = ['祁小满', '闻一鸣', '庞越', '单广宁', '卢嘉禾', '欧阳澈', '尉迟青', '覃朗'];
const THINGS = [
  '老旧小区改造',
  '农村供水工程',
  '社区食堂',
  '河道整治',
  '夜间公交',
  '图书流动站',
  '果蔬冷链',
  '校园操场开放',
];
const SENTENCES = [
  '{place}把{thing}列为今年的民生实事,由分管负责人牵头,每周调度一次进展,确保年底前全部完成。',
  '“以前下雨天出门要绕一大圈,现在家门口就能坐上车。”说起{thing},居民{person}连连点头。',
  '据介绍,这个项目总投资{n}万元,惠及群众{m}户,目前已完成工程量的{p}%。',
  '为了让资金用在刀刃上,{place}建立了台账,做到项目、资金、责任三落实。',
  '走进{place},只见道路两旁绿树成荫,孩子们在新修的广场上追逐打闹,老人们坐在廊下拉着家常。',
  '{person}今年六十二岁,在这里住了大半辈子,她把院子收拾得干干净净,门前种满了月季和石榴。',
  '针对群众反映的停车难、充电难等问题,工作人员多次上门听取意见,先后修改方案{k}稿。',
  '截至目前,全县共建成{thing}示范点{k}个,培训各类人员{n}人次。',
  '“数字只是一方面,更重要的是大家的精气神变了。”{place}相关负责人说。',
  '下一步,{place}将继续完善制度,推动{thing}向偏远村组延伸,让更多人享受到便利。',
  '去年冬天,一场大雪压断了线路,抢修队员连夜出动,在山里干了{k}个小时,终于恢复供电。',
  '这里原本是一片低洼地,遇到暴雨常常积水,经过半年的整治,如今成了附近居民散步的好去处。',
  '与此同时,当地还邀请高校专家驻村指导,帮助农户选品种、学技术、找销路。',
  '{person}掰着手指头算了一笔账:一亩地多收{n}元,全家一年能多挣三万多元。',
  '记者在现场看到,工人们正在铺设管道,机器轰鸣,车来车往,一派繁忙景象。',
  '在{thing}推进过程中,{place}坚持问需于民,把选择权交给群众,凡是涉及切身利益的事项都要经过议事会讨论。',
  '《{place}公共服务清单》明确了{k}类服务事项,每一项都写清了谁来办、怎么办、多久办完。',
  '一支由退休教师、医生和工匠组成的队伍活跃在楼栋之间,修水管、量血压、辅导作业,谁家有难处就往谁家去。',
  '夜幕降临,广场上的灯亮了,{person}带着孙子来到书屋,翻开一本讲海洋的画册。',
  '数据显示,一季度当地游客接待量同比增长{p}%,带动餐饮、住宿、交通等消费{n}万元!',
  '有人问:这样的变化能不能持续下去?答案写在一张张笑脸上。',
  '{place}还把{thing}与文明创建结合起来,评选出一批示范户,用身边的事教育身边的人。',
  '工程涉及{k}个部门,任何一个环节脱节都会影响进度,为此专班实行“一天一碰头、三天一通报”。',
  '按照规划,到明年上半年,{place}将形成半小时服务圈,基本满足群众的日常需要。',
];
/** What an article begins with: it says again what the headline says. */
const LEADS = [
  '近年来,{place}把{thing}作为改善民生的重要抓手,坚持问题导向,一件一件抓落实,群众的获得感不断增强。',
  '近日,{place}{thing}现场人头攒动,前来咨询、体验的群众络绎不绝。',
  '今年以来,{place}围绕{thing}打出一套“组合拳”,昔日的烦心事变成了今天的暖心事。',
  '3月12日一早,{person}就来到{place}{thing}的工地,看着一天一个样的工程,心里十分踏实。',
];
const SUBHEADS = [
  '问需于民 办好关键小事',
  '一张清单管到底',
  '从“有没有”到“好不好”',
  '添绿增景 扮靓家园',
  '老手艺走出新路子',
  '搭起连心桥',
  '三级联动 层层落实',
  '把服务送到家门口',
];
const HEADLINES = [
  '{place}：{thing}办到心坎上',
  '{thing} 温暖一座城',
  '家门口的幸福账本',
  '{place}{thing}见实效',
  '一件小事里的大民生',
  '{place}：下足功夫 补齐短板',
];
const SUBTITLES = ['——{place}推进{thing}纪实', '——来自{place}的一线观察'];

/** Writes an article of two to five sections. */
export function writeArticle(random: Random): WrittenArticle {
  const place = pick(PLACES, random);
  const thing = pick(THINGS, random);
  const fill = filler(random);
  const fillTop = (template: string): string =>
    fill(template.replaceAll('{place}', place).replaceAll('{thing}', thing));
  const body: WrittenBlock[] = [
    { role: 'paragraph', text: fillTop(pick(LEADS, random)) + fill(pick(SENTENCES, random)) },
  ];
  paragraphs(random, fill, body);
  for (let section = random(4); section > 0; section--) {
    if (random(3) > 0) body.push({ role: 'subhead', text: pick(SUBHEADS, random) });
    paragraphs(random, fill, body);
  }
  const [first] = body;
  const slug = random(3) === 0;
  if (slug && first !== undefined) body[0] = { ...first, text: `本报讯(${pick(PEOPLE, random)})${first.text}` };
  return {
    headline: fillTop(pick(HEADLINES, random)),
    ...(random(3) === 0 && { subtitle: fillTop(pick(SUBTITLES, random)) }),
    ...(!slug && { byline: `◎ ${pick(PEOPLE, random)}` }),
    body,
  };
}

function paragraphs(random: Random, fill: (template: string) => string, body: WrittenBlock[]): void {
  for (let left = 1 + random(3); left > 0; left--) {
    const sentences = Array.from({ length: 1 + random(5) }, () => fill(pick(SENTENCES, random)));
    body.push({ role: 'paragraph', text: sentences.join('') });
  }
}

function filler(random: Random): (template: string) => string {
  const values: Readonly<Record<string, () => string>> = {
    place: () => pick(PLACES, random),
    person: () => pick(PEOPLE, random),
    thing: () => pick(THINGS, random),
    n: () => String(100 + random(9000)),
    m: () => String(20 + random(900)),
    k: () => String(2 + random(30)),
    p: () => (random(1000) / 10).toFixed(1),
  };
  return (template) => template.replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.() ?? '');
}
