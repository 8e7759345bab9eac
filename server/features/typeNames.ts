import * as l10n from '@vscode/l10n';
import type { AnnotationType } from '../../core/annotation';

/** The type's name in the editor's language. */
export function typeName(type: AnnotationType): string {
  const names: Record<AnnotationType, string> = {
    person: l10n.t('person'),
    place: l10n.t('place'),
    organization: l10n.t('organisation'),
    work: l10n.t('work'),
    event: l10n.t('event'),
    figure: l10n.t('figure'),
    date: l10n.t('date'),
  };
  return names[type];
}
