import { wordsOf } from '../text/lexicon';

/** What people or divisions are called and what is a word more often; of the page's names these are not looked for elsewhere. */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  wordsOf(`
文明 幸福 和平 平安 安康 金色 白天 明天 高兴 方便 周末 周边 安全 常态 石油 马上 向前 时代 阳光 东方 易地 田野 景明
安宁 平和 太平 长寿 富裕 友谊 团结 合作 新兴 高明 繁荣 解放 前进 振兴 民主 爱民 东坡 大同 永安 向阳
`),
);
