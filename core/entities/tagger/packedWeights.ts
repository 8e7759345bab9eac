import { LABEL_COUNT } from './labels';
import type { WeightTable } from './weights';

/** The first bytes of a packed model: "NT" and the version of the layout and of the feature templates. */
const MAGIC = [0x4e, 0x54, 3];
const MORE = 0x80;

/**
 * Packs a table: magic, number of rows, largest weight, transitions; then three streams that compress well apart: steps
 * between keys (seven bits a byte), which labels have a weight (two bytes a row), and the weights' codes.
 */
export function packWeights({ keys, codes, largest, transitions }: WeightTable): Uint8Array {
  const steps: number[] = [];
  const masks: number[] = [];
  const values: number[] = [];
  let last = 0;
  keys.forEach((key, row) => {
    pushStep(steps, key - last);
    last = key;
    let mask = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const code = codes[row * LABEL_COUNT + label] as number;
      if (code === 0) continue;
      mask |= 1 << label;
      values.push(code & 0xff);
    }
    masks.push(mask & 0xff, mask >> 8);
  });
  const header = new DataView(new ArrayBuffer(12 + 4 * transitions.length));
  MAGIC.forEach((byte, i) => {
    header.setUint8(i, byte);
  });
  header.setUint32(4, keys.length, true);
  header.setFloat32(8, largest, true);
  transitions.forEach((score, i) => {
    header.setFloat32(12 + 4 * i, score, true);
  });
  const parts = [new Uint8Array(header.buffer), masks, steps, values].map((part) => Uint8Array.from(part));
  return concat(parts);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Seven bits a byte, the highest bit set where more follow. */
function pushStep(steps: number[], step: number): void {
  let rest = step;
  for (; rest >= MORE; rest >>>= 7) steps.push((rest & 0x7f) | MORE);
  steps.push(rest);
}

/** Reads what `packWeights` wrote. @throws Error when the bytes are no model of this version */
export function unpackWeights(bytes: Uint8Array): WeightTable {
  if (MAGIC.some((byte, i) => bytes[i] !== byte)) throw new Error('not a tagger model of this version');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(4, true);
  const largest = view.getFloat32(8, true);
  const transitions = Float32Array.from({ length: LABEL_COUNT ** 2 }, (_, i) => view.getFloat32(12 + 4 * i, true));
  const masksAt = 12 + 4 * transitions.length;
  const { keys, end } = readKeys(bytes, masksAt + 2 * count, count);
  const codes = new Int8Array(count * LABEL_COUNT);
  let value = end;
  for (let row = 0; row < count; row++) {
    const mask = view.getUint16(masksAt + 2 * row, true);
    for (let label = 0; label < LABEL_COUNT; label++) {
      if ((mask & (1 << label)) !== 0) codes[row * LABEL_COUNT + label] = bytes[value++] as number;
    }
  }
  return { keys, codes, largest, transitions };
}

function readKeys(bytes: Uint8Array, from: number, count: number): { keys: Int32Array; end: number } {
  const keys = new Int32Array(count);
  let at = from;
  let key = 0;
  for (let row = 0; row < count; row++) {
    let byte = bytes[at++] as number;
    let step = byte & 0x7f;
    for (let shift = 7; byte >= MORE; shift += 7) {
      byte = bytes[at++] as number;
      step |= (byte & 0x7f) << shift;
    }
    key += step;
    keys[row] = key;
  }
  return { keys, end: at };
}
