import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver/node';

/** Shows an error to the editor. A notification: the server need not know when it was read, nor fail when nobody can show it. */
export function showError(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
}
