import { layOutTransitions } from '../../core/entities/tagger/transitions';
import { bestLabels } from '../../core/entities/tagger/viterbi';
import type { Random } from './random';
import { LABEL_COUNT, labelsOf, mayFollow, OUTSIDE, TAGGED_TYPES } from '../../core/entities/tagger/labels';

const L = LABEL_COUNT;

/** A sentence ready to train on: for each code unit the rows of its features (-1: none), and its label. */
export interface TrainingSentence {
  readonly width: number;
  readonly rows: Int32Array;
  /** Of each code unit, `EITHER` where conventions differ. */
  readonly labels: Uint8Array;
  /** Columns of `rows` that read one source each: the segmenter's words, the known names. */
  readonly sources: readonly (readonly number[])[];
}

/**
 * Stands for the label of a code unit that may as well be outside as be a place of one character (中 and 美 in 中美):
 * each time it is learnt as what it then seems.
 */
export const EITHER = 0xff;
const ONE_CHARACTER_PLACE = labelsOf(1, [{ start: 0, end: 1, type: TAGGED_TYPES.indexOf('place') }])[0] as number;

export interface CrfOptions {
  /** AdaGrad's step. */
  readonly rate: number;
  /** L1 penalty a sentence. */
  readonly penalty: number;
  /** The share of features left out at random each time a sentence is learnt. */
  readonly noise: number;
  /**
   * The share of sentences that are learnt without one of their sources: there may be no segmenter, and lists hold fewer
   * of the names to come than of those to learn from.
   */
  readonly absence: number;
}

/** A trainer's weights and what it knows of its way so far. */
export interface TrainerState {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
  readonly squares: Float32Array;
  readonly transitionSquares: Float32Array;
  readonly lastRead: Int32Array;
  readonly step: number;
}

/** Gradients smaller than this are not followed: most characters are surely outside after one epoch. */
const LEAST_GRADIENT = 2e-3;
const FIRST_SQUARE = 1;

/** A linear-chain CRF that is trained a sentence at a time (AdaGrad, L1 applied to a row when it is next read). */
export class CrfTrainer {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(L * L);
  readonly #squares: Float32Array;
  readonly #transitionSquares = new Float32Array(L * L).fill(FIRST_SQUARE);
  readonly #lastRead: Int32Array;
  #step = 0;

  constructor(
    rowCount: number,
    private readonly options: CrfOptions,
  ) {
    this.weights = new Float32Array(rowCount * L);
    this.#squares = new Float32Array(rowCount * L).fill(FIRST_SQUARE);
    this.#lastRead = new Int32Array(rowCount);
  }

  /**
   * Moves the weights toward the sentence's labels. A share of its features is left out at random, so that no feature
   * learns to lean on another.
   */
  learn(whole: TrainingSentence, random: Random): void {
    this.#step++;
    const sentence = withNoise(whole, this.options, random);
    const scores = this.#score(sentence, true);
    const length = sentence.labels.length;
    const steps = this.#expTransitions();
    const { emissions, forward, backward } = forwardBackward(scores, steps, length);
    const labels = decided(sentence.labels, forward, backward);
    const gradient = new Float32Array(length * L);
    for (let i = 0; i < length; i++) fillGradient(gradient, forward, backward, i, labels[i] as number);
    this.#learnTransitions(labels, { emissions, forward, backward, steps });
    this.#learnRows(sentence, gradient);
  }

  /** The best labels of a sentence as the weights stand. */
  label(sentence: TrainingSentence): Uint8Array {
    return bestLabels(this.#score(sentence, false), layOutTransitions(this.transitions).scores);
  }

  /** Adds the weights as they stand to a running sum, for their mean over the last part of training. */
  addTo(sum: Float64Array, transitionSum: Float64Array): void {
    for (let i = 0; i < sum.length; i++) sum[i]! += this.weights[i]!;
    for (let i = 0; i < transitionSum.length; i++) transitionSum[i]! += this.transitions[i]!;
  }

  /** Applies the penalty to every row up to now. */
  settle(): void {
    for (let row = 0; row < this.#lastRead.length; row++) this.#shrink(row);
  }

  /** All that training goes on from. */
  state(): TrainerState {
    return {
      weights: this.weights,
      transitions: this.transitions,
      squares: this.#squares,
      transitionSquares: this.#transitionSquares,
      lastRead: this.#lastRead,
      step: this.#step,
    };
  }

  /** Goes on from a state of a trainer of as many rows. */
  restore({ weights, transitions, squares, transitionSquares, lastRead, step }: TrainerState): void {
    this.weights.set(weights);
    this.transitions.set(transitions);
    this.#squares.set(squares);
    this.#transitionSquares.set(transitionSquares);
    this.#lastRead.set(lastRead);
    this.#step = step;
  }

  /** A trainer that goes on with some of the rows. @param kept row numbers */
  withRows(kept: Int32Array): CrfTrainer {
    const trainer = new CrfTrainer(kept.length, this.options);
    kept.forEach((row, i) => {
      trainer.weights.set(this.weights.subarray(row * L, row * L + L), i * L);
      trainer.#squares.set(this.#squares.subarray(row * L, row * L + L), i * L);
    });
    trainer.transitions.set(this.transitions);
    trainer.#transitionSquares.set(this.#transitionSquares);
    return trainer;
  }

  #score({ rows, width, labels }: TrainingSentence, shrink: boolean): Float32Array {
    const { weights } = this;
    const scores = new Float32Array(labels.length * L);
    for (let i = 0; i < labels.length; i++) {
      const to = i * L;
      for (let f = i * width; f < (i + 1) * width; f++) {
        const row = rows[f]!;
        if (row < 0) continue;
        if (shrink && this.#lastRead[row] !== this.#step) this.#shrink(row);
        const from = row * L;
        for (let l = 0; l < L; l++) scores[to + l]! += weights[from + l]!;
      }
    }
    return scores;
  }

  #shrink(row: number): void {
    const idle = this.#step - this.#lastRead[row]!;
    this.#lastRead[row] = this.#step;
    if (this.options.penalty === 0) return;
    const cut = idle * this.options.penalty * this.options.rate;
    for (let i = row * L; i < row * L + L; i++) {
      const weight = this.weights[i]!;
      if (weight === 0) continue;
      const by = cut / Math.sqrt(this.#squares[i]!);
      this.weights[i] = weight > by ? weight - by : weight < -by ? weight + by : 0;
    }
  }

  #learnRows({ rows, width, labels }: TrainingSentence, gradient: Float32Array): void {
    const { weights } = this;
    const squares = this.#squares;
    const { rate } = this.options;
    for (let i = 0; i < labels.length; i++) {
      for (let l = 0; l < L; l++) {
        const g = gradient[i * L + l]!;
        if (g < LEAST_GRADIENT && g > -LEAST_GRADIENT) continue;
        for (let f = i * width; f < (i + 1) * width; f++) {
          const row = rows[f]!;
          if (row < 0) continue;
          const at = row * L + l;
          const square = squares[at]! + g * g;
          squares[at] = square;
          weights[at]! -= (rate * g) / Math.sqrt(square);
        }
      }
    }
  }

  #expTransitions(): Float64Array {
    return Float64Array.from(this.transitions, (score, i) =>
      mayFollow(Math.floor(i / L), i % L) ? Math.exp(score) : 0,
    );
  }

  #learnTransitions(labels: Uint8Array, lattice: Lattice): void {
    const gradient = expectedTransitions(labels.length, lattice);
    let last = OUTSIDE;
    for (const label of labels) {
      gradient[last * L + label]! -= 1;
      last = label;
    }
    gradient[last * L + OUTSIDE]! -= 1;
    for (let i = 0; i < L * L; i++) {
      const g = gradient[i]!;
      if (g === 0) continue;
      this.#transitionSquares[i]! += g * g;
      this.transitions[i]! -= (this.options.rate * g) / Math.sqrt(this.#transitionSquares[i]!);
    }
  }
}

function withNoise(sentence: TrainingSentence, { noise, absence }: CrfOptions, random: Random): TrainingSentence {
  const rows = sentence.rows.map((row) => (row >= 0 && random(1000) < noise * 1000 ? -1 : row));
  for (const columns of sentence.sources) if (random(1000) < absence * 1000) leaveOut(rows, sentence.width, columns);
  return { ...sentence, rows };
}

function leaveOut(rows: Int32Array, width: number, columns: readonly number[]): void {
  for (let at = 0; at < rows.length; at += width) for (const column of columns) rows[at + column] = -1;
}

/** The labels with each `EITHER` decided by what is likelier. */
function decided(labels: Uint8Array, forward: Float64Array, backward: Float64Array): Uint8Array {
  const likelihood = (i: number, label: number): number => forward[i * L + label]! * backward[i * L + label]!;
  return labels.map((label, i) => {
    if (label !== EITHER) return label;
    return likelihood(i, OUTSIDE) >= likelihood(i, ONE_CHARACTER_PLACE) ? OUTSIDE : ONE_CHARACTER_PLACE;
  });
}

interface Lattice {
  readonly emissions: Float64Array;
  /** Scaled so that each code unit's values sum to 1. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly steps: Float64Array;
}

function forwardBackward(scores: Float32Array, steps: Float64Array, length: number): Lattice {
  const emissions = new Float64Array(length * L);
  const forward = new Float64Array(length * L);
  const backward = new Float64Array(length * L);
  for (let at = 0; at < length * L; at += L) {
    let most = -Infinity;
    for (let l = 0; l < L; l++) most = Math.max(most, scores[at + l]!);
    for (let l = 0; l < L; l++) emissions[at + l] = Math.exp(scores[at + l]! - most);
  }
  for (let i = 0; i < length; i++) {
    const at = i * L;
    for (let l = 0; l < L; l++) {
      let sum = 0;
      if (i === 0) sum = steps[OUTSIDE * L + l]!;
      else for (let b = 0; b < L; b++) sum += forward[at - L + b]! * steps[b * L + l]!;
      forward[at + l] = sum * emissions[at + l]!;
    }
    scale(forward, at);
  }
  for (let i = length - 1; i >= 0; i--) {
    const at = i * L;
    for (let l = 0; l < L; l++) {
      let sum = 0;
      if (i === length - 1) sum = steps[l * L + OUTSIDE]!;
      else for (let a = 0; a < L; a++) sum += steps[l * L + a]! * emissions[at + L + a]! * backward[at + L + a]!;
      backward[at + l] = sum;
    }
    scale(backward, at);
  }
  return { emissions, forward, backward, steps };
}

function scale(values: Float64Array, at: number): void {
  let sum = 0;
  for (let i = at; i < at + L; i++) sum += values[i]!;
  for (let i = at; i < at + L; i++) values[i]! /= sum;
}

function fillGradient(
  gradient: Float32Array,
  forward: Float64Array,
  backward: Float64Array,
  i: number,
  gold: number,
): void {
  let sum = 0;
  for (let at = i * L; at < i * L + L; at++) sum += forward[at]! * backward[at]!;
  for (let at = i * L; at < i * L + L; at++) gradient[at] = (forward[at]! * backward[at]!) / sum;
  gradient[i * L + gold]! -= 1;
}

function expectedTransitions(length: number, { emissions, forward, backward, steps }: Lattice): Float64Array {
  const expected = new Float64Array(L * L);
  const here = new Float64Array(L * L);
  for (let i = 0; i <= length; i++) {
    let sum = 0;
    for (let b = 0; b < L; b++) {
      const before = i === 0 ? (b === OUTSIDE ? 1 : 0) : forward[(i - 1) * L + b]!;
      for (let a = 0; a < L; a++) {
        const after = i === length ? (a === OUTSIDE ? 1 : 0) : emissions[i * L + a]! * backward[i * L + a]!;
        const value = before === 0 || after === 0 ? 0 : before * steps[b * L + a]! * after;
        here[b * L + a] = value;
        sum += value;
      }
    }
    for (let t = 0; t < L * L; t++) expected[t]! += here[t]! / sum;
  }
  return expected;
}
