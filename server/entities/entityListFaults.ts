import * as l10n from '@vscode/l10n';
import type { EntityListFault } from '../../core/entities/entityList';

/** What is wrong with a row of an entity list, in the editor's language. */
export function entityListFaultText({ reason, about }: EntityListFault): string {
  switch (reason) {
    case 'not-csv':
      return l10n.t('This row has a quotation mark that is not closed or stands inside a cell; it is left out.');
    case 'not-json':
      return l10n.t('This is no JSON; what stands behind it may be left out.');
    case 'no-columns':
      return l10n.t('The first line must name the columns, name and type among them.');
    case 'no-list':
      return l10n.t('The file must hold a list named “{0}”.', about);
    case 'no-name':
      return l10n.t('This entry has no name; it is left out.');
    case 'name-length':
      return l10n.t('“{0}” is left out: a name has 2 to 31 characters.', about);
    case 'alias-length':
      return l10n.t('The alias “{0}” is left out: it must have 2 to 31 characters.', about);
    case 'unknown-type':
      return l10n.t(
        '“{0}” is no type: write person, place, organization, work or event. The entry is left out.',
        about,
      );
    case 'no-link':
      return l10n.t('“{0}” is no web address: it must begin with http:// or https://. The entry is left out.', about);
    case 'listed-twice':
      return l10n.t('“{0}” is listed above already; this entry is left out.', about);
  }
}
