import * as l10n from '@vscode/l10n';
import type { AnnotationType, Label } from '../../core/annotation';

/** The type's name in the editor's language; a label of the editor's own by its id. */
export function typeName(type: Label): string {
  const names: Record<AnnotationType, string> = {
    person: l10n.t('person'),
    place: l10n.t('place'),
    organization: l10n.t('organisation'),
    work: l10n.t('work'),
    event: l10n.t('event'),
    figure: l10n.t('figure'),
    date: l10n.t('date'),
  };
  return Object.hasOwn(names, type) ? names[type as AnnotationType] : type;
}
