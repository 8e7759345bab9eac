import { describe, it } from 'vitest';
import { check } from '../../kit/check';

const ISSUED = { types: ['date'], issueDate: '2024-02-27' } as const;

/** Read on 27 February 2024, a Tuesday, unless the text has a dateline. */
const TABLE: Readonly<Record<string, { finds: readonly string[]; leaves: readonly string[] }>> = {
  absolute: {
    finds: [
      '⟦date=2023-03-05|二〇二三年三月五日⟧',
      '⟦date=2023-03-05|2023.3.5⟧',
      '⟦date=2023-03-05|２０２３年３月５日⟧',
      '⟦date=2024-02-19|2月19日⟧举办招聘会',
      '⟦date=2019|2O19年⟧',
      '⟦date=2023-Q4|2023年第四季度⟧名单公布',
      '⟦date=2023-H1|2023年上半年⟧',
      '⟦date=199|20世纪90年代⟧',
      '⟦date=BC04|公元前5世纪⟧的石墙',
      '⟦date=BC0221|公元前221年⟧',
      '⟦date=04|公元5世纪⟧',
      '⟦date=2024-05-06|5月6日(星期一)⟧',
    ],
    leaves: [
      '3号楼、5号线、12号台风、17号球员首开纪录',
      '三年级学生',
      '五五开',
      '3.5分',
      '满分100分',
      '日本、月球、年轻人',
      '春运',
      '第3版',
      '元月饼'.slice(1),
    ],
  },
  'days beside days and years beside years': {
    finds: [
      '⟦date=2024-02-28/2024-02-29|明后两天⟧有雪',
      '他于⟦date=2024-02-23|上周五（23日）⟧到任',
      '⟦date=2023-Q1/2023-Q3|2023年前三季度⟧营收下滑，比⟦date=2022-Q1/2022-Q3|上年同期⟧少一成',
      '⟦date=2023-H1|去年上半年⟧出口增长，⟦date=2019-H1|2019年同期⟧则下降',
      '墓葬⟦date=1972|1972年⟧出土，⟦date=1974|两年后⟧整理完毕',
      '产量比⟦date=2023|去年⟧多一成。⟦date=2024-03|3月⟧开镰',
      '⟦date=2024-01/2024-08|今年首八个月⟧',
      '⟦date=0755|天宝十四载⟧的文书',
      '⟦date=2023|2023赛季⟧收官',
      '会议⟦date=2024-02-24TMO|24日上午⟧在市民中心召开',
      '据通讯社⟦date=2024-02-26|2月26日⟧报道',
    ],
    leaves: ['价格跌到了谷底', '三天打鱼两天晒网', '十年磨一剑', '夜以继日', '上午茶'],
  },
  'lengths that look like days': {
    finds: [
      '被处行政拘留⟦date=P5D|5日⟧',
      '够四万人用上⟦date=P2W|两周⟧',
      '路上⟦date=PT75M|75分钟⟧',
      '⟦date=2021/2022|2021/22乐季⟧开幕',
      '潮水⟦date=2024-07-06|六月初一⟧最大',
      '⟦date=P2W|上两周⟧降雨偏多',
      '为期⟦date=P3D|三日⟧的展会',
      '蒸足⟦date=P2D|两日⟧',
      '附近⟦date=2024-02-03TMO|3日清晨⟧塌方',
    ],
    leaves: ['附近居民'],
  },
  'sets of weekdays': {
    finds: ['⟦date=XXXX-WXX-2/XXXX-WXX-7|每周二至周日⟧开放'],
    leaves: ['周至县'],
  },
  ranges: {
    finds: [
      '⟦date=2024-03-05/2024-03-08|3月5日至8日⟧',
      '⟦date=2019/2023|2019年至2023年⟧',
      '⟦date=2024-01/2024-06|1—6月⟧',
      '⟦date=2023-12/2024-03|去年12月至今年3月⟧',
      '⟦date=2021/2022|2021/22赛季⟧',
      '⟦date=2021/2025|“十四五”时期⟧',
      '⟦date=2024-Q1/2024-Q3|前三季度⟧',
    ],
    leaves: ['3比1', '12-15人', '前三名', '5至8级'],
  },
  relative: {
    finds: [
      '⟦date=2024-02-26|昨日⟧',
      '比赛⟦date=2024-02-26TEV|昨晚⟧在球场收拍',
      '货轮⟦date=2024-02-26TEV|昨晚⟧已靠岸',
      '⟦date=2024|今年⟧',
      '⟦date=2023|上年同期⟧',
      '⟦date=2024-02-23|上周五⟧',
      '⟦date=PAST_REF|近日⟧',
      '⟦date=PRESENT_REF|截至目前⟧',
      '⟦date=2024-02|本月⟧',
      '⟦date=2023-02|去年2月⟧，⟦date=2024-02|次年2月⟧',
      '⟦date=2019|五年前⟧',
      '⟦date=2024-03-01|三天后⟧',
      '⟦date=P3D|三个昼夜⟧没有合眼',
      '水里睡了⟦date=P2300Y|两千三百年⟧',
      '终场锣响前⟦date=PT11S|十一秒⟧',
      '⟦date=2023-12-18|2023年12月18日⟧，⟦date=2023-12-18T06:30|当日清晨6时30分⟧',
    ],
    leaves: [
      '精神文明年年'.slice(0, 4),
      '发明天才',
      '以前景为题',
      '实现在线互动',
      '节目前后',
      '即将来临',
      '面前年轻人',
      '舆论对这次日俄会晤期望很高',
      '五四大道通车',
      '十月初五马路走不通',
    ],
  },
  'open ends': {
    finds: [
      '⟦date=2023/PRESENT_REF|2023年以来⟧',
      '⟦date=2024-06|截至6月底⟧',
      '⟦date=2019|2019年前⟧',
      '⟦date=2023-04-05|2023年清明期间⟧',
      '⟦date=2024-07-01/|2024年7月1日起⟧施行',
      '公路⟦date=2024-02-27/|今起⟧单向管制',
    ],
    leaves: [
      '目前往现场'.slice(2),
      '会前会后',
      '年前往'.slice(1),
      '从今起步不晚',
      '一年到头都在忙',
      '明起了个大早'.slice(1),
    ],
  },
  'durations and sets': {
    finds: [
      '⟦date=PT15M|一刻钟⟧社区生活圈',
      '⟦date=PT2.5H|两个半小时⟧'.replace('PT2.5H', 'PT2H30M'),
      '⟦date=P3Y|三年来⟧',
      '⟦date=P3D/P8D|3天——8天⟧',
      '⟦date=PT9.83S|9秒83⟧',
      '⟦date=P1M|每月⟧组织，⟦date=P1W|周周⟧有活动',
      '⟦date=XXXX-WXX-3|每逢周三⟧',
      '⟦date=XXXX-XX-01|每月1日⟧',
      '⟦date=PT200S|每隔200秒⟧',
      '⟦date=PT30M|每半小时⟧量一次水温，⟦date=P6M|每半年⟧查一回',
      '⟦date=P3D|三天⟧里来了许多人',
      '⟦date=P3D|过去三天里⟧下了雨',
      '井下⟦date=PT43H|43小时⟧',
      '往后⟦date=PT14M|14分钟⟧就到',
    ],
    leaves: [
      '日复一日走访',
      '年复一年',
      '有朝一日',
      '每人每户',
      '每小时6公里',
      '一年一度',
      '天天向上',
      '两分法',
      '一天到晚',
      '日均、年均',
    ],
  },
  'lunar dates, festivals and reigns': {
    finds: [
      '⟦date=2024-02-02|农历腊月廿三⟧',
      '⟦date=2024-02-10|春节⟧',
      '⟦date=2024-04-04|清明⟧祭扫',
      '皮卡⟦date=2023-Q4|第四季度⟧下线',
      '拖了⟦date=P1Y|将近一年⟧',
      '歌圩⟦date=P2D|两天⟧来了1.6万人',
      '⟦date=2020/2021|2020/2021年榨季⟧收榨',
      '到了⟦date=2024-04-19|谷雨⟧还没下雨',
      '⟦date=2024-09-07|白露⟧一过，枣就红了',
      '⟦date=2023-10-23|2023年重阳节⟧',
      '⟦date=1587|明万历十五年⟧',
      '⟦date=1927|民国十六年⟧',
      '⟦date=2024-05-01|“五一”⟧'.replace('“五一”', '国际劳动节'),
    ],
    leaves: [
      '清明上河图',
      '雨水充沛',
      '雨水过后',
      '换届时',
      '望远镜最近只有11公里',
      '谷雨摸摸暖气片',
      '小雪花飘',
      '五一路',
      '重阳镇',
      '万历史书'.slice(1),
      '大雪纷飞',
    ],
  },
};

describe.each(Object.entries(TABLE))('dates: %s', (_kind, { finds, leaves }) => {
  it.each(finds)('%s', (annotated) => {
    check(annotated, ISSUED);
  });
  it.each(leaves)('none in: %s', (text) => {
    check(text, ISSUED);
  });
});

describe('the day of issue', () => {
  it('unknown leaves the year open', () => {
    check('⟦date=XXXX-02-19|2月19日⟧举办招聘会', { types: ['date'] });
  });
  it('a dateline anchors its own article', () => {
    check('标题在此\n\n本报南京⟦date=2024-05-06|5月6日⟧电　⟦date=2024-05-05|昨日⟧开幕。', {
      types: ['date'],
      issueDate: '2024-05-07',
    });
  });
  it('a dateline without a year gives month and day', () => {
    check('标题在此\n\n本报南京⟦date=XXXX-05-06|5月6日⟧电　⟦date=XXXX-05-05|昨日⟧开幕。', { types: ['date'] });
  });
  it('the file name may hold it', () => {
    check('⟦date=2024-02-19|2月19日⟧举办招聘会', { types: ['date'], fileName: 'page-20240227-03.txt' });
  });
  it('a part left out comes from the text before', () => {
    check('⟦date=2023-03|2023年3月⟧举办仪式。⟦date=2023-04-05|清明期间⟧组织活动。', ISSUED);
  });
});
