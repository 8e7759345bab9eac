import * as vscode from 'vscode';
import type { AnnotationItem } from '../../protocol/messages';
import { rangesOf, type AnnotationModel } from './annotationModel';
import { toInput, type Decider } from './decider';

/** A thread of the Comments API knows which annotation its note belongs to. */
interface NoteThread extends vscode.CommentThread {
  annotationId?: string;
}

/** Shows the notes on annotations as comments beside the text; a reply takes the note's place. */
export function createNoteThreads(model: AnnotationModel, decider: Decider): vscode.Disposable {
  const controller = vscode.comments.createCommentController('articleAnnotator', vscode.l10n.t('Notes on annotations'));
  controller.options = { prompt: vscode.l10n.t('A new note in place of this one') };
  const threads = new Map<string, NoteThread[]>();
  const clear = (uri: vscode.Uri): void => {
    for (const thread of threads.get(uri.toString()) ?? []) thread.dispose();
    threads.delete(uri.toString());
  };
  return vscode.Disposable.from(
    controller,
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      clear(uri);
    }),
    model.onDidChange((uri) => {
      clear(uri);
      const notes = (model.of(uri)?.annotations ?? []).filter(({ note }) => note !== undefined);
      threads.set(uri.toString(), showNotes(controller, uri, notes));
    }),
    vscode.commands.registerCommand('articleAnnotator.saveNote', (reply: vscode.CommentReply) =>
      saveNote(decider, reply),
    ),
  );
}

function showNotes(
  controller: vscode.CommentController,
  uri: vscode.Uri,
  notes: readonly AnnotationItem[],
): NoteThread[] {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document === undefined) return [];
  return notes.flatMap((item) => {
    const [range] = rangesOf(document, item);
    if (range === undefined) return [];
    const thread: NoteThread = controller.createCommentThread(uri, range, [toComment(item)]);
    thread.annotationId = item.id;
    thread.label = item.text;
    return thread;
  });
}

function toComment({ note = '', text }: AnnotationItem): vscode.Comment {
  return { body: note, mode: vscode.CommentMode.Preview, author: { name: text } };
}

async function saveNote(decider: Decider, { thread, text }: vscode.CommentReply): Promise<void> {
  const { annotationId, uri } = thread as NoteThread;
  const document = await vscode.workspace.openTextDocument(uri);
  await decider.decide(document, ({ annotations }) =>
    annotations
      .filter(({ id }) => id === annotationId)
      .map((item) => {
        const status = item.status === 'uncertain' ? 'uncertain' : 'confirmed';
        return { ...toInput(item, { action: 'note', status }), note: text };
      }),
  );
}
