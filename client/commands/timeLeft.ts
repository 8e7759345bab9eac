const SECOND = 1000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * About how long the rest of some work takes if it goes on as it went: `3:05` or `1:02:30`.
 * @param elapsed milliseconds since the work began
 * @returns undefined while nothing is done
 */
export function timeLeft(done: number, total: number, elapsed: number): string | undefined {
  if (done === 0) return undefined;
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / SECOND);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / MINUTE) % MINUTE;
  const hours = Math.floor(seconds / HOUR);
  return hours > 0
    ? `${String(hours)}:${two(minutes)}:${two(seconds % MINUTE)}`
    : `${String(minutes)}:${two(seconds % MINUTE)}`;
}
