import type { Label } from '../annotation';
import { hullOf, type Span } from '../text/span';
import { anchorText, placeSelector } from './anchor';
import type { PlacedDecision } from './applyDecisions';
import { latestById, type DecidedValue, type Decision, type DecisionAction, type DecisionStatus } from './decision';
import { followEdit, type TextEditSpan } from './follow';
import { fileRanges, flatten, selectorOf, type FlatText, type Selector } from './selector';

/** One thing that the editor decides now. Spans are in the file as it stands. */
export interface DecisionRequest {
  readonly action: DecisionAction;
  readonly status: DecisionStatus;
  readonly label: Label;
  readonly span: Span;
  /** The decision that is changed; a new one is made when left out. */
  readonly id?: string;
  /** The suggestion that gives way to another label or span. */
  readonly replaces?: { readonly label: Label; readonly span: Span };
  readonly value?: DecidedValue;
  readonly note?: string;
  /** The file that it comes from, where it was not decided here. */
  readonly origin?: Decision['origin'];
}

/** What the store cannot know: a fresh id, the time, and who sits at the keyboard. */
export interface DecisionStamp {
  newId(): string;
  now(): string;
  readonly by?: string;
}

interface Entry {
  readonly decision: Decision;
  /** Where it stands in the file; `undefined` while its quote is not in the text. */
  readonly span: Span | undefined;
  readonly replaced?: Span | undefined;
}

type State = ReadonlyMap<string, Entry>;

/** How many decisions can be taken back. */
const LONGEST_HISTORY = 100;

/**
 * The decisions of one open file: they follow every edit, are looked for again when their words come back, and can be taken
 * back. None is ever dropped; `remove` is the editor's.
 */
export class DecisionStore {
  #entries: State = new Map();
  #past: State[] = [];
  #future: State[] = [];
  /** What was written for each entry, as long as the text is the same. */
  #saved: { readonly text: string; readonly decisions: WeakMap<Entry, Decision> } = {
    text: '',
    decisions: new WeakMap(),
  };

  /** Takes decisions from a sidecar and places them; what was decided before is replaced, the history kept. */
  load(decisions: readonly Decision[], text: string): void {
    const anchors = anchorText(flatten(text));
    // What moved a decision has moved the next one as far: with that in mind most are found at the first look.
    let shift = 0;
    this.#entries = new Map(
      latestById(decisions).map((decision) => {
        const { selector, replaces } = decision;
        const ranges = placeSelector(anchors, selector, selector.start + shift);
        const span = ranges && hullOf(ranges);
        if (span !== undefined) shift = span.start - selector.start;
        const replaced = replaces && placeSelector(anchors, replaces.selector, replaces.selector.start + shift);
        return [decision.id, { decision, span, replaced: replaced && hullOf(replaced) }];
      }),
    );
  }

  /** Moves every decision with an edit; those that are not in the text are looked for in what came in. */
  edit(change: TextEditSpan, textAfter: string): void {
    const lost: string[] = [];
    const moved = new Map<string, Entry>();
    for (const [id, entry] of this.#entries) {
      const span = entry.span && followEdit(entry.span, change);
      const replaced = entry.replaced && followEdit(entry.replaced, change);
      if (span === undefined || (replaced === undefined && entry.decision.replaces !== undefined)) lost.push(id);
      moved.set(id, { ...entry, span, replaced });
    }
    this.#entries = moved;
    if (lost.length > 0 && change.inserted > 0) this.#placeAgain(lost, textAfter);
  }

  /** Notes what the editor decides; one undo step, however many there are. */
  decide(requests: readonly DecisionRequest[], text: string, stamp: DecisionStamp): void {
    const flat = flatten(text);
    const next = new Map(this.#entries);
    for (const request of requests) {
      const id = request.id ?? stamp.newId();
      next.set(
        id,
        toEntry(request, id, this.#entries.get(id), (span) => selectorOf(flat, span), stamp),
      );
    }
    this.#change(next);
  }

  /** Drops decisions: the suggestion, if there is one, is undecided again. */
  remove(ids: readonly string[]): void {
    const next = new Map(this.#entries);
    for (const id of ids) next.delete(id);
    this.#change(next);
  }

  /** Takes the last decision back. @returns false when there is none */
  undo(text: string): boolean {
    return this.#travel(this.#past, this.#future, text);
  }

  /** Decides again what was taken back. @returns false when there is nothing */
  redo(text: string): boolean {
    return this.#travel(this.#future, this.#past, text);
  }

  /** The decisions with their places, for laying them over an analysis. */
  placed(text: string): PlacedDecision[] {
    if (this.#entries.size === 0) return [];
    const flat = flatten(text);
    const rangesOf = (span: Span): Span[] => fileRanges(flat, flat.toFlat(span.start), flat.toFlat(span.end));
    return [...this.#entries.values()].map(({ decision, span, replaced }) => ({
      decision,
      ranges: span && rangesOf(span),
      replaced: replaced && [replaced],
    }));
  }

  /** The decisions as the sidecar keeps them: quotes, contexts and positions of the text as it stands; unplaced ones as they were. */
  toSave(text: string): Decision[] {
    if (this.#saved.text !== text) this.#saved = { text, decisions: new WeakMap() };
    const { decisions } = this.#saved;
    const flat = flatten(text);
    return latestById(
      [...this.#entries.values()].map((entry) => {
        const decision = decisions.get(entry) ?? asItStands(entry, flat);
        decisions.set(entry, decision);
        return decision;
      }),
    );
  }

  #placeAgain(ids: readonly string[], text: string): void {
    const anchors = anchorText(flatten(text));
    const next = new Map(this.#entries);
    const place = (selector: Selector | undefined): Span | undefined => {
      const ranges = selector && placeSelector(anchors, selector);
      return ranges && hullOf(ranges);
    };
    for (const id of ids) {
      const entry = next.get(id);
      if (entry === undefined) continue;
      const { selector, replaces } = entry.decision;
      next.set(id, {
        ...entry,
        span: entry.span ?? place(selector),
        replaced: entry.replaced ?? place(replaces?.selector),
      });
    }
    this.#entries = next;
  }

  #change(next: State): void {
    this.#past = [...this.#past.slice(1 - LONGEST_HISTORY), this.#entries];
    this.#future = [];
    this.#entries = next;
  }

  /** Goes to a former state; what stands as it stood keeps its place, the rest is looked for in the text of now. */
  #travel(from: State[], to: State[], text: string): boolean {
    const state = from.pop();
    if (state === undefined) return false;
    const now = this.#entries;
    to.push(now);
    const changed = new Set(
      [...state].filter(([id, { decision }]) => now.get(id)?.decision !== decision).map(([id]) => id),
    );
    this.#entries = new Map(
      [...state].map(([id, entry]) => [
        id,
        changed.has(id) ? { decision: entry.decision, span: undefined } : (now.get(id) ?? entry),
      ]),
    );
    this.#placeAgain([...changed], text);
    return true;
  }
}

function toEntry(
  request: DecisionRequest,
  id: string,
  former: Entry | undefined,
  select: (span: Span) => Selector,
  stamp: DecisionStamp,
): Entry {
  const { action, status, label, span } = request;
  // A figure's value says nothing of what has become a place.
  const value = request.value ?? (former?.decision.label === label ? former.decision.value : undefined);
  const replaces = replacesOf(request, former, select);
  const decision: Decision = {
    id,
    action,
    status,
    label,
    selector: select(span),
    ...(replaces && { replaces }),
    ...(value && { value }),
    ...noteOf(request.note ?? former?.decision.note),
    ...sourceOf(request, stamp),
    at: stamp.now(),
  };
  return { decision, span, replaced: request.replaces?.span ?? former?.replaced };
}

/** The file that a decision was taken from, or who made it. */
function sourceOf({ origin }: DecisionRequest, { by }: DecisionStamp): Pick<Decision, 'origin' | 'by'> {
  return { ...(origin && { origin }), ...(by !== undefined && { by }) };
}

/** An emptied note is no note. */
function noteOf(note: string | undefined): Pick<Decision, 'note'> {
  return note === undefined || note === '' ? {} : { note };
}

function replacesOf(
  { replaces }: DecisionRequest,
  former: Entry | undefined,
  select: (span: Span) => Selector,
): Decision['replaces'] {
  return replaces ? { label: replaces.label, selector: select(replaces.span) } : former?.decision.replaces;
}

/** A decision with quote, context and position of the text as it stands; where its words are gone, as it was. */
function asItStands({ decision, span, replaced }: Entry, flat: FlatText): Decision {
  if (span === undefined) return decision;
  const { replaces } = decision;
  return {
    ...decision,
    selector: selectorOf(flat, span),
    ...(replaces && { replaces: replaced ? { ...replaces, selector: selectorOf(flat, replaced) } : replaces }),
  };
}
