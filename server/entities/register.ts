import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';
import { DiagnosticSeverity, type Connection, type Diagnostic, type WorkspaceFolder } from 'vscode-languageserver/node';
import type { EntityListFault } from '../../core/entities/entityList';
import { EntityListError } from '../../core/entities/entityListError';
import type { OwnEntity } from '../../core/entities/ownList';
import {
  AddEntityRequest,
  FindEntityEntryRequest,
  type AddEntityParams,
  type EntityEntryResult,
  type FindEntityEntryParams,
} from '../../protocol/messages';
import { annotationAt } from '../features/mentions';
import type { OpenArticles } from '../openArticles';
import { showError } from '../showError';
import { entityListFaultText } from './entityListFaults';
import { EntityLists } from './entityLists';

const SOURCE = 'article-annotator';
/** A diagnostic's range is the whole line; editors cut it at the line's end. */
const LINE_END = 10_000;

/** Registers the workspace's own lists of entities: `changed` is called with all entries when any list has changed. */
export function registerEntityLists(
  connection: Connection,
  articles: OpenArticles,
  changed: (entities: readonly OwnEntity[]) => void,
): EntityLists {
  const lists = new EntityLists({
    changed,
    faulty(uri, faults) {
      void connection.sendDiagnostics({ uri, diagnostics: faults.map(toDiagnostic) });
    },
    failed(uri, error) {
      showError(connection, l10n.t('{0} cannot be read: {1}', uri, reasonOf(error)));
    },
  });
  connection.onRequest(AddEntityRequest, (params: AddEntityParams) => addEntity(lists, params));
  connection.onRequest(FindEntityEntryRequest, async (params: FindEntityEntryParams) =>
    Promise.resolve(findEntry(lists, articles, params)),
  );
  return lists;
}

/** The paths of the folders on disk. */
export function folderPaths(folders: readonly WorkspaceFolder[] | null | undefined): string[] {
  return (folders ?? []).filter(({ uri }) => uri.startsWith('file:')).map(({ uri }) => fileURLToPath(uri));
}

function toDiagnostic(fault: EntityListFault): Diagnostic {
  const line = fault.line - 1;
  return {
    range: { start: { line, character: 0 }, end: { line, character: LINE_END } },
    message: entityListFaultText(fault),
    code: fault.reason,
    source: SOURCE,
    severity: DiagnosticSeverity.Warning,
  };
}

async function addEntity(lists: EntityLists, { uri, entity }: AddEntityParams): Promise<EntityEntryResult> {
  try {
    const entry = await lists.add(uri.startsWith('file:') ? fileURLToPath(uri) : '', entity);
    return entry === undefined
      ? { problem: l10n.t('Open a folder first: the entity list is kept in it.') }
      : { uri: entry.uri, line: entry.line };
  } catch (error) {
    return { problem: reasonOf(error) };
  }
}

/** The list's entry for what is annotated at a place, or for an id that a hover's link has. */
function findEntry(lists: EntityLists, articles: OpenArticles, params: FindEntityEntryParams): EntityEntryResult {
  const { uri, position, entity } = params;
  const article = articles.get(uri);
  const annotation = position && article && annotationAt(article, position)?.annotation;
  const entry = lists.find(entity ?? annotation?.entity?.id ?? '');
  return entry === undefined
    ? { problem: l10n.t('What stands here is on no entity list.') }
    : { uri: entry.uri, line: entry.line };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof EntityListError)) return error instanceof Error ? error.message : String(error);
  switch (error.reason) {
    case 'not-utf-8':
      return l10n.t('The entity list is not written in UTF-8. Save it as UTF-8, then try again.');
    case 'no-columns':
      return l10n.t('The entity list has no column for: {0}. Name it in the first line, then try again.', error.about);
    case 'no-list':
      return l10n.t('The entity list holds no list named “{0}”. Mend it, then try again.', error.about);
  }
}
