import type { Segmenter } from '../core/tokens/segmenter';
import type { SegmenterState } from '../protocol/messages';

/** Loading takes about a second in which the server answers nothing, so it starts when the editor has the first colours. */
const PAUSE_AFTER_COLOURS_MS = 200;
/** Without any request for colours loading starts all the same. */
const LONGEST_WAIT_MS = 5_000;

/** Decides when the segmenter is loaded: once, after `initialized`, and not before the first colours are sent. */
export interface SegmenterLoading {
  /** The client is ready for notifications. */
  allow(): void;
  /** Colours were sent to the editor. */
  coloursSent(): void;
}

/**
 * @param load may throw; its error's message becomes the reason of the failed state
 * @param onChange called with `loading`, then with `ready` and the segmenter or with `failed`
 */
export function createSegmenterLoading(
  load: () => Segmenter,
  onChange: (state: SegmenterState, segmenter?: Segmenter) => void,
): SegmenterLoading {
  let state: 'idle' | 'allowed' | 'scheduled' | 'started' = 'idle';

  function start(): void {
    if (state === 'started') return;
    state = 'started';
    try {
      onChange({ kind: 'ready' }, load());
    } catch (error) {
      onChange({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    allow() {
      state = 'allowed';
      onChange({ kind: 'loading' });
      setTimeout(start, LONGEST_WAIT_MS).unref();
    },
    coloursSent() {
      if (state !== 'allowed') return;
      state = 'scheduled';
      setTimeout(start, PAUSE_AFTER_COLOURS_MS).unref();
    },
  };
}
