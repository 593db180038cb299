import type { AnyRecord, Kind, Source } from '@banso/model';

/** A widget's question: who keeps the records of this kind? */
export interface ConnectRequest {
  kind: Kind;
  /** The record that the markup names, if any. */
  record?: string;
  /** The company that the markup names, by id or external id (`cif:0418-2270193`). */
  company?: string;
  /** Call it, during the event, with the source that answers. */
  accept(source: Source): void;
}

export type ConnectEvent = CustomEvent<ConnectRequest>;

/** Sources by the kind they serve. */
export type Sources = Partial<Record<Kind, Source>>;

/**
 * Answers the widgets below `root` with `sources`, and tells those that asked before. Returns how to stop answering.
 * This is all that a host with its own storage needs to call.
 */
export function answerConnect(
  root: EventTarget,
  sources: Sources | ((request: ConnectRequest) => Source | undefined),
) {
  const answer = (event: Event) => {
    const { detail } = event as ConnectEvent;
    const source = typeof sources === 'function' ? sources(detail) : sources[detail.kind];
    if (source) {
      detail.accept(source);
      event.stopPropagation();
    }
  };
  root.addEventListener('banso-connect', answer);
  document.dispatchEvent(new CustomEvent('banso-ready'));
  return () => root.removeEventListener('banso-connect', answer);
}

/** Asks for a source; undefined = nobody answered (yet: ask again on `banso-ready`). */
export function requestSource<T extends AnyRecord>(
  element: HTMLElement,
  request: Omit<ConnectRequest, 'accept'>,
): Source<T> | undefined {
  let answer: Source | undefined;
  const detail: ConnectRequest = { ...request, accept: (source) => (answer = source) };
  element.dispatchEvent(new CustomEvent('banso-connect', { detail, bubbles: true, composed: true }));
  return answer as Source<T> | undefined;
}
