import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { Attachment, Dialogue, Engagement, Note, RevisionOf, Source } from '@banso/model';
import { LazyPart, type PartModule } from '../base/lazy-part.js';
import { missingView } from './missing.view.js';
import type { View } from './view.js';

/** What a panel shows its part of. */
export interface PanelView extends View {
  /** The newest first. */
  meetings: readonly Dialogue[];
  /** The meeting that is open. */
  meeting: Dialogue;
  companyName: string | undefined;
  /** A bank's own list of questions, as the host set it. */
  questions: unknown;
}

/** What is typed in fields that keep when they are left, by field, while it is not kept. */
export interface TypedFields {
  get(key: string): string | undefined;
  type(key: string, value: string): void;
  /** Keeps the meeting with what was typed in these fields. */
  keep(keys: readonly string[], meeting: Dialogue): void;
}

/** What a panel can do. */
export interface PanelHost {
  readonly fields: TypedFields;
  redraw(): void;
  /** A meeting as it is now: it may have changed since it was drawn. */
  latest(meeting: Dialogue): Dialogue;
  /** Keeps a meeting as it was changed. */
  keep(meeting: Dialogue): void;
  /** Writes a note down at the end of the open meeting; `select` = what of its text is to be filled in at once. */
  write(note: Pick<Note, 'kind' | 'text'> & Partial<Note>, select?: readonly [number, number]): void;
  /** Every revision of a meeting; absent where the source keeps none. */
  readonly history: ((id: string) => Promise<readonly RevisionOf<Dialogue>[]>) | undefined;
  /** Whether anything may be written in the meeting that is open. */
  readonly mayWrite: boolean;
  /** Where photos are kept; undefined where nobody keeps any. */
  attachments(): Source<Attachment> | undefined;
  /** The company's engagements; none where nobody has them. */
  engagements(): Promise<readonly Engagement[]>;
  /** Puts the focus on what the selector finds in the widget. */
  focus(selector: string): void;
  close(): void;
}

export interface Panel {
  render(view: PanelView): unknown;
}

/** A panel was closed, or (`isReplaced`) another one opens in its place, perhaps before it could be seen at all. */
export type PanelLeft = (isReplaced: boolean) => void;

interface PanelModule extends PartModule {
  /** `subject` is what it was opened for. */
  open(host: PanelHost, subject: unknown): Panel;
}

const modules = {
  digest: () => import('./digest/panel.js'),
  history: () => import('./history/panel.js'),
  'take-out': () => import('./take-out/panel.js'),
  details: () => import('./details/panel.js'),
  photos: () => import('./photos/panel.js'),
  paste: () => import('./paste/panel.js'),
  questions: () => import('./questions/panel.js'),
};

export type PanelName = keyof typeof modules;

const inMeeting = ['details', 'photos', 'digest', 'take-out', 'history'] as const;
const atComposer = ['questions', 'paste'] as const;

/** What opens beside the notes. Each panel is loaded when it is first opened; one is open at a time. */
export class Panels {
  shown: PanelName | undefined;
  readonly #host: PanelHost;
  readonly #parts: Record<PanelName, LazyPart<PanelModule>>;
  readonly #open = new Map<PanelName, Panel>();
  readonly #root: () => ShadowRoot;
  #subject: unknown;
  #left: PanelLeft | undefined;
  /** Where the hand was when it opened. */
  #from: Element | null = null;

  constructor(
    element: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    host: Omit<PanelHost, 'close'>,
  ) {
    this.#host = Object.assign(host, { close: () => this.close() });
    this.#root = () => element.renderRoot as ShadowRoot;
    const parts = Object.entries(modules).map(([name, load]) => [
      name,
      new LazyPart<PanelModule>(element, load),
    ]);
    this.#parts = Object.fromEntries(parts) as Record<PanelName, LazyPart<PanelModule>>;
  }

  toggle(name: PanelName): void {
    if (this.shown === name) this.close();
    else void this.show(name);
  }

  /** Answers whether it could be loaded. */
  async show(
    name: PanelName,
    subject?: unknown,
    focus = ':is(select, input:not([type=checkbox]), .main)',
    left?: PanelLeft,
  ): Promise<boolean> {
    this.#leave(true);
    this.shown = name;
    this.#left = left;
    this.#from = this.#root().activeElement;
    this.#subject = subject;
    this.#open.delete(name);
    this.#host.redraw();
    await this.#parts[name].load();
    this.#host.focus(`.panel.${name} ${focus}`);
    return !this.#parts[name].failed;
  }

  close(): void {
    const { shown } = this;
    if (!shown) return;
    this.shown = undefined;
    this.#leave(false);
    const from = this.#from?.isConnected ? (this.#from as HTMLElement) : undefined;
    // The keys go on at once; where it stands is known only when the panel is gone.
    from?.focus({ preventScroll: true });
    this.#host.focus(from ? ':focus' : `[data-panel="${shown}"]`);
  }

  #leave(isReplaced: boolean): void {
    const left = this.#left;
    this.#left = undefined;
    left?.(isReplaced);
  }

  /** What is open of the panels that stand under the head of a meeting. */
  inMeeting(view: PanelView) {
    return inMeeting.map((name) => this.#view(name, view));
  }

  /** The same of those that stand above the composer. */
  atComposer(view: PanelView) {
    return atComposer.map((name) => this.#view(name, view));
  }

  /** The panel in its place; nothing while another one or none is open. */
  #view(name: PanelName, view: PanelView) {
    if (this.shown !== name) return nothing;
    const { module } = this.#parts[name];
    if (!module) return missingView(view, this.#parts[name]);
    let panel = this.#open.get(name);
    if (!panel) this.#open.set(name, (panel = module.open(this.#host, this.#subject)));
    return html`<section
      class="panel ${name} band no-print"
      part="body"
      @keydown=${this.#onKeydown}
      aria-labelledby="panel-title"
    >
      ${panel.render(view)}
    </section>`;
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };
}
