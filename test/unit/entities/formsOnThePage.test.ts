import { describe, expect, it } from 'vitest';
import { runningForms } from '../../../core/document/runningForms';
import { testGazetteer } from '../../kit/check';
import { analyserWithWords, checkWithWords } from '../../kit/checkWithWords';

describe('running text shortens', () => {
  it.each([
    ['三魁镇', 'place', ['三魁']],
    ['喀拉也木勒镇', 'place', ['喀拉也木勒']],
    ['重庆力帆队', 'organization', ['力帆队', '力帆']],
    ['江南铝科精密股份有限公司', 'organization', ['江南铝科精密', '铝科精密', '铝科']],
    ['内蒙古敕勒川乳业股份有限公司', 'organization', ['内蒙古敕勒川乳业', '敕勒川乳业', '敕勒川']],
    ['叶尔兰·萨尔先巴耶夫', 'person', ['叶尔兰', '萨尔先巴耶夫']],
    ['小野寺由纪', 'person', ['小野寺']],
    ['城关镇', 'place', []],
    ['关汉卿大剧院', 'place', []],
    ['江苏队', 'organization', []],
    ['保定市民政局', 'organization', []],
    ['司马青云', 'person', []],
  ] as const)('%s (%s) to %j', (name, type, forms) => {
    expect(runningForms(name, type, testGazetteer()).sort()).toEqual([...forms].sort());
  });
});

describe('a form of a name that its article gives in full stands', () => {
  it.each([
    '⟦organization|重庆力帆队⟧主场取胜。赛后，⟦organization|力帆⟧更衣室里很安静。',
    '⟦place|哈萨克斯坦⟧外长⟦person|叶尔兰·萨尔先巴耶夫⟧来访。⟦person|萨尔先巴耶夫⟧表示感谢。',
    '研究员⟦person|小野寺由纪⟧来到⟦place|西安⟧。⟦person|小野寺⟧说，她还会再来。',
  ])('%s', checkWithWords);

  it.each([
    ['哈萨克斯坦外长叶尔兰·萨尔先巴耶夫来访。萨尔先巴耶夫表示感谢。', 'person:叶尔兰·萨尔先巴耶夫'],
    ['重庆力帆队主场取胜。赛后，力帆更衣室里很安静。', 'organization:重庆力帆队'],
  ])('and is one with it: %s', (text, id) => {
    const ids = analyserWithWords()
      .analyse(text)
      .annotations.flatMap(({ entity }) => (entity?.id === id ? [entity.id] : []));
    expect(ids).toEqual([id, id]);
  });

  it.each(['⟦place|和平镇⟧的老人盼着和平。', '⟦organization|山东泰山队⟧赢了球，全队去爬⟦place|泰山⟧。'])(
    'but not where it is a word or another name: %s',
    checkWithWords,
  );
});

describe('right behind a division the short name of one below it stands', () => {
  it.each([
    '船钉要从⟦place|佛山⟧⟦place|石湾⟧买。',
    '车过⟦place|安徽⟧⟦place|阜阳⟧⟦place|颍上⟧，天亮了。',
    '⟦place|北仑⟧⟦place|梅山⟧的货轮起锚。',
  ])('%s', checkWithWords);

  it.each([
    '⟦place|佛山⟧市场里人多。',
    '⟦organization|广西田阳果业有限公司⟧来了人。',
    '⟦place|佛山⟧和平年代的老照片。',
  ])('but nothing else: %s', checkWithWords);
});

describe('a code at an exchange stands behind a company', () => {
  it.each([
    '涨幅居前的包括⟦organization|宏电⟧（600123）、⟦organization|旭川⟧（300456.SZ）和⟦organization|江海重工⟧（002345）。',
    '⟦organization|旭霖⟧（6987）涨停。',
  ])('%s', checkWithWords);

  it.each(['车展（2019）下月开幕。', '请拨打电话（010123）咨询。', '小说（1998）再版。'])(
    'but not here: %s',
    checkWithWords,
  );
});

describe('known names stand side by side', () => {
  it.each([
    '⟦organization|双汇⟧、⟦organization|思念⟧都来了。',
    '奖品由⟦organization|潍柴⟧和⟦organization|浪潮⟧提供。',
    '⟦place|乌什⟧、⟦place|阿克苏⟧震感明显。',
  ])('%s', checkWithWords);

  it.each(['她很思念家乡。', '改革浪潮一浪高过一浪。', '和平与合作是大家的愿望。', '保持和平与安宁。'])(
    'alone they may be words: %s',
    checkWithWords,
  );
});

describe('words that say what a name is', () => {
  it.each([
    '居民⟦person|安宁⟧（化名）说，水退得快。',
    '老人名叫⟦person|秦小满⟧，今年九十岁。',
    '设计者本名就叫⟦person|白兔⟧。',
    '⟦place|中山路三段⟧的路灯亮了。',
    '⟦place|中山路⟧一段时间以来车流很大。',
    '他在⟦organization|江州大学附属第三医院⟧当医生。',
    '⟦organization|山东泰山队⟧坐镇⟦place|济南奥体中心⟧，以3比2取胜。',
    '⟦organization|江州大剧院⟧总经理介绍，票已售完。',
    '会议选举⟦person|钱进⟧为委员。',
    '补选⟦person|文静⟧、⟦person|黎明⟧、⟦person|马骏⟧为委员。',
    '后卫⟦person|买买提江⟧长传，前锋推射得手。',
    '⟦organization|⟦place|浙江省⟧红十字会⟧向⟦place|文成⟧、⟦place|庆元⟧调拨帐篷。',
    '展台经理⟦person|埃莱娜·贝尔热⟧隔离满14天。',
    '⟦organization|⟦place|香港⟧运输及房屋局⟧表示，调试已完成。',
    '⟦organization|⟦place|赞比亚⟧交通和物流部⟧副部长来访。',
    '亚军⟦organization|王肇枝中学⟧设计了机器人。',
    '⟦place|九江大堤⟧上人来人往。',
    '⟦place|广东工业设计城⟧的样机在爬楼梯。',
    '⟦organization|广东科技城有限公司⟧昨天成立。',
    '⟦person|阿力木江⟧来自⟦place|喀什⟧。',
    '镇长⟦person|金　秋⟧说，水退了。',
    '⟦place|赣江⟧⟦place|外洲站⟧水位退到警戒线下。',
  ])('%s', checkWithWords);

  it.each([
    '书的原名是什么？',
    '小狗名叫“汤圆”。',
    '这条路一段平一段陡。',
    '今晚上演京剧。',
    '小店藏在巷子里。',
    '货轮准时离港。',
    '他学的是俄文。',
  ])('nobody in: %s', checkWithWords);
});

describe('a place and what stands beside it', () => {
  it.each([
    '救护车沿⟦place|双洎河⟧大堤开。',
    '⟦place|九江大堤⟧上人来人往。',
    '正在建设的⟦place|常泰长江大桥⟧主塔封顶。',
    '村民守着⟦place|漕桥河⟧口，⟦place|桥头镇⟧也来了人。',
    '因⟦place|怡康花园⟧、⟦place|清潭新村⟧管网改造，今天停水。',
    '一时洛阳纸贵，他说一口山东话，吃一盘上海青。',
    '⟦place|洛泽河⟧河道清淤完成。',
    '⟦place|香港仔避风塘⟧的渔民在补网。',
    '司机在⟦place|祁县东站⟧清车。',
    '⟦place|黄河⟧在这里拐弯。',
    '他们走进⟦organization|良渚遗址博物馆⟧。',
    '⟦organization|国家体育总局游泳中心⟧透露了名单。',
    '沿着⟦place|新建北路⟧走。',
    '从⟦place|襄汾⟧向东北走7.5公里。',
    '⟦place|东北⟧的冬天长。',
    '志愿者走遍⟦place|大别山区⟧的村庄。',
    '⟦organization|葛沟村党支部⟧书记⟦person|石磊⟧当天也来了。',
    '⟦organization|省水利厅⟧会同⟦organization|大清河河务中心⟧每月调度。',
    '县里硬化⟦place|新华街⟧、⟦place|文卫街⟧等14条道路。',
    '行动在⟦place|长安中路⟧、⟦place|正阳路⟧和⟦place|鑫华广场⟧周边开展。',
    '才在⟦organization|沙赫贾拉勒科技大学⟧礼堂找到一块干地板。',
  ])('%s', checkWithWords);

  it.each(['白政任〔2024〕2号', '冀(2019)馆陶县不动产权第0003号'])('none in a document’s number: %s', checkWithWords);
});

describe('the short name of a township stands where its county or city is named', () => {
  it.each([
    '⟦place|常州⟧来人说，车可经国道出⟦place|湟里⟧。',
    '⟦place|武进区⟧今天通报：⟦place|遥观⟧将增设路牌。',
    '船从⟦place|南县⟧的⟦place|茅草街⟧出发。',
  ])('%s', checkWithWords);

  it.each(['车可经国道出湟里。', '⟦place|常州⟧来人说，高峰时下山的人多。'])('but not %s', checkWithWords);
});

describe('rivers and hills are known by what is done with them, or by what they have', () => {
  it.each([
    '我们沿⟦place|任河⟧走了四天。⟦place|任河⟧是倒着流的。',
    '办案人员走了⟦place|徒骇河⟧左岸18公里。',
    '⟦place|偏头山⟧海拔1800多米。',
  ])('%s', checkWithWords);

  it.each(['他沿小河走回家。', '两条河左岸都有堤。', '这座山海拔不高。', '沿河边走。'])('but not %s', checkWithWords);
});

describe('what stands before a firm’s role is the firm', () => {
  it.each([
    '⟦organization|旺丰⟧董事长⟦person|李建国⟧说，订单多了。今年⟦organization|旺丰⟧扩产。',
    '昨天，⟦organization|旺丰⟧厂长⟦person|宰云霞⟧来了。',
  ])('%s', checkWithWords);

  it.each(['早餐店老板⟦person|王建国⟧说，客人多了。', '现任董事长⟦person|李建国⟧来了。', '年轻老板很多。'])(
    'but not %s',
    checkWithWords,
  );
});
