import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findImportFormat, guessImportFormat, IMPORT_FORMATS, type ImportFormat } from '../../core/import/formats';
import { ImportError, type ImportedDocument } from '../../core/import/imported';
import { reasonOf } from './reasonOf';

/** An import file as it was read. */
export interface ImportFile {
  readonly format: ImportFormat;
  readonly documents: readonly ImportedDocument[];
}

/** Nobody says which format the file has; the message names those that there are. */
export class UnknownImportFormatError extends Error {
  constructor(why: string) {
    super(`${why}: name its format, one of ${IMPORT_FORMATS.map(({ id }) => id).join(', ')}`);
  }
}

/**
 * Reads a file with annotations.
 * @param formatId when left out, the file's name and content tell
 * @throws UnknownImportFormatError; ImportError when it cannot be read as its format; the file system's error
 */
export async function readImportFile(path: string, formatId: string | undefined): Promise<ImportFile> {
  const asked = formatId === undefined ? undefined : findImportFormat(formatId);
  if (formatId !== undefined && asked === undefined) {
    throw new UnknownImportFormatError(`there is no import from "${formatId}"`);
  }
  const content = await readFile(path, 'utf8');
  const format = asked ?? guessImportFormat(basename(path), content);
  if (format === undefined)
    throw new UnknownImportFormatError(`the name ${basename(path)} does not tell what it holds`);
  const beside = format.id === 'brat' ? { text: await readBratText(path) } : {};
  try {
    return { format, documents: format.read({ content, ...beside }) };
  } catch (error) {
    if (error instanceof ImportError) throw new ImportError(`${error.message} (read as ${format.id})`);
    throw error;
  }
}

async function readBratText(path: string): Promise<string> {
  const beside = path.replace(/\.ann$/, '.txt');
  try {
    return await readFile(beside, 'utf8');
  } catch (error) {
    throw new Error(`brat's text ${beside} is needed beside it: ${reasonOf(error)}`, { cause: error });
  }
}
