import * as vscode from 'vscode';
import type { LabelDefinition, Labels } from '../annotations/labels';

interface LabelPick extends vscode.QuickPickItem {
  readonly id: string;
  readonly key: string | undefined;
}

/** Asks for a label; typing a label's key chooses it at once. */
export async function pickLabel(labels: Labels, title = vscode.l10n.t('Annotate as')): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick<LabelPick>();
  picker.title = title;
  picker.placeholder = vscode.l10n.t('Type a label’s key, or part of its name');
  picker.items = labels.all.map(toPick);
  const chosen = new Promise<string | undefined>((resolve) => {
    picker.onDidChangeValue((value) => {
      const byKey = picker.items.find(({ key }) => key === value.toLowerCase());
      if (byKey !== undefined) resolve(byKey.id);
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.id);
    });
    picker.onDidHide(() => {
      resolve(undefined);
    });
  });
  picker.show();
  const id = await chosen;
  picker.dispose();
  return id;
}

function toPick({ id, name, key, description }: LabelDefinition): LabelPick {
  return {
    id,
    key,
    label: name,
    ...(key !== undefined && { description: key }),
    ...(description !== undefined && { detail: description }),
  };
}
