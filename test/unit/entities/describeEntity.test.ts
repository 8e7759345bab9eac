import { expect, it } from 'vitest';
import { describeEntity, type DescriptionLanguage } from '../../../core/entities/describeEntity';
import { createNewsAnalyser } from '../../../core/newsAnalyser';
import { testResources } from '../../kit/check';

function lineOf(text: string, quote: string, language: DescriptionLanguage = 'zh'): string {
  const analysis = createNewsAnalyser(testResources()).analyse(text);
  const annotation = analysis.annotations.find((one) => one.text === quote);
  return annotation === undefined ? 'not found' : describeEntity(annotation, analysis, text, language).line;
}

it.each<[text: string, quote: string, language: DescriptionLanguage, line: string]>([
  ['河北省保定市的老街', '保定市', 'zh', '保定市 — 河北省的地级市 · 130600'],
  ['河北省保定市的老街', '保定市', 'en', '保定市 — prefecture-level city in 河北省 · 130600'],
  ['乌海市海南区正在施工', '海南区', 'zh', '海南区 — 乌海市的市辖区 · 150303'],
  ['他访问了法国。', '法国', 'zh', '法国 — 国家'],
  ['海南区民政局局长闻一鸣说，工程快完工了。', '闻一鸣', 'zh', '闻一鸣 — 海南区民政局局长'],
  ['本报讯(闻一鸣)昨天下了一场雨。', '闻一鸣', 'zh', '闻一鸣'],
])('%s: %s', (text, quote, language, line) => {
  expect(lineOf(text, quote, language)).toBe(line);
});

it('a short form that the page explains is an alias of the full name', () => {
  const text = '澄海新能源科技股份有限公司(以下简称“澄海新能源”)公告称，澄海新能源将建厂。';
  const analysis = createNewsAnalyser(testResources()).analyse(text);
  const company = analysis.annotations.find(({ text: quote }) => quote === '澄海新能源科技股份有限公司');
  const { aliases, mentions } = describeEntity(company as NonNullable<typeof company>, analysis, text, 'zh');
  expect(aliases).toEqual(['澄海新能源']);
  expect(mentions).toHaveLength(3);
});
