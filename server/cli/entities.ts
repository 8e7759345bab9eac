import type { Writable } from 'node:stream';
import type { OwnEntity } from '../../core/entities/ownList';
import { entityListFaultText } from '../entities/entityListFaults';
import { readEntityListFile } from '../host/entityListFile';
import { reasonOf } from '../host/reasonOf';
import { UsageError } from './usageError';

/**
 * Reads the newsroom's own names for `--entities`. Rows that are left out are named on `report`.
 * @returns `undefined` when no file was named
 * @throws UsageError when the file cannot be read
 */
export async function readEntities(
  file: string | undefined,
  report: Writable,
): Promise<readonly OwnEntity[] | undefined> {
  if (file === undefined) return undefined;
  try {
    const { entities, faults } = await readEntityListFile(file);
    for (const fault of faults) report.write(`${file}:${String(fault.line)}: ${entityListFaultText(fault)}\n`);
    return entities;
  } catch (error) {
    throw new UsageError(`--entities ${file}: ${reasonOf(error)}`);
  }
}
