import type { OfflineParts } from './client.js';

/** The question of a status on the page: what is kept on this device? Asked like a widget asks for its source. */
interface OfflineRequest {
  kind: 'offline';
  accept(parts: OfflineParts): void;
}

/** Answers every `<banso-offline-status>` below `root`, also those that asked before. Returns how to stop. */
export function answerOffline(root: EventTarget, parts: OfflineParts): () => void {
  const answer = (event: Event) => {
    const { detail } = event as CustomEvent<OfflineRequest | { kind: string }>;
    if (detail.kind !== 'offline' || !('accept' in detail)) return;
    detail.accept(parts);
    event.stopPropagation();
  };
  root.addEventListener('banso-connect', answer);
  document.dispatchEvent(new CustomEvent('banso-ready'));
  return () => root.removeEventListener('banso-connect', answer);
}

/** undefined = nobody answered (yet: ask again on `banso-ready`). */
export function requestOffline(element: HTMLElement): OfflineParts | undefined {
  let answer: OfflineParts | undefined;
  const detail: OfflineRequest = { kind: 'offline', accept: (parts) => (answer = parts) };
  element.dispatchEvent(new CustomEvent('banso-connect', { detail, bubbles: true, composed: true }));
  return answer;
}
