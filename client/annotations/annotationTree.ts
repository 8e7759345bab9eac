import * as vscode from 'vscode';
import type { AnnotationItem, AnnotationsResult } from '../../protocol/messages';
import type { ReviewFilter } from '../commands/reviewFilter';
import { activeArticle, annotationAt, rangesOf, type AnnotationModel } from './annotationModel';
import type { Labels } from './labels';

const VIEW_ID = 'articleAnnotator.annotations';

/** A line of the tree: a type or an article, in it entities, in them mentions; and what is unplaced. */
type Node =
  | { readonly kind: 'group'; readonly id: string; readonly name: string; readonly items: readonly AnnotationItem[] }
  | { readonly kind: 'entity'; readonly id: string; readonly name: string; readonly items: readonly AnnotationItem[] }
  | { readonly kind: 'mention'; readonly id: string; readonly annotationId: string; readonly item: AnnotationItem }
  | { readonly kind: 'unplaced'; readonly id: string; readonly items: AnnotationsResult['unplaced'] }
  | {
      readonly kind: 'lost';
      readonly id: string;
      readonly annotationId: string;
      readonly text: string;
      readonly label: string;
    };

/** The side bar's tree of the active article's annotations, by type or by article; it follows the cursor and names the filter. */
export function createAnnotationTree(model: AnnotationModel, labels: Labels, filter: ReviewFilter): vscode.Disposable {
  const provider = new AnnotationTree(model, labels);
  const view = vscode.window.createTreeView(VIEW_ID, { treeDataProvider: provider, showCollapseAll: true });
  provider.onCount = (count) => {
    view.badge = count === 0 ? undefined : { value: count, tooltip: vscode.l10n.t('{0} undecided', count) };
  };
  const nameFilter = (): void => {
    view.description = filter.describe(activeArticle()?.document) ?? '';
  };
  nameFilter();
  return vscode.Disposable.from(
    view,
    provider,
    filter.onDidChange(nameFilter),
    vscode.window.onDidChangeActiveTextEditor(nameFilter),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (view.visible && kind !== undefined) void provider.reveal(view, textEditor);
    }),
    vscode.commands.registerCommand('articleAnnotator.groupByType', () => {
      provider.groupBy('type');
    }),
    vscode.commands.registerCommand('articleAnnotator.groupByArticle', () => {
      provider.groupBy('article');
    }),
    vscode.commands.registerCommand('articleAnnotator.goToAnnotation', goTo),
  );
}

async function goTo(uri: vscode.Uri, item: AnnotationItem): Promise<void> {
  const editor = await vscode.window.showTextDocument(uri);
  const [range] = rangesOf(editor.document, item);
  if (range === undefined) return;
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

class AnnotationTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  onCount: (undecided: number) => void = () => undefined;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable[];
  #grouping: 'type' | 'article' = 'type';
  /** The article shown: the last active one, also while another editor or the tree itself has the focus. */
  #uri: vscode.Uri | undefined = activeArticle()?.document.uri;
  #parents = new Map<string, Node>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    readonly model: AnnotationModel,
    readonly labels: Labels,
  ) {
    this.#subscriptions = [
      this.#changed,
      model.onDidChange((uri) => {
        if (this.#uri === undefined || uri.toString() === this.#uri.toString()) this.#refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#refresh();
      }),
      labels.onDidChange(() => {
        this.#refresh();
      }),
    ];
  }

  groupBy(grouping: 'type' | 'article'): void {
    this.#grouping = grouping;
    void vscode.commands.executeCommand('setContext', 'articleAnnotator.grouping', grouping);
    this.#refresh();
  }

  #refresh(): void {
    this.#uri = activeArticle()?.document.uri ?? this.#uri;
    const items = this.#result()?.annotations ?? [];
    this.onCount(items.filter(({ status }) => status === 'suggested').length);
    this.#changed.fire(undefined);
  }

  #result(): AnnotationsResult | undefined {
    return this.#uri && this.model.of(this.#uri);
  }

  getChildren(parent?: Node): Node[] {
    const children = parent === undefined ? this.#roots() : childrenOf(parent);
    if (parent !== undefined) for (const child of children) this.#parents.set(child.id, parent);
    return children;
  }

  getParent(node: Node): Node | undefined {
    return this.#parents.get(node.id);
  }

  #roots(): Node[] {
    const result = this.#result();
    if (result === undefined) return [];
    this.#parents = new Map();
    const groups = this.#grouping === 'type' ? this.#typeGroups(result) : articleGroups(result);
    return result.unplaced.length === 0
      ? groups
      : [...groups, { kind: 'unplaced', id: 'unplaced', items: result.unplaced }];
  }

  #typeGroups({ annotations }: AnnotationsResult): Node[] {
    const order = this.labels.all.map(({ id }) => id);
    const ids = [...new Set([...order, ...annotations.map(({ label }) => label)])];
    return ids.flatMap((id): Node[] => {
      const items = annotations.filter(({ label }) => label === id);
      return items.length === 0 ? [] : [{ kind: 'group', id, name: this.labels.nameOf(id), items }];
    });
  }

  getTreeItem(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'mention':
        return this.#mentionItem(node.item, node.id);
      case 'lost': {
        const item = new vscode.TreeItem(node.text);
        item.description = this.labels.nameOf(node.label);
        item.contextValue = 'unplaced';
        return item;
      }
      case 'unplaced': {
        const item = new vscode.TreeItem(vscode.l10n.t('Unplaced'), vscode.TreeItemCollapsibleState.Expanded);
        item.iconPath = new vscode.ThemeIcon('warning');
        item.description = String(node.items.length);
        return item;
      }
      default: {
        const open =
          node.kind === 'group' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
        const item = new vscode.TreeItem(node.name, open);
        item.id = node.id;
        item.description = String(node.items.length);
        return item;
      }
    }
  }

  #mentionItem(item: AnnotationItem, id: string): vscode.TreeItem {
    const treeItem = new vscode.TreeItem(item.text.replace(/\s+/g, ' '));
    treeItem.id = id;
    treeItem.contextValue = item.status;
    treeItem.iconPath = new vscode.ThemeIcon(
      STATUS_ICONS[item.status],
      new vscode.ThemeColor(`articleAnnotator.${item.status}`),
    );
    if (item.note !== undefined) treeItem.description = item.note;
    treeItem.command = {
      command: 'articleAnnotator.goToAnnotation',
      title: vscode.l10n.t('Open'),
      arguments: [this.#uri, item],
    };
    return treeItem;
  }

  /** Shows the annotation at the cursor, without taking the focus. */
  async reveal(view: vscode.TreeView<Node>, { document, selection }: vscode.TextEditor): Promise<void> {
    if (document.uri.toString() !== this.#uri?.toString()) return;
    const item = annotationAt(this.#result()?.annotations ?? [], document.offsetAt(selection.active));
    const node = item && this.#find(item.id);
    if (node !== undefined) await view.reveal(node, { select: true, focus: false });
  }

  #find(annotationId: string): Node | undefined {
    const search = (nodes: readonly Node[]): Node | undefined => {
      for (const node of nodes) {
        if (node.kind === 'mention' && node.annotationId === annotationId) return node;
        const holds = 'items' in node && node.items.some(({ id }) => id === annotationId);
        const found = holds ? search(this.getChildren(node)) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return search(this.getChildren());
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }
}

const STATUS_ICONS: Readonly<Record<AnnotationItem['status'], string>> = {
  suggested: 'circle-outline',
  confirmed: 'pass-filled',
  uncertain: 'question',
  rejected: 'circle-slash',
};

function articleGroups({ annotations, articles }: AnnotationsResult): Node[] {
  return articles.flatMap(({ title }, index): Node[] => {
    const items = annotations.filter(({ article }) => article === index);
    return items.length === 0 ? [] : [{ kind: 'group', id: `article-${String(index)}`, name: title, items }];
  });
}

function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case 'group':
      return entitiesOf(node.id, node.items);
    case 'entity':
      return node.items.map((item) => mentionOf(node.id, item));
    case 'unplaced':
      return node.items.map(({ id, text, label }) => ({
        kind: 'lost',
        id: `unplaced/${id}`,
        annotationId: id,
        text,
        label,
      }));
    default:
      return [];
  }
}

/** An entity with one mention needs no level of its own. */
function entitiesOf(group: string, items: readonly AnnotationItem[]): Node[] {
  const names = [...new Set(items.map(({ name }) => name))];
  return names.map((name): Node => {
    const mentions = items.filter((item) => item.name === name);
    const [only] = mentions;
    const id = `${group}/${name}`;
    return mentions.length === 1 && only !== undefined
      ? mentionOf(id, only)
      : { kind: 'entity', id, name, items: mentions };
  });
}

function mentionOf(parent: string, item: AnnotationItem): Node {
  return { kind: 'mention', id: `${parent}/${item.id}`, annotationId: item.id, item };
}
