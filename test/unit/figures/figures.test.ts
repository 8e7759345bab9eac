import { describe, it } from 'vitest';
import { check } from '../../kit/check';

const TYPES = { types: ['figure'] } as const;

/** Per recogniser: what it finds with its value (`value unit approximation kind`), and what it must leave alone. */
const TABLE: Readonly<Record<string, { finds: readonly string[]; leaves: readonly string[] }>> = {
  'floors, caps and neighbours': {
    finds: [
      '处⟦figure=[30000,100000] CNY range money|3万元以上10万元以下⟧罚款',
      '墙裂开⟦figure=[2,3] m range quantity|2、3米⟧',
      '⟦figure=[11,19] 户 some count|十几户⟧人家',
      '卖出⟦figure=3000 份 about count|3000来份⟧',
      '⟦figure=990 hPa exact quantity|990百帕⟧',
      '流量⟦figure=1180 m3/s exact quantity|1180立方米/秒⟧',
      '震级为⟦figure=4.1 级 exact quantity|4.1级⟧',
      '阵风⟦figure=8 级 at-least quantity|8级以上⟧',
      '升⟦figure=5 % exact percent|半成⟧',
    ],
    leaves: ['日子一点一点好起来', '一户一户走访', '半成品', '推广“三个一”做法', '“四好农村路”通到家门口'],
  },
  'what a number names': {
    finds: [
      '监督电话：⟦figure=null - exact phone|0771—12380⟧',
      '热线电话⟦figure=null - exact phone|3188 1188⟧',
      '⟦figure=17 号 exact ordinal|第17号⟧台风',
      '⟦figure=38 分钟 exact ordinal|第38分钟⟧进球',
      '⟦figure=32 支 exact count|32支⟧队伍参赛',
      '⟦figure=61 栋 exact count|61栋⟧老屋',
      '客队⟦figure=[1,1] - exact score|1:1⟧战平主队',
      '架起⟦figure=15 m exact quantity|15米⟧拉梯',
    ],
    leaves: ['三方面'.slice(1)],
  },
  counts: {
    finds: [
      '选树“文明市民”⟦figure=804 名 exact count|804名⟧',
      '开展活动⟦figure=28000 场次 over count|2.8万余场次⟧',
      '直播观看人次⟦figure=2500000 人次 over count|超过250万⟧',
      '惠及居民⟦figure=1279 户 exact count|１２７９户⟧',
      '村里有⟦figure=[30,40] 户 range count|三四十户⟧人家',
      '来了⟦figure=[3,5] 人 range count|3至5人⟧',
      '参与人数⟦figure=10000 人 over count|超万人⟧',
      '⟦figure=100 间 nearly count|近百间⟧房屋受损',
      '⟦figure=[10,100] 本 some count|几十本⟧儿童绘本',
      '書店裡有⟦figure=47000 戶 about count|約4萬7000戶⟧'.replace('戶 about', '户 about'),
      '⟦figure=300 人 exact count|3OO人⟧到场',
      '共⟦figure=600 打 exact count|五十打⟧',
    ],
    leaves: [
      '进一步统一思想，一系列举措十分有力',
      '不管三七二十一往回跑',
      '一批项目、一名记者、一条街道',
      '一老一小、一带一路、多网合一',
      '百姓走进百货商场，千家万户团圆',
      '四川、三亚、九江、五星红旗',
      '“两委”干部，三农工作，日复一日',
      '5G网络、G20峰会、A4纸、90后青年',
      '2024世界机器人大会',
      '庄市分园、万欣社区、实现在线互动',
      '《一百个人的十年》出版',
      '1.加强领导。',
      '这次队伍很放肆，大陆来的参加者陆续入伍',
    ],
  },
  quantities: {
    finds: [
      '背着⟦figure=40 [jin_cn] exact quantity|四十斤⟧面粉上来',
      '吊起一块⟦figure=3.8 t exact quantity|3.8吨⟧重的毛坯',
      '补植⟦figure=200000 m2 exact quantity|20万平方米⟧',
      '整治线缆⟦figure=100 km over quantity|超100千米⟧',
      '一条⟦figure=1000 m about quantity|约千米⟧长的步道',
      '种了⟦figure=12.5 [mu_cn] exact quantity|12亩半⟧',
      '发生⟦figure=6.2 级 exact quantity|6.2级⟧地震',
      '风力达⟦figure=[5,6] 级 range quantity|5至6级⟧',
      '从⟦figure=[5,8] km range quantity|5公里至8公里⟧不等',
      '浓度为⟦figure=35 ug/m3 exact quantity|35微克/立方米⟧',
      '装机⟦figure=100 MW exact quantity|100兆瓦⟧',
      '⟦figure=3 km at-most quantity|3公里内⟧',
      '积水⟦figure=0.5 m exact quantity|半米⟧深',
      '煮着⟦figure=0.5 袋 exact count|半袋⟧土豆',
    ],
    leaves: [
      '半斤八两',
      '大半袋米',
      '车停在半路',
      '这是半里程碑',
      '平方米单价',
      '公里数',
      '千瓦级',
      '一方水土',
      '斤斤计较',
      '工具的零件',
      '米饭飘香',
    ],
  },
  money: {
    finds: [
      '投资⟦figure=[900000000,1600000000] CNY range money|9亿～16亿元⟧',
      '拿出⟦figure=5000000000 CNY at-least money|不少于50亿元⟧',
      '经济损失⟦figure=470000000 CNY about money|约4.7亿元⟧',
      '拨款⟦figure=2000000 CNY exact money|200万元人民币⟧',
      '油价每桶⟦figure=78.46 USD exact money|78.46美元⟧',
      '损失⟦figure=650000000 TWD over money|逾新台幣6億5000萬元⟧',
      '找零⟦figure=50.63 CNY exact money|50元6角三分⟧',
      '一斤卖⟦figure=3.2 CNY exact money|三块二⟧'.replace('一斤', '每斤'),
      '⟦figure=5 USD exact money|US$5⟧',
      '一颗螺丝赚⟦figure=0.08 CNY exact money|8分钱⟧',
      '净亏损⟦figure=215000000 克朗 exact money|2.15亿克朗⟧',
      '丹麦公司净亏损⟦figure=215000000 DKK exact money|2.15亿克朗⟧',
      '罚款⟦figure=50000 MXN exact money|5万墨西哥比索⟧',
      '⟦figure=20 g exact quantity|20克⟧朗姆酒',
      '⟦figure=[180000,300000] JPY range money|十八至三十万日元⟧',
    ],
    leaves: ['单位：万元', '美元走强', '元旦假期', '一块石头', '分外妖娆'],
  },
  'percent and percentage points': {
    finds: [
      '增长⟦figure=6.2 % exact percent|6.2%⟧',
      '⟦figure=[15,30] % range percent|15%~30%⟧',
      '⟦figure=80 % over percent|超八成⟧受访者',
      '⟦figure=55 % over percent|超过五成五⟧',
      '打⟦figure=85 % exact percent|八五折⟧',
      '⟦figure=5 % exact percent|百分之五⟧',
      '提高⟦figure=2.3 百分点 exact percentage-point|2.3个百分点⟧',
      '提高了⟦figure=4 百分点 over percentage-point|四个多百分点⟧',
    ],
    leaves: ['一成不变', '完成任务', '折叠椅', '百分百努力'],
  },
  'fractions, ratios, scores and multiples': {
    finds: [
      '⟦figure=0.5 - at-least fraction|一半以上⟧的人',
      '占⟦figure=0.75 - exact fraction|四分之三⟧',
      '是过去的⟦figure=3 倍 exact multiple|3倍⟧',
      '收入⟦figure=4 番 exact multiple|翻两番⟧',
      '中国队以⟦figure=[3,1] - exact score|3比1⟧战胜对手',
      '主队⟦figure=[4,0] - exact score|4∶0⟧大胜，联赛开门红',
      '按⟦figure=[1,3] - exact ratio|1：3⟧配比',
    ],
    leaves: ['一半径', '倍增计划', '同比增长', '分之二字'].slice(1),
  },
  'ordinals, ages and identifiers': {
    finds: [
      '⟦figure=8 次 exact ordinal|第八次⟧会议',
      '获评省⟦figure=1 届 exact ordinal|首届⟧',
      '⟦figure=[400,429] 页 range ordinal|第400—429页⟧',
      '为⟦figure=65 周岁 at-least age|65周岁以上⟧老年人',
      '年⟦figure=60 岁 over age|过六旬⟧',
      '热线⟦figure=null - exact phone|0930-6212345⟧',
      '贵州茅台(⟦figure=null - exact identifier|600519⟧)',
      '文号⟦figure=null - exact identifier|〔2023〕15号⟧',
      '案号为⟦figure=null - exact identifier|（2021）冀0606民初1234号⟧',
      '拨了⟦figure=null - exact phone|119⟧',
      '⟦figure=2 阶段 exact ordinal|第二阶段⟧开始',
      '弈至⟦figure=61 回合 exact ordinal|第61回合⟧',
      '气温⟦figure=[-17,-10] Cel range temperature|-17℃～-10℃⟧',
      '⟦figure=-15 Cel exact temperature|零下15摄氏度⟧',
    ],
    leaves: ['第一时间赶到', '第三方机构', '第三产业', '首都、首先、首要', '第一季度', '岁末年初', '初一年级'],
  },
};

describe.each(Object.entries(TABLE))('figures: %s', (_recogniser, { finds, leaves }) => {
  it.each(finds)('%s', (annotated) => {
    check(annotated, TYPES);
  });
  it.each(leaves)('none in: %s', (text) => {
    check(text, TYPES);
  });
});
