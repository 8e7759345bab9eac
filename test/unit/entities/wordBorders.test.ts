import { describe, it } from 'vitest';
import { checkWithWords } from '../../kit/checkWithWords';

describe('a division ends where its last word ends', () => {
  it.each([
    '这批货挤进⟦place|深圳⟧市场。',
    '从⟦place|武汉⟧市区赶到农庄。',
    '大力发展乡镇企业。',
    '县道和县乡公路相接。',
    '船停在沿海城市的码头。',
    '⟦place|重庆市⟧⟦place|长寿区⟧组织干部上街。',
    '⟦place|保定市⟧⟦place|竞秀区⟧今天有雨。',
  ])('%s', checkWithWords);
});

describe('what stands between a place and the end of a body is part of its name or there is no such body', () => {
  it.each([
    '集团在⟦place|拉萨⟧设立研究所。',
    '⟦place|辽宁省⟧⟦place|大连市⟧利用三年时间改革农村中学。',
    '⟦place|吉林⟧十万大学生走上街头。',
    '⟦organization|⟦place|保定市⟧未成年人心理维护辅导中心⟧今天揭牌。',
    '⟦organization|⟦place|深圳市⟧第二小学⟧开学了。',
    '还要新建十所学校。',
    '比如⟦organization|民生银行⟧的网点。',
  ])('%s', checkWithWords);
});

describe('a listed name that is a word as well needs the tagger’s word for it', () => {
  it.each(['孩子们对美的追求不一样。', '这让人联想起过去的日子。', '村里家家装上了有线电视。'])('%s', checkWithWords);
});

describe('a date does not cut a name', () => {
  it.each([
    '他应邀去⟦place|夏威夷⟧讲学。',
    '近日⟦person|内塔尼亚胡⟧批准了计划。',
    '大家同⟦place|日本⟧企业家座谈。',
    '副检察长⟦person|梁国庆⟧今天讲话。',
  ])('%s', checkWithWords);
});

describe('a list of the lines of business that departments are in', () => {
  it.each(['水利、环保、城建等部门派人到场。', '她曾去⟦place|北京⟧、⟦place|上海⟧、⟦place|南京⟧等城市。'])(
    '%s',
    checkWithWords,
  );
});

describe('events end in what meetings and contests end in, and begin where the words of a name begin', () => {
  it.each([
    '昨天召开⟦event|⟦place|云南省⟧精准扶贫工作推进会⟧。',
    '雨大，⟦event|融水苗族芦笙赛⟧推迟。',
    '⟦event|全区防汛救灾视频调度会⟧要求做好消毒。',
    '她获得⟦event|⟦place|法国⟧⟦place|巴黎⟧国际声乐大赛⟧的奖牌。',
    '⟦event|“石榴籽”童心守护行动⟧开始了。',
  ])('%s', checkWithWords);

  it.each([
    '大家准备开一个座谈会。',
    '小组赛打得很好。',
    '这个环节很重要。',
    '发展中的城市举办书展。',
    '音乐会很热闹。',
  ])('none in: %s', checkWithWords);
});

describe('what stands beside a name is not part of it', () => {
  it.each([
    '⟦organization|⟦place|日喀则市⟧人民检察院⟧会同⟦organization|⟦place|上海市⟧⟦place|黄浦区⟧人民检察院⟧办案。',
    '⟦organization|深圳技术大学⟧模具班毕业了。',
    '⟦organization|⟦place|桐庐县⟧政府⟧签约。',
    '用文明筑城，向幸福进发。',
    '第三赛段由⟦place|金坛⟧骑至⟦place|溧阳⟧，全程126公里。',
    '他一五一十地说，用的是⟦place|周口⟧腔。',
  ])('%s', checkWithWords);
});
