import type { FigureCandidate } from '../annotation';
import type { Recogniser } from '../recogniser';
import { titleSpans } from '../text/topic';
import { classifierFrequency } from './classifiers';
import type { Figure } from './figure';
import { amountOf } from './amount';
import { isFigure } from './evidence';
import { fixedWordAround } from './fixedWords';
import { identifier } from './identifiers';
import { withUnitBefore } from './nounBefore';
import { scanNumeral } from './scanNumeral';
import { sceneOf, type Reading, type Scene } from './scene';
import { SHAPES } from './shapes';
import { trendBefore } from './trend';

const NAME = 'figure';
const CONFIDENCE = 0.9;
/** 三缸, 两帮: one Chinese numeral with a classifier that news hardly use is more often part of a word. */
const UNSURE = 0.6;
const RARE = 3;
/** Every character a figure's number can begin with. */
const BEGINNINGS = new Uint8Array(0x10000);
for (const char of '0123456789零〇○一二两三四五六七八九十百千万亿壹贰弍叁参肆伍陆柒捌玖拾佰仟廿卅卌几数半第首翻〔(过')
  BEGINNINGS[char.charCodeAt(0)] = 1;

/** Finds figures of every kind in one pass from left to right; nothing is read twice. */
export const figureRecogniser: Recogniser = {
  name: NAME,
  recognise(passage, evidence): FigureCandidate[] {
    const scene = sceneOf(passage, evidence);
    const titles = titleSpans(scene.text);
    return readings(scene)
      .filter(({ start }) => !titles.some((title) => title.start <= start && start < title.end))
      .map(({ start, end, figure }) => ({
        type: 'figure',
        span: { start, end },
        recogniser: NAME,
        confidence: isDoubtful(scene, figure) ? UNSURE : CONFIDENCE,
        figure,
      }));
  },
};

function isDoubtful({ text }: Scene, { kind, numeral, unit }: Figure): boolean {
  const isOneHan = numeral.end - numeral.start === 1 && !/\d/.test(text.charAt(numeral.start));
  return kind === 'count' && isOneHan && unit !== null && classifierFrequency(unit) < RARE;
}

function readings(scene: Scene): Reading[] {
  const found: Reading[] = [];
  for (let at = 0; at < scene.text.length;) {
    if (BEGINNINGS[scene.text.charCodeAt(at)] !== 1) {
      at++;
      continue;
    }
    const { reading, next } = readAt(scene, at);
    if (reading !== undefined && reading.start >= (found.at(-1)?.end ?? 0)) found.push(withTrend(scene, reading));
    at = next;
  }
  return found;
}

function withTrend({ text }: Scene, reading: Reading): Reading {
  return { ...reading, figure: { ...reading.figure, ...trendBefore(text, reading) } };
}

/** The figure at a place and where to go on. */
function readAt(scene: Scene, at: number): { reading?: Reading; next: number } {
  if (isRepeated(scene.text, at)) return { next: at + REPEATED };
  const numeral = scanNumeral(scene.text, at);
  const fixed = fixedWordAround(scene.text, at);
  if (fixed !== undefined && fixed.end >= (numeral?.end ?? at + 1) && fixed.start <= at) {
    return { next: Math.max(fixed.end, at + 1) };
  }
  const shape = firstShape(scene, at);
  if (shape !== undefined) return { reading: shape, next: shape.end };
  if (numeral === undefined) return { next: at + 1 };
  if (Number.isNaN(numeral.low) || scene.text.charAt(at - 1) === '第') return { next: numeral.end };
  const amount = amountOf(scene, numeral);
  if (!isFigure(scene, amount)) return { next: numeral.end };
  return { reading: withUnitBefore(scene.text, amount), next: amount.end };
}

const REPEATED = 4;

/** 一点一点, 一户一户: an adverb. */
function isRepeated(text: string, at: number): boolean {
  return (
    text.charAt(at) === '一' &&
    text.charAt(at + 1) !== '一' &&
    text.startsWith(text.slice(at, at + REPEATED / 2), at + REPEATED / 2)
  );
}

function firstShape(scene: Scene, at: number): Reading | undefined {
  for (const shape of [identifier, ...SHAPES]) {
    const reading = shape(scene, at);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
