import { createLexicon, wordsOf } from '../text/lexicon';

/**
 * Words that count nouns and acts, roughly the frequent ones of news first.
 * Behind a Chinese numeral of one character only these make a figure.
 */
const CLASSIFIERS = wordsOf(`
个 人 名 位 家 次 项 元 种 条 件 户 台 场 例 所 座 辆 支 张 处 层 只 批 部 架 艘 套 份 顶 朵 枝 扇 挺 樽 坛 缸 把 簇 辑 面锦旗 座次 篇 枚 届 轮 起 对 组 间 根 幅
棵 株 头 口 盏 颗 粒 块 片 道 栋 幢 排 期 级 倍 本 册 首 曲 集 封 页 卷 章 节 款 则 句 笔 桩 宗 队 班 连 营 团 师 军
人次 件次 场次 架次 车次 班次 辆次 户次 趟次 批次 台次 家次 例次 点次 桌次 人份 剂次 频次 航班次
步 趟 遍 回 顿 番 声 眼 拳 脚 枪 刀 代 站 线 路 门 节课 课时 学时 学分 工分 环 局 盘 码 球 分 票 席 桌 床 张床位
床位 箱 袋 瓶 桶 盒 包 罐 筐 车 船 盆 壶 杯 碗 盘 篮 捆 束 串 排 列 行 段 截 股 滴 团 堆 群 伙 帮 拨 双 副 具 尊
匹 峰 羽 尾 条鱼 窝 巢 垛 眼井 口井 孔 亩次 平 丘 垄 畦 茬 炉 度 格 档 等 类 样 式 类别 样本 点 网点 站点 岗位 席位
村 镇 乡 县 市 省 区 州 国 校 院 馆 园 厂 店 企 社区 街道 行政村 村民小组 单位 学校 企业 国家 城市 省份 县市区 县区 区县
家庭 家企业 员 员工 学生 团组 代表团 小组 职工 村民 居民 群众 字 笔画 频道 万字 帧 像素 字节 核 英尺 层级 维 档 款车型
班组 班级 车间 机组 标段 标准箱 站次 梯次 周次 期次 剂 针 针次 支队 大队 分队 名额 床 铺 床铺 炮 发 记 弹 门炮 枚导弹 响
金 银 铜 冠 胜 负 连胜 连败 连冠 冠王 场胜利 战 局点 岁数 缕 抹 丝 袭 通 则消息 帖 稿 版 栏 档节目 台戏 出戏 折戏 幕
轮次 期刊 元组 方 股份 手 单 宗地 块地 幅地 地块 组团 片区 板块 环节 方面 领域 层面 大类 大项 大方面 大板块 分项 子项 小项 道题
基点
`);

/** Classifiers that a Chinese numeral of one character does not make a figure with: 一点, 两方, 三代, 一行, 三线. */
const ARABIC_ONLY = new Set(
  wordsOf(`
  记 步 眼 声 脚 刀 枪 拳 代 站 线 路 门 分 点 等 类 样 式 方 手 度 格 档 平 行 段 团 堆 群 伙 帮 拨 双 对 连 营 师 军 班 队
  番 回 首 起 道 节 级 期 金 银 铜 冠 胜 负 战 通 字 网点 员 国 市 省 企 店 厂 园 馆 院 校 州 企业 国家 城市 学校 单位 学生
  代表团 街道 社区 核 维 单 稿 版 幕 季 响 发 把 车 船 床 单 口 头 面 层面 方面 学生 员工 职工 居民 村民 群众 家庭 小组 班级 局 球 曲 式
  层级 缕 抹 丝 袭 片 板块 岗位 环 列 排 冠王 片区`),
);

/** A second look for some of them: 三对, 五届, 七期, 十级 are counted with two or more. */
const FROM_TWO = new Set(
  wordsOf(
    '届 轮 期 国 市 省 区 县 镇 乡 村 对 双 队 组 起 道 局 连胜 连败 连冠 金 银 铜 胜 负 方面 层面 大类 学校 企业 国家 城市 单位 板块 环节 领域 片区 片 排 列 头 口 班 曲 首 段 回 节 遍 校',
  ),
);

const LEXICON = createLexicon(CLASSIFIERS.map((word) => [word, word] as const));

/** The classifier written at `at`, the longest one. */
export function classifierAt(text: string, at: number): { end: number; word: string } | undefined {
  const found = LEXICON.longestAt(text, at);
  return found && { end: at + found.word.length, word: found.word };
}

/** Whether a Chinese numeral of one character with this value counts with this classifier, without further evidence. */
export function countsAlone(classifier: string, value: number): boolean {
  if (value >= 2 && FROM_TWO.has(classifier)) return true;
  return !ARABIC_ONLY.has(classifier);
}

/** True for 一 with a classifier: used loosely (一名, 一批) it only says "a" (annotation guideline 5). */
export function isLoose(classifier: string, value: number): boolean {
  return value === 1 && LEXICON.longestAt(classifier, 0) !== undefined;
}
