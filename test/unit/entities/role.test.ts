import { describe, expect, it } from 'vitest';
import { mayBeOnePerson, ownersByEnd, roleBefore, roleBehind } from '../../../core/entities/role';
import { testAnnotate } from '../../kit/check';

const role = (text: string, title: string): { text: string; title: string } => ({ text, title });

describe('the role beside a name', () => {
  it('takes the bodies and places before the title', () => {
    const text = '记者从海南区民政局局长闻一鸣处获悉';
    const owners = [
      { start: 3, end: 6 },
      { start: 6, end: 9 },
    ];
    expect(roleBefore(11, ownersByEnd(owners), text)).toEqual(role('海南区民政局局长', '局长'));
  });

  it('reads a title behind a name', () => {
    expect(roleBehind(2, '闻某局长说')).toEqual(role('局长', '局长'));
  });

  it('is undefined where no title stands', () => {
    expect(roleBefore(2, ownersByEnd([]), '看见闻一鸣')).toBeUndefined();
  });
});

describe('two roles', () => {
  it.each([
    [role('局长', '局长'), role('海南区民政局局长', '局长')],
    [role('市委书记', '书记'), role('市长', '市长')],
  ])('may be of one person: %o %o', (a, b) => {
    expect(mayBeOnePerson(a, b)).toBe(true);
  });

  it.each([
    [role('县长', '县长'), role('记者', '记者')],
    [role('易县县长', '县长'), role('望都县县长', '县长')],
  ])('are two people: %o %o', (a, b) => {
    expect(mayBeOnePerson(a, b)).toBe(false);
  });
});

describe('people of one name', () => {
  const page = (second: string): string =>
    `河道整治开工\n\n本报讯（记者 郑书豪）望都县县长刘建国察看工地。刘建国说，年底完工。\n\n邻里互助\n\n本报讯（记者 郑书豪）${second}刘建国帮邻居修车。\n`;
  const ids = (text: string): (string | undefined)[] =>
    testAnnotate(text)
      .filter(({ text: name }) => name === '刘建国')
      .map(({ entity }) => entity?.id);

  it('are kept apart when their roles say so', () => {
    expect(ids(page('民警'))).toEqual(['person:刘建国', 'person:刘建国', 'person:刘建国#2']);
  });

  it('are one without a second role', () => {
    expect(new Set(ids(page('热心的')))).toEqual(new Set(['person:刘建国']));
  });
});
