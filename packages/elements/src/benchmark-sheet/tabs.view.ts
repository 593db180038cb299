import { html, nothing } from 'lit';
import { tabs, type Tab, type Texts } from './context.js';

/** The parts of the sheet; arrows go from one to the next. */
export function tabList(current: Tab, text: Texts, choose: (tab: Tab) => void) {
  const onKeydown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -tabs.length,
      End: tabs.length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = tabs.indexOf(current) + step;
    const next = Math.abs(step) === 1 ? (at + tabs.length) % tabs.length : step < 0 ? 0 : tabs.length - 1;
    const tab = tabs[next];
    if (!tab) return;
    choose(tab);
    const list = event.currentTarget as HTMLElement;
    list.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${text.tabList} @keydown=${onKeydown}>
    ${tabs.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id="tab-${tab}"
          part="control"
          aria-selected=${tab === current ? 'true' : 'false'}
          aria-controls=${tab === current ? 'panel' : nothing}
          tabindex=${tab === current ? 0 : -1}
          @click=${() => choose(tab)}
        >
          ${text.tabs[tab]}
        </button>`,
    )}
  </div>`;
}
