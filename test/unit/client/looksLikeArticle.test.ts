import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../../client/looksLikeArticle';

describe('what reads as an article', () => {
  it.each(readdirSync('samples'))('%s', (name) => {
    expect(looksLikeArticle(readFileSync(`samples/${name}`, 'utf8'))).toBe(true);
  });

  it.each([
    ['one paragraph', '3月5日,河畔书屋开门迎客,来的人比往日多,有人带着孩子,有人带着旧书。'],
    ['traditional characters', '三月五日，河畔書屋開門迎客，來的人比往日多，有人帶著孩子，有人帶著舊書。'],
    ['many figures', '全年完成投资128.6亿元,增长7.2%;其中民间投资61.3亿元,增长9.8%。新开工项目46个,竣工项目38个。'],
  ])('%s', (_, text) => {
    expect(looksLikeArticle(text)).toBe(true);
  });
});

describe('what is left alone', () => {
  it.each([
    ['an empty file', ''],
    ['white space', ' \r\n　\n'],
    ['English', 'The library by the river opened its doors on Tuesday, and more people came than usual.'],
    ['a few words', '待办事项'],
    [
      'code with Chinese comments',
      '// 读取配置文件,如果没有就用默认值。\nconst config = load();\n// 启动服务,监听端口。\nserver.listen(config.port);\n',
    ],
    ['a table', '姓名\t部门\t电话\n祁小满\t采访部\t无\n闻一鸣\t编辑部\t无\n庞越月\t摄影部\t无\n'],
    ['a word list', '河畔\n书屋\n码头\n灯塔\n渔港\n老街\n步道\n茶馆\n驿站\n骑楼\n侨批\n剪纸\n海图\n'],
    ['binary', `3月5日,河畔书屋开门迎客,来的人比往日多,有人带着孩子。\u0000\u0001`],
    ['Japanese', '三月五日、川辺の書店が開店しました。いつもより多くの人が訪れ、子供を連れた人もいました。'],
  ])('%s', (_, text) => {
    expect(looksLikeArticle(text)).toBe(false);
  });
});
