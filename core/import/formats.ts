import { readBrat } from './brat';
import { readDoccano } from './doccano';
import type { ImportContent, ImportedDocument } from './imported';
import { readJson } from './json';
import { readLabelStudio } from './labelStudio';
import { readW3c } from './w3c';

/** A format to import from. */
export interface ImportFormat {
  readonly id: string;
  readonly name: string;
  /** Endings of file names by which it is known when none is named. */
  readonly extensions: readonly string[];
  read(content: ImportContent): ImportedDocument[];
}

/** Every format to import from; of two with one ending the first that fits a name is taken. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  { id: 'label-studio', name: 'Label Studio tasks', extensions: ['.label-studio.json'], read: readLabelStudio },
  { id: 'json', name: 'Article Annotator JSON', extensions: ['.json'], read: readJson },
  { id: 'doccano', name: 'doccano JSONL', extensions: ['.jsonl'], read: readDoccano },
  { id: 'brat', name: 'brat standoff', extensions: ['.ann'], read: readBrat },
  { id: 'w3c', name: 'W3C Web Annotation', extensions: ['.jsonld'], read: readW3c },
];

/** The format with this id, or the one that files of this name have. */
export function findImportFormat(id: string | undefined, fileName: string): ImportFormat | undefined {
  if (id !== undefined) return IMPORT_FORMATS.find((format) => format.id === id);
  return IMPORT_FORMATS.find(({ extensions }) => extensions.some((extension) => fileName.endsWith(extension)));
}
