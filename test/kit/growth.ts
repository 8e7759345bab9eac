const FACTOR = 10;
const TRIES = 3;

/** Linear work grows by the factor, quadratic work by its square; between them lies room for a busy machine. */
export const MOST_GROWTH = FACTOR * 4;

/** By how much the processor time of `run` grows when its text, a part repeated, is ten times as long. What else runs does not count. */
export function growth(part: string, length: number, run: (text: string) => void): number {
  const [small, large] = [length, length * FACTOR].map((size) => {
    const text = part.repeat(Math.ceil(size / part.length)).slice(0, size);
    return Math.min(...Array.from({ length: TRIES }, () => timeOf(text, run)));
  }) as [number, number];
  return large / small;
}

function timeOf(text: string, run: (text: string) => void): number {
  const start = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(start);
  return Math.max(0.5, (user + system) / 1000);
}
