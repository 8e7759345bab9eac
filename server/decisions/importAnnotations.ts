import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Decision } from '../../core/decisions/decision';
import type { DecisionRequest } from '../../core/decisions/store';
import { IMPORT_FORMATS } from '../../core/import/formats';
import { matchDocuments } from '../../core/import/matchDocuments';
import { countLabels, placeDocuments, type ImportContext } from '../../core/import/placeMentions';
import type { ImportFormatItem, ImportParams, ImportResult } from '../../protocol/messages';
import { fileNameOf } from '../fileName';
import { readImportFile } from '../host/readImport';
import type { OpenDecisions } from './openDecisions';

/**
 * Takes the annotations of a file into an open article, or says on a dry run what that would do.
 * @throws Error that says why the file cannot be read; when the article is not open
 */
export async function importAnnotations(params: ImportParams, decisions: OpenDecisions): Promise<ImportResult> {
  const path = fileURLToPath(params.file);
  const { format, documents } = await readImportFile(path, params.format);
  const context: ImportContext = {
    format: format.id,
    file: basename(path),
    newId: randomUUID,
    now: () => new Date().toISOString(),
    suggestions: params.suggestions ?? 'leave-out',
    labels: params.labels ?? {},
  };
  let result: Omit<ImportResult, 'outcome'> | undefined;
  const outcome = await decisions.take(params.uri, (text, known) => {
    const { pairs, unmatched } = matchDocuments(documents, [{ name: fileNameOf(params.uri), text }]);
    const own = pairs.map(({ document }) => document);
    const { decisions: added, ...counts } = placeDocuments(own, text, known, context);
    result = { format: format.name, added: countLabels(added), ...counts, others: unmatched };
    return params.dryRun ? [] : added.map(toRequest);
  });
  if (result === undefined) throw new Error('the article is not open');
  return { outcome, ...result };
}

function toRequest({ id, action, status, label, selector, value, note, origin }: Decision): DecisionRequest {
  return {
    id,
    action,
    status,
    label,
    span: { start: selector.start, end: selector.end },
    ...(value && { value }),
    ...(note !== undefined && { note }),
    ...(origin && { origin }),
  };
}

/** The formats to import from. */
export function listImportFormats(): ImportFormatItem[] {
  return IMPORT_FORMATS.map(({ id, name, extensions }) => ({ id, name, extensions }));
}
