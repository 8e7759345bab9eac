import { setTimeout as pause } from 'node:timers/promises';

const DEADLINE_MS = 15_000;
const POLL_MS = 20;

/**
 * Asks until the answer is accepted.
 * @throws with the last answer when the deadline is over
 */
export async function eventually<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  accept: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  let answer = await ask();
  while (!accept(answer)) {
    if (Date.now() > deadline) throw new Error(`Not seen: ${what}. Last seen: ${JSON.stringify(answer)}`);
    await pause(POLL_MS);
    answer = await ask();
  }
  return answer;
}
