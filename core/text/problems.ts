import type { Problem } from '../annotation';
import { letterZeros } from './normalise';

/** What an editor should know about a text's characters: a letter O that is read as a zero (2O19年). */
export function textProblems(text: string): Problem[] {
  return letterZeros(text).map((span) => ({
    code: TEXT_PROBLEMS.letterForZero,
    span,
    message: 'a letter stands for a zero',
    fix: [{ span, text: '0' }],
  }));
}

/** The codes of these problems. */
export const TEXT_PROBLEMS = { letterForZero: 'letter-for-zero' } as const;
