/** What villages and neighbourhoods are said to be: no names. */
export const KINDS_OF_VILLAGE: readonly string[] =
  '示范村 文明村 先进村 专业村 中心村 空心村 贫困村 脱贫村 民俗村 重点村 试点村 小康村 特色村 明星村 行政村 自然村 移民村 淘宝村 电商村 亿元村 长寿村 后进村 薄弱村 旅游村 生态村 小渔村 小山村 古村 新村 邻村 本村 城中村 帮扶村 出列村 样板村 传统村落 示范社区 老旧社区 文明社区 和谐社区 智慧社区 新型社区 未来社区 零碳社区'.split(
    ' ',
  );
