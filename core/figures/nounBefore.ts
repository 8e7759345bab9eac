import type { Amount } from './amount';
import type { Reading } from './scene';

/**
 * What a noun before a bare number counts: 直播观看人次超过250万 → 人次, 参与学生超过70万 → 人.
 * The unit stands outside the span, so only the value takes it.
 */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(人次|场次|件次|架次|车次|班次)(?:数|总数)?$/, '$1'],
  [
    /(?:人数|人口|学生|师生|游客|群众|居民|村民|职工|员工|观众|旅客|志愿者|党员|用户|客流|患者|农民工|毕业生|儿童|老人)(?:总数|数量|数|规模)?$/,
    '人',
  ],
  [/户数$/, '户'],
];
const LEAD = /(?:已经|总计|累计|共计|合计|首次|达到|已|共|达|为|是|约|突破|增至|有)+$/;
const REACH = 14;

/** The reading with the unit a noun before it gives, where none stands behind. */
export function withUnitBefore(text: string, { start, end, figure }: Amount): Reading {
  if (figure.unit !== null) return { start, end, figure };
  const before = text.slice(Math.max(0, start - REACH), start).replace(LEAD, '');
  for (const [pattern, unit] of UNITS) {
    const match = pattern.exec(before);
    if (match !== null) return { start, end, figure: { ...figure, unit: unit.replace('$1', match[1] ?? '') } };
  }
  return { start, end, figure };
}
