import { describe, it } from 'vitest';
import { check } from '../../kit/check';

const NAMES = { types: ['person', 'place', 'organization', 'work', 'event'] } as const;

describe('events', () => {
  const matching = [
    '深入学习贯彻⟦event|党的二十大⟧精神。',
    '会议传达了⟦event|党的二十届三中全会⟧精神。',
    '⟦event|第三十届夏季奥林匹克运动会⟧闭幕。',
    '⟦event|十四届全国人大二次会议⟧今天开幕。',
    '他在⟦event|第六届中国国际进口博览会⟧上发言。',
    '⟦event|临海市十六届人大四次会议⟧开幕。',
    '⟦event|无锡马拉松⟧鸣枪起跑。',
    '2025赛季⟦event|中国排球超级联赛⟧开打。',
    '“⟦event|碧水工程⟧”让河道变清。',
    '全县启动⟦event|农村厕所改造提升行动⟧。',
    '他1951年参加⟦event|抗美援朝⟧。',
    '会议传达⟦event|全省防汛防旱工作电视电话会议⟧精神。',
    '村民参加⟦event|汉中市地质灾害应急演练⟧。',
    '⟦event|短池世锦赛⟧名单公布。',
    '⟦event|庆祝中国共产党成立104周年座谈会⟧召开。',
    '昆明筹备⟦event|第七届中国—南亚博览会⟧。',
    '服务⟦event|第四届中国国际消费品博览会⟧的志愿者到了。',
    '“⟦event|安全生产月⟧”活动在县里举行。',
    '全校开展⟦event|党纪学习教育⟧。',
    '⟦event|第71届澳门格兰披治大赛车⟧鸣枪。',
    '⟦event|第九届中国(义乌)国际小商品博览会⟧开幕。',
    '⟦event|2024湘西苗族“四月八”文化节⟧启幕。',
    '他在⟦event|全国青年田径锦标赛⟧上夺冠。',
    '⟦event|CBA常规赛⟧第三十轮昨晚结束。',
    '⟦event|中国·梨树黑土地论坛⟧开幕。',
    '⟦event|长江中游漆木器特展⟧在馆里开幕。',
    '⟦event|东盟外长会议⟧在万象举行。',
    '街坊们筹备⟦event|谭公诞⟧。',
    '⟦event|英超⟧方面，阿森纳客场取胜。',
    '⟦event|百团大战⟧打响。',
    '⟦event|中共青溪市第七届委员会第四次全体会议⟧召开。',
    '剧团赴⟦event|亚琛国际木偶节⟧演出。',
    '⟦event|双十杯女垒邀请赛⟧开打。',
    '往届⟦event|刀博会⟧设在体育馆。',
    '⟦event|第十届茶博会⟧即将开幕。',
    '⟦event|惠来县第三届少儿歌舞展演⟧开锣。',
    '在⟦event|惠来茶叶产销对接会⟧上，客商签了单。',
    '县里召开的⟦event|扶沟县“三夏”生产现场会⟧改成了电话会。',
    '⟦event|第六届河口图书奖颁奖典礼⟧在剧场举行。',
    '本届⟦event|区运会⟧共设32个大项。',
    '⟦event|第43届卡加梅杯⟧决赛座无虚席，下届⟦event|卡加梅杯⟧移师他处。',
    '在⟦event|柯桥春季花博会⟧上，客商订走了样品。',
    '⟦event|第七届闽东采茶赛⟧在镇上开锣。',
    '⟦event|辽宁省首届“乡土杯”冬季邀请赛⟧下月开打。',
    '第五届比赛开始了，赛事安排在河边。',
    '大学的“重走古道”实践团昨天把义卖款送到。',
    '⟦event|成都大运会⟧期间订单翻了一倍。',
    '⟦event|利比亚问题国际会议⟧举行。',
    '⟦event|“岛上有火”工业记忆展⟧开幕。',
  ];
  it.each(matching)('%s', (text) => {
    check(text, { types: ['event'] });
  });

  const notMatching = [
    '社区举办了招聘会。',
    '这次大会开得很好。',
    '党的各项政策落到实处。',
    '全市召开动员大会。',
    '第三次会议的时间未定。',
    '马拉松爱好者越来越多。',
    '实施工程建设。',
    '参加公开赛的选手到齐。',
    '全国各地的运动员到齐。',
    '国际劳动节放假一天。',
    '他的诞生地就在这里。',
    '法网恢恢，疏而不漏。',
    '世锦赛新闻中心启用。',
    '长征路上的小学。',
    'ANBAC公司成立。',
    '召开协调会议。',
    '干杯之后是球赛。',
    '议案获今年第二次临时股东大会通过。',
    '队员“小满”展开救援。',
    '省博会议室在三楼。',
  ];
  it.each(notMatching)('no event in: %s', (text) => {
    check(text, { types: ['event'] });
  });
});

describe('lists that say what their items are', () => {
  const matching = [
    '针对⟦place|卫生巷⟧、⟦place|金融巷⟧、⟦place|丰坪东巷⟧等背街小巷开展整治。',
    '还有⟦place|锦绣曙光⟧、⟦place|柳岸晨韵⟧等小区。',
    '昨夜⟦place|石佛⟧、⟦place|金塘⟧、⟦place|柳湾⟧三镇连夜转移。',
    '徒弟遍布⟦place|安昌⟧、⟦place|齐贤⟧和⟦place|马鞍⟧三个街道。',
  ];
  it.each(matching)('%s', (text) => {
    check(text, { types: ['place'] });
  });

  const notMatching = [
    '推进道路、桥梁等项目建设。',
    '修建了停车场、公厕等设施。',
    '老旧小区、背街小巷等区域得到整治。',
    '他在城市、农村两个村子住过。',
    '教育、卫生两局联合检查。',
  ];
  it.each(notMatching)('no place in: %s', (text) => {
    check(text, { types: ['place'] });
  });
});

describe('names of several parts', () => {
  const matching = [
    '⟦person|埃里克·马默⟧称，会谈是有益的。',
    '导演⟦person|欧阳淑贞⟧笑说，票钱该收。',
    '发言人⟦person|安东尼奥·古特雷斯⟧对此表示欢迎。',
    '⟦person|古丽米娜·麦麦提⟧表演了独舞。',
    '前锋⟦person|卡洛斯·费雷拉⟧用头把球顶进。',
    '學生⟦person|達祿・法拉漢⟧負責紀錄片。',
    '學生⟦person|達祿‧法拉漢⟧負責紀錄片。',
  ];
  it.each(matching)('%s', (text) => {
    check(text, { types: ['person'] });
  });

  const notMatching = ['品味·传承活动开始报名。', '文明·和谐·幸福，写在墙上。', '3·15晚会如期举行。'];
  it.each(notMatching)('nobody in: %s', (text) => {
    check(text, { types: ['person'] });
  });
});

describe('short names of places', () => {
  const matching = [
    '⟦place=gb2260:130000|河北⟧⟦place=gb2260:130600|保定市⟧推进创建工作。⟦place=gb2260:130600|保定⟧坚持全面创建。',
    '⟦place=gb2260:130600|保定市⟧⟦place=gb2260:130631|望都县⟧的辣椒红了，走进⟦place=gb2260:130631|望都⟧，处处是丰收景象。',
    '⟦place=gb2260:150300|乌海市⟧⟦place=gb2260:150303|海南区⟧正在施工',
  ];
  it.each(matching)('%s', (text) => {
    check(text, { types: ['place'] });
  });

  const notMatching = ['大同小异的两份方案。', '和平与发展是时代主题。', '祝老人安康长寿。', '朝鲜族舞蹈很美。'];
  it.each(notMatching)('no place in: %s', (text) => {
    check(text, { types: ['place'] });
  });
});

describe('bodies', () => {
  const matching = [
    '成立⟦organization|⟦place|保定市⟧志愿服务联合会⟧，整合资源。',
    '高标准打造⟦organization|⟦place|保定市⟧未成年人心理维护辅导中心⟧，为群众服务。',
    '沿线有⟦organization|镇海幼儿园(庄市分园)⟧。',
    '⟦organization|浙江云岚印染有限公司⟧（以下简称⟦organization|云岚印染⟧）去年染布。',
    '免去其⟦organization|省信访局⟧局长职务。',
    '大家坐到⟦organization|柳沙村村民委员会⟧的火塘边。',
    '⟦place|广东省⟧、⟦place|浙江省⟧均派出代表。',
  ];
  it.each(matching)('%s', (text) => {
    check(text, { types: ['place', 'organization'] });
  });

  const notMatching = ['机关单位和相关负责人参加。', '群众的获得感、幸福感、安全感不断增强。', '打开工作新局面。'];
  it.each(notMatching)('nothing in: %s', (text) => {
    check(text, NAMES);
  });
});

describe('lists of people', () => {
  const matching = [
    '当选的有⟦person|王建军⟧、⟦person|方圆⟧、⟦person|李秀英⟧、⟦person|高峰⟧、⟦person|张伟民⟧。',
    '获奖者为⟦person|刘志强⟧、⟦person|安康⟧、⟦person|陈晓燕⟧等。',
    '捐款的有：⟦person|王建军⟧1000元，⟦person|杜鹃⟧300元，⟦person|李秀英⟧800元，⟦person|有余⟧200元。',
  ];
  it.each(matching)('%s', (text) => {
    check(text, { types: ['person'] });
  });

  const notMatching = [
    '推进高峰、平原、丘陵的普查。',
    '白菜3元，萝卜2元，⟦person|王建军⟧5元。',
    '⟦person|王建军⟧、教练、队友都来了。',
  ];
  it.each(notMatching)('no more people in: %s', (text) => {
    check(text, { types: ['person'] });
  });
});

describe('short forms that the page introduces', () => {
  it('stand wherever they occur', () => {
    check(
      '⟦organization|江苏远洋渔业股份有限公司⟧（下称⟦organization|远洋渔业⟧）昨日公告。⟦organization|远洋渔业⟧复牌。',
      { types: ['organization'] },
    );
  });
});

describe('forms of events that the page introduces', () => {
  it('are events too', () => {
    check('⟦event|第六届中国（长江）汽车零部件交易会⟧（下称“⟦event|长江车配会⟧”）闭馆。⟦event|长江车配会⟧明年再办。', {
      types: ['event', 'organization'],
    });
  });
});

describe('a known body that begins with a place', () => {
  it.each(['工地上，⟦organization|中国电建⟧项目经理走在前头。', '⟦organization|上海电气⟧的展台前围满了人。'])(
    '%s',
    (text) => {
      check(text, { types: ['organization'] });
    },
  );

  it.each(['中国电影走向世界。', '上海电视机展销结束。'])('none in: %s', (text) => {
    check(text, { types: ['organization'] });
  });
});

describe('villages that are called by a word', () => {
  it.each(['记者在⟦place|团结村⟧采访时，天已黑了。', '⟦place|年丰村⟧的饮水管冬天总冻裂。'])('%s', (text) => {
    check(text, { types: ['place'] });
  });

  it.each([
    '三个示范村、两个文明村、中心村都通了路。',
    '全镇建成民俗村、专业村、先进村18个。',
    '农村和新村的面貌变了。',
  ])('none in: %s', (text) => {
    check(text, { types: ['place', 'organization'] });
  });
});

describe('forms in brackets', () => {
  it('stand for the body before them when it holds their characters', () => {
    check('⟦organization|澳门街坊会联合总会⟧（“⟦organization|街总⟧”）派人到场。⟦organization|街总⟧呼吁照常开放。', {
      types: ['organization'],
    });
  });

  it.each(['⟦organization|保定市民政局⟧（图左）派人到场。图左是办公楼。'])('none in: %s', (text) => {
    check(text, { types: ['organization'] });
  });
});

describe('appointments', () => {
  it.each([
    '会议决定任命⟦person|严于律⟧为县人民法院院长，⟦person|石头⟧为县民政局局长。',
    '免去：\n\n⟦person|龙在田⟧的省水利厅厅长职务。',
  ])('%s', (text) => {
    check(text, { types: ['person'] });
  });

  it.each(['金秋的广场成为居民的乐园。', '严格的管理是厂长的要求。'])('nobody in: %s', (text) => {
    check(text, { types: ['person'] });
  });
});

describe('sides in a match', () => {
  it('are teams', () => {
    check('女单决赛，⟦organization|江西队⟧以3比1战胜⟦organization|山东队⟧。', { types: ['organization'] });
  });

  it.each(['比赛结束，江西队伍建设得到加强。', '队列训练开始。'])('none in: %s', (text) => {
    check(text, { types: ['organization'] });
  });
});

describe('the kind of place behind its name', () => {
  it.each(['车队从⟦place|霍尔果斯口岸⟧出境。', '牛群走过⟦place|呼伦贝尔草原⟧。', '列车驶过⟦place|阿雷基帕大区⟧。'])(
    '%s',
    (text) => {
      check(text, { types: ['place'] });
    },
  );

  it.each(['口岸通关顺畅。', '草原辽阔。', '施瓦辛格州长讲话。'])('none in: %s', (text) => {
    check(text, { types: ['place', 'organization'] });
  });
});
