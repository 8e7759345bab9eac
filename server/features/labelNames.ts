import * as l10n from '@vscode/l10n';
import type { AnnotationType, Label } from '../../core/annotation';

/** The workspace's own labels: names in the editor's language by the labels' ids. */
export type LabelNames = ReadonlyMap<string, string>;

/** The label's name in the editor's language; its id where nobody says how it is called. */
export function labelName(label: Label, own: LabelNames): string {
  const names: Record<AnnotationType, string> = {
    person: l10n.t('person'),
    place: l10n.t('place'),
    organization: l10n.t('organisation'),
    work: l10n.t('work'),
    event: l10n.t('event'),
    figure: l10n.t('figure'),
    date: l10n.t('date'),
  };
  return Object.hasOwn(names, label) ? names[label as AnnotationType] : (own.get(label) ?? label);
}
