import type { TestProject } from 'vitest/node';
import { packGazetteer } from '../../tools/packGazetteer';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The packed gazetteer, for `loadGazetteer`. */
    gazetteer: string;
  }
}

/** Packs the gazetteer once for all test files: its sources are long. */
export default function setup({ provide }: TestProject): void {
  provide('gazetteer', packGazetteer());
}
