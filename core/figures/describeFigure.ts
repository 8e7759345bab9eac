import type { Approximation, Figure, FigureKind } from './figure';
import { toSi } from './units';

export type Language = 'zh' | 'en';

/** A value in plain words: a line each for value, kind, conversion and change, and a short text for an inlay hint. */
export interface Description {
  readonly lines: readonly string[];
  /** `≥30,000 个`; empty where the figure names and does not count. */
  readonly inlay: string;
}

const APPROXIMATIONS: Readonly<Record<Approximation, Readonly<Record<Language, string>>>> = {
  exact: { zh: '', en: '' },
  about: { zh: '约', en: 'about ' },
  over: { zh: '超过', en: 'more than ' },
  nearly: { zh: '接近', en: 'nearly ' },
  'at-least': { zh: '至少', en: 'at least ' },
  'at-most': { zh: '至多', en: 'at most ' },
  range: { zh: '', en: '' },
  some: { zh: '大致', en: 'roughly ' },
};

const SIGNS: Readonly<Record<Approximation, string>> = {
  exact: '',
  about: '≈',
  over: '>',
  nearly: '<',
  'at-least': '≥',
  'at-most': '≤',
  range: '',
  some: '≈',
};

const KINDS: Readonly<Record<FigureKind, Readonly<Record<Language, string>>>> = {
  count: { zh: '计数', en: 'count' },
  quantity: { zh: '量', en: 'quantity' },
  money: { zh: '金额', en: 'money' },
  percent: { zh: '百分比', en: 'percentage' },
  'percentage-point': { zh: '百分点', en: 'percentage points' },
  ordinal: { zh: '序数', en: 'ordinal' },
  age: { zh: '年龄', en: 'age' },
  fraction: { zh: '分数', en: 'fraction' },
  ratio: { zh: '比', en: 'ratio' },
  multiple: { zh: '倍数', en: 'multiple' },
  phone: { zh: '电话号码', en: 'phone number' },
  identifier: { zh: '编号', en: 'identifier' },
  temperature: { zh: '温度', en: 'temperature' },
  score: { zh: '比分', en: 'score' },
};

const TRENDS = {
  up: { zh: '上升', en: 'up' },
  down: { zh: '下降', en: 'down' },
  'year-on-year': { zh: '同比', en: 'year on year' },
  'period-on-period': { zh: '环比', en: 'period on period' },
} as const;

/** Says what a figure means, the value in plain words first: `至少 28,000 场次`. */
export function describeFigure(figure: Figure, language: Language): Description {
  const lines = [
    valueLine(figure, language),
    kindLine(figure, language),
    conversionLine(figure, language),
    trendLine(figure, language),
  ];
  return { lines: lines.filter((line) => line !== ''), inlay: inlayOf(figure) };
}

function valueLine(figure: Figure, language: Language): string {
  if (figure.value === null) return KINDS[figure.kind][language];
  const words = APPROXIMATIONS[figure.approximation][language];
  const spaced = words === '' || language === 'en' ? words : `${words} `;
  return `${spaced}${numberText(figure)}${unitText(figure)}`;
}

function kindLine({ kind, approximation, value }: Figure, language: Language): string {
  if (value === null) return '';
  return approximation === 'exact' ? KINDS[kind][language] : `${KINDS[kind][language]}, ${approximation}`;
}

function inlayOf(figure: Figure): string {
  return figure.value === null ? '' : `${SIGNS[figure.approximation]}${numberText(figure)}${unitText(figure)}`;
}

function numberText({ value, kind }: Figure): string {
  const sign = kind === 'score' || kind === 'ratio' ? ':' : '–';
  return typeof value === 'number'
    ? grouped(value)
    : (value ?? []).map((end) => (end === null ? '…' : grouped(end))).join(sign);
}

function unitText({ unit, kind }: Figure): string {
  if (unit === null) return '';
  return unit === '%' || kind === 'ratio' ? unit : ` ${unit}`;
}

/** 28000 as 28,000; at most six decimals. Written out here because `Intl` data differ between hosts. */
function grouped(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(6))).split('.');
  const separated = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}

function conversionLine({ value, unit, kind }: Figure, language: Language): string {
  if (kind !== 'quantity' || unit === null || value === null) return '';
  const ends = typeof value === 'number' ? [value] : value.filter((end) => end !== null);
  const converted = ends.map((end) => toSi(end, unit));
  const si = converted[0]?.unit;
  if (si === undefined || si === unit) return '';
  const text = converted.map((end) => grouped(end?.value ?? 0)).join('–');
  return `${language === 'zh' ? '合' : '='} ${text} ${si}`;
}

function trendLine({ trend }: Figure, language: Language): string {
  const words = [trend?.comparedWith, trend?.direction].flatMap((word) =>
    word === undefined ? [] : [TRENDS[word][language]],
  );
  return words.join(language === 'zh' ? '' : ', ');
}
