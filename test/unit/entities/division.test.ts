import { describe, it } from 'vitest';
import { check } from '../../kit/check';

describe('administrative divisions', () => {
  const matching = [
    '⟦place=gb2260:130000|河北省⟧⟦place=gb2260:130600|保定市⟧的一条街道',
    '⟦place=gb2260:150300|乌海市⟧⟦place=gb2260:150303|海南区⟧正在施工',
    '在⟦place=gb2260:330200|宁波市⟧⟦place=gb2260:330211|镇海区⟧⟦place=gb2260:330211004|庄市街道⟧',
    '⟦place=gb2260:810000|香港特别行政区⟧政府',
    '⟦place=gb2260:110000|北京市⟧⟦place=gb2260:110105|朝阳区⟧',
    '⟦place=-|朝阳区⟧有几个，这里没有说是哪一个',
    '⟦place=gb2260:513400|凉山州⟧和⟦place=gb2260:422800|恩施州⟧的干部',
    '⟦place=gb2260:450226|三江县⟧的茶农',
    '⟦place=gb2260:150724|鄂温克旗⟧今天有雨',
    '⟦place=gb2260:422800|恩施土家族苗族自治州⟧在开会，⟦place=gb2260:422800|恩施⟧的茶香',
  ];
  it.each(matching)('%s', (text) => {
    check(text, { types: ['place'] });
  });

  const notMatching = [
    '城区各条背街小巷',
    '开发区建设加快',
    '这个小区的楼道',
    '全市六区',
    '省委、市委全会',
    '鄂伦春族的歌',
  ];
  it.each(notMatching)('no place in: %s', (text) => {
    check(text, { types: ['place'] });
  });
});
