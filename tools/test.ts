import { FOR_DRIVING, installSystemPrograms } from './systemPrograms';
import { BUILD, type Counts, type Part, PARTS } from './testParts';

/** Runs the named parts of the tests, or all; the last line tells how many tests passed and failed. */
async function main(names: readonly string[]): Promise<void> {
  const parts = choose(names);
  if (parts.some((part) => part.startsVsCode)) installSystemPrograms(FOR_DRIVING);
  let total: Counts = { passed: 0, failed: 0 };
  for (const part of parts) {
    console.log(`\n── ${part.name}`);
    const { passed, failed } = await runPart(part);
    console.log(`── ${part.name}: ${String(passed)} passed, ${String(failed)} failed`);
    total = { passed: total.passed + passed, failed: total.failed + failed };
  }
  console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

function choose(names: readonly string[]): readonly Part[] {
  if (names.length === 0) return PARTS;
  const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new Error(`No part ${unknown.join(', ')}; there are ${PARTS.map((part) => part.name).join(', ')}.`);
  }
  const named = PARTS.filter((part) => names.includes(part.name));
  const needsBuild = named.some((part) => part.needsBuild);
  return PARTS.filter((part) => named.includes(part) || (needsBuild && part === BUILD));
}

/** A part that cannot run has failed. */
async function runPart(part: Part): Promise<Counts> {
  try {
    return await part.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
