import * as vscode from 'vscode';
import { State, type LanguageClient } from 'vscode-languageclient/node';
import { TOKEN_TYPES, type TokenType } from '../../protocol/legend';
import { LabelsNotification, type LabelsParams } from '../../protocol/messages';

/** Where a workspace keeps labels of its own. */
export const LABELS_FILE = '.article-annotator/labels.json';

/** Something that a span can be called. */
export interface LabelDefinition {
  readonly id: string;
  readonly name: string;
  /** One key, typed in the label picker to choose it. */
  readonly key?: string;
  /** `#rrggbb`; the program's own labels have the theme's colours instead. */
  readonly colour?: string;
  readonly description?: string;
}

/** A label as `labels.json` writes it; see `schemas/labels.schema.json`. */
interface LabelEntry {
  readonly id: string;
  readonly names?: { readonly en?: string; readonly zh?: string };
  readonly colour?: string;
  readonly key?: string;
  readonly description?: string;
}

/** The program's own labels in the editor's language, with their keys. */
function ownLabels(): LabelDefinition[] {
  const names: Record<TokenType, readonly [string, string]> = {
    person: [vscode.l10n.t('person'), 'p'],
    place: [vscode.l10n.t('place'), 'l'],
    organization: [vscode.l10n.t('organisation'), 'o'],
    work: [vscode.l10n.t('work'), 'w'],
    event: [vscode.l10n.t('event'), 'e'],
    figure: [vscode.l10n.t('figure'), 'f'],
    date: [vscode.l10n.t('date'), 'd'],
  };
  return TOKEN_TYPES.map((id) => ({ id, name: names[id][0], key: names[id][1] }));
}

/** The labels of the program and of the workspace; read again when the file changes. */
export class Labels implements vscode.Disposable {
  #workspace: readonly LabelDefinition[] = [];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watcher = vscode.workspace.createFileSystemWatcher(`**/${LABELS_FILE}`);
  readonly onDidChange = this.#changed.event;

  constructor() {
    const read = (): void => void this.read();
    this.#watcher.onDidChange(read);
    this.#watcher.onDidCreate(read);
    this.#watcher.onDidDelete(read);
    read();
  }

  get all(): readonly LabelDefinition[] {
    return [...ownLabels(), ...this.#workspace];
  }

  /** The labels that the workspace defines. */
  get workspace(): readonly LabelDefinition[] {
    return this.#workspace;
  }

  /** The label's name in the editor's language; its id when nobody defines it. */
  nameOf(id: string): string {
    return this.all.find((label) => label.id === id)?.name ?? id;
  }

  async read(): Promise<void> {
    const files = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, LABELS_FILE));
    const lists = await Promise.all(files.map(readLabels));
    this.#workspace = lists.flat();
    this.#changed.fire();
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#changed.dispose();
  }
}

/** Tells the server what the workspace's labels are called, when it has started and whenever they change. */
export function announceLabels(client: LanguageClient, labels: Labels): vscode.Disposable {
  const announce = (): void => {
    if (client.state !== State.Running) return;
    const params: LabelsParams = { labels: labels.workspace.map(({ id, name }) => ({ id, name })) };
    void client.sendNotification(LabelsNotification, params);
  };
  return vscode.Disposable.from(client.onDidChangeState(announce), labels.onDidChange(announce));
}

async function readLabels(file: vscode.Uri): Promise<LabelDefinition[]> {
  let content: Uint8Array;
  try {
    content = await vscode.workspace.fs.readFile(file);
  } catch {
    // Most workspaces have no labels of their own.
    return [];
  }
  try {
    const { labels } = JSON.parse(new TextDecoder().decode(content)) as { readonly labels?: readonly LabelEntry[] };
    if (!Array.isArray(labels)) throw new Error(vscode.l10n.t('it holds no list named “labels”'));
    return labels.filter(({ id }) => typeof id === 'string').map(toDefinition);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be read: {1}', LABELS_FILE, reason));
    return [];
  }
}

function toDefinition({ id, names = {}, colour, key, description }: LabelEntry): LabelDefinition {
  const [first, second] = vscode.env.language.startsWith('zh') ? [names.zh, names.en] : [names.en, names.zh];
  return {
    id,
    name: first ?? second ?? id,
    ...(colour !== undefined && { colour }),
    ...(key !== undefined && { key }),
    ...(description !== undefined && { description }),
  };
}
