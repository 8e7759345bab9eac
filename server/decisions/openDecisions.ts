import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { PlacedDecision } from '../../core/decisions/applyDecisions';
import type { Decision } from '../../core/decisions/decision';
import type { TextEditSpan } from '../../core/decisions/follow';
import type { SidecarFault } from '../../core/decisions/sidecar';
import { DecisionStore, type DecisionRequest, type DecisionStamp } from '../../core/decisions/store';
import type { DecisionOutcome } from '../../protocol/messages';
import { readSidecarFile, removeLeftovers, writeSidecarFile } from '../host/sidecarFile';

/** What the outside is told. */
export interface DecisionEvents {
  /** Decisions were read or changed: the document looks different. */
  changed(uri: string): void;
  /** The sidecar has lines that cannot be read. */
  faulty(uri: string, faults: readonly SidecarFault[]): void;
  /** The sidecar could not be read or written at all. */
  failed(uri: string, error: unknown): void;
}

interface Entry {
  readonly store: DecisionStore;
  /** The sidecar's content as it was last read or written; `undefined` when there is none. */
  content: string | undefined;
  issueDate: string | undefined;
  /** While there are faults nothing is written. */
  faults: readonly SidecarFault[];
  /** Nothing is decided before the sidecar has been read. */
  loading: Promise<void>;
  /** Writes run one after the other. */
  saving: Promise<void>;
  /** Counts the changes of decisions. */
  revision: number;
}

/** The decisions of the open documents, read from their sidecars and written back with each change. */
export class OpenDecisions {
  readonly #entries = new Map<string, Entry>();

  /** @param textOf gives the text of an open document */
  constructor(
    readonly textOf: (uri: string) => string | undefined,
    readonly events: DecisionEvents,
  ) {}

  /** Reads the sidecar of a document that has been opened, and clears away what a crash has left beside it. */
  async open(uri: string): Promise<void> {
    await this.load(uri);
    const path = articlePath(uri);
    // A folder that cannot be read, or a file that another window has just removed, does not concern the editor.
    if (path !== undefined) await removeLeftovers(path).catch(() => undefined);
  }

  /** Reads the sidecar again, for it was changed outside. */
  async load(uri: string): Promise<void> {
    const path = articlePath(uri);
    if (path === undefined) return;
    const entry = this.#entry(uri);
    // After what is being saved, or a decision made meanwhile would be taken for one that was removed outside.
    entry.loading = entry.saving.then(() => this.#read(uri, path));
    await entry.loading;
  }

  async #read(uri: string, path: string): Promise<void> {
    try {
      const file = await readSidecarFile(path);
      this.#take(uri, file?.content, file?.reading);
    } catch (error) {
      // What cannot be read at all is not overwritten either.
      this.#entry(uri).faults = [{ line: 1, reason: 'unreadable' }];
      this.events.failed(uri, error);
    }
  }

  #take(
    uri: string,
    content: string | undefined,
    reading: { decisions: readonly Decision[]; faults: readonly SidecarFault[]; issueDate?: string } | undefined,
  ): void {
    const entry = this.#entry(uri);
    const text = this.textOf(uri);
    const isKnown = content === entry.content && entry.faults.length === 0;
    if (text === undefined || isKnown) return;
    entry.content = content;
    entry.faults = reading?.faults ?? [];
    entry.issueDate = reading?.issueDate;
    entry.store.load(reading?.decisions ?? [], text);
    entry.revision++;
    this.events.changed(uri);
    if (entry.faults.length > 0) this.events.faulty(uri, entry.faults);
  }

  edited(uri: string, change: TextEditSpan, textAfter: string): void {
    this.#entries.get(uri)?.store.edit(change, textAfter);
  }

  decide(uri: string, requests: readonly DecisionRequest[], by: string | undefined): Promise<DecisionOutcome> {
    return this.#change(uri, (store, text) => {
      store.decide(requests, text, stamp(by));
      return true;
    });
  }

  /**
   * Decides what is made of the text and of the decisions so far, all as one undo step; nothing where nothing is made.
   * @param make called once the decisions have been read; not at all when the document is not open
   */
  take(
    uri: string,
    make: (text: string, known: readonly Decision[]) => readonly DecisionRequest[],
  ): Promise<DecisionOutcome> {
    return this.#change(uri, (store, text) => {
      const requests = make(text, store.toSave(text));
      if (requests.length > 0) store.decide(requests, text, stamp(undefined));
      return requests.length > 0;
    });
  }

  remove(uri: string, ids: readonly string[]): Promise<DecisionOutcome> {
    return this.#change(uri, (store) => {
      store.remove(ids);
      return true;
    });
  }

  travel(uri: string, redo: boolean): Promise<DecisionOutcome> {
    return this.#change(uri, (store, text) => (redo ? store.redo(text) : store.undo(text)));
  }

  /** Sets the day that relative dates are read against; `undefined` lets the program find it. */
  setIssueDate(uri: string, issueDate: string | undefined): Promise<DecisionOutcome> {
    return this.#change(uri, () => {
      this.#entry(uri).issueDate = issueDate;
      return true;
    });
  }

  /** Writes over a sidecar that has unreadable lines, because the editor chose to. */
  overwrite(uri: string): Promise<DecisionOutcome> {
    return this.#change(uri, () => {
      this.#entry(uri).faults = [];
      return true;
    });
  }

  /** The document was saved: positions and contexts are brought up to date, if there is a sidecar at all. */
  async saved(uri: string): Promise<void> {
    const entry = this.#entries.get(uri);
    await entry?.loading;
    if (entry?.content !== undefined && entry.faults.length === 0) await this.#save(uri, entry);
  }

  placed(uri: string, text: string): PlacedDecision[] {
    return this.#entries.get(uri)?.store.placed(text) ?? [];
  }

  /** The decisions as a sidecar would have them now. */
  current(uri: string, text: string): Decision[] {
    return this.#entries.get(uri)?.store.toSave(text) ?? [];
  }

  /** Changes with each change of the document's decisions, not with edits of its text. */
  revision(uri: string): number {
    return this.#entries.get(uri)?.revision ?? 0;
  }

  issueDate(uri: string): string | undefined {
    return this.#entries.get(uri)?.issueDate;
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
  }

  #entry(uri: string): Entry {
    const entry: Entry = this.#entries.get(uri) ?? {
      store: new DecisionStore(),
      content: undefined,
      issueDate: undefined,
      faults: [],
      loading: Promise.resolve(),
      saving: Promise.resolve(),
      revision: 0,
    };
    this.#entries.set(uri, entry);
    return entry;
  }

  async #change(uri: string, change: (store: DecisionStore, text: string) => boolean): Promise<DecisionOutcome> {
    const entry = this.#entry(uri);
    await entry.loading;
    const text = this.textOf(uri);
    if (text === undefined || !change(entry.store, text)) return 'nothing';
    entry.revision++;
    this.events.changed(uri);
    if (entry.faults.length > 0) {
      this.events.faulty(uri, entry.faults);
      return 'not-saved';
    }
    await this.#save(uri, entry);
    return 'done';
  }

  /** Queues a write of the decisions as they stand when its turn comes. */
  async #save(uri: string, entry: Entry): Promise<void> {
    const path = articlePath(uri);
    if (path === undefined) return;
    entry.saving = entry.saving.then(async () => {
      const text = this.textOf(uri);
      if (text === undefined) return;
      try {
        entry.content = await writeSidecarFile(path, text, entry.store.toSave(text), entry.issueDate);
      } catch (error) {
        this.events.failed(uri, error);
      }
    });
    await entry.saving;
  }
}

function stamp(by: string | undefined): DecisionStamp {
  return { newId: () => randomUUID(), now: () => new Date().toISOString(), ...(by !== undefined && { by }) };
}

/** Only files on disk have sidecars. */
function articlePath(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}
