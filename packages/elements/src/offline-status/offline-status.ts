import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { applyAppearance, type Appearance, parseAppearance } from '../base/appearance.js';
import { defineElement } from '../base/define.js';
import { today } from '../base/format.js';
import { LanguageController } from '../base/language.js';
import { sharedStyles } from '../base/shared.styles.js';
import { version } from '../base/version.js';
import { offline as japanese } from '../locales/ja/offline.js';
import { section } from '../locales/registry.js';
import type { Choice, NewPinAnswer, OfflineParts, PinAnswer, Unsent } from './client.js';
import { requestOffline } from './connect.js';
import { download } from './download.js';
import { styles } from './offline-status.styles.js';
import { changePinView, newPinView, openView } from './pin.view.js';
import { discardView, purgeView, signOutView } from './sign-out.view.js';
import { statusView } from './status.view.js';
import type { Panel, View } from './view.js';
import { unsentView } from './waiting.view.js';

/**
 * オフライン保存: whether this device keeps the page's records, what waits to be sent or for a decision, the PIN that
 * opens it without a network, and the way out. One for a page; it is not printed.
 *
 * @fires {CustomEvent<{ kind: 'offline', accept: (parts) => void }>} banso-connect - asks the page for its client
 * @fires {CustomEvent<{ state: string, reason?: string }>} banso-state - the device's state is another one than before
 *
 * @csspart header - the state and why
 * @csspart body - what waits, and the forms of the PIN
 * @csspart message - decisions, questions, what came of something
 * @csspart field - an input
 * @csspart action - a button
 */
export class BansoOfflineStatus extends LitElement {
  static readonly tag: string = 'banso-offline-status';
  static readonly version: string = version;
  /** Where this copy came from, to tell two copies on one page apart. */
  static readonly script: string = import.meta.url;
  static override styles = [...sharedStyles, styles];

  /** Registers the element, under another tag or in a scoped registry if need be. */
  static define(tag = this.tag, registry = customElements) {
    defineElement(tag, this, registry);
  }

  /** Dense, for a desk with a mouse. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** `{ theme: 'light' | 'dark' | 'auto', variables: { colorAccent: … } }`, as an object or as JSON. */
  @property({ converter: { fromAttribute: parseAppearance } }) appearance?: Appearance;
  @state() private panel: Panel | undefined;
  @state() private busy = false;
  @state() private said: View['said'];
  readonly #language = new LanguageController(this);
  #parts: OfflineParts | undefined;
  #reported: string | undefined;
  #stop: (() => void) | undefined;

  /** A client of `@banso/client/offline`. Unset, the element asks the page with `banso-connect`. */
  get client(): OfflineParts | undefined {
    return this.#parts;
  }
  set client(parts: OfflineParts | undefined) {
    this.#stop?.();
    this.#stop = undefined;
    this.#parts = parts;
    if (this.isConnected) this.#listen();
    this.requestUpdate();
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('banso-ready', this.#onReady);
    this.#onReady();
    this.#listen();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('banso-ready', this.#onReady);
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('appearance')) {
      applyAppearance(this, this.appearance, changed.get('appearance') as Appearance | undefined);
    }
  }

  protected override render() {
    const parts = this.#parts;
    if (!parts) return html`<slot></slot>`;
    const view = this.#view(parts);
    return html`${statusView(view)} ${this.#saidView()} ${openView(view)} ${unsentView(view)}
    ${this.#panelView(view)}`;
  }

  protected override updated(changed: PropertyValues) {
    if (!changed.has('panel')) return;
    const former = changed.get('panel') as Panel | undefined;
    if (this.panel) this.#find('[data-panel] :is(input, button)')?.focus();
    else if (former) {
      const opener = former.name === 'give-up' ? `give-up ${former.entry}` : former.name;
      this.#find(`[data-opens="${opener}"]`)?.focus();
    }
  }

  get #texts() {
    return section('offline', this.#language.current, japanese);
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  #view(parts: OfflineParts): View {
    return {
      parts,
      texts: this.#texts,
      language: this.#language.current,
      panel: this.panel,
      busy: this.busy,
      said: this.said,
      show: (panel) => {
        this.panel = panel;
        this.said = undefined;
      },
      openWithPin: (form) => this.#do(() => this.#openWithPin(parts, form)),
      newPin: (form) => this.#do(() => this.#newPin(parts, form)),
      changePin: (form) => this.#do(() => this.#changePin(parts, form)),
      send: () => this.#do(() => this.#send(parts)),
      exportFile: () => this.#do(async () => this.#download(parts.outbox.export())),
      decide: (entry, choice) => this.#do(() => this.#decide(parts, entry, choice)),
      signOut: (unsent) => this.#do(() => this.#signOut(parts, unsent)),
      purge: () => this.#do(() => this.#purge(parts)),
    };
  }

  #saidView() {
    const { said, busy } = this;
    const text = busy ? this.#texts.working : said?.text;
    if (!text) return nothing;
    const isFault = !busy && said?.isFault;
    return html`<p
      class="band ${isFault ? 'fault' : 'quiet'}"
      part="message"
      role=${isFault ? 'alert' : 'status'}
    >
      ${text}
    </p>`;
  }

  #panelView(view: View) {
    switch (view.panel?.name) {
      case 'new-pin':
        return newPinView(view);
      case 'change-pin':
        return changePinView(view);
      case 'sign-out':
        return signOutView(view);
      case 'discard':
        return discardView(view);
      case 'purge':
        return purgeView(view);
      default:
        return this.#actionsView(view);
    }
  }

  #actionsView({ parts, texts, show }: View) {
    const { state: status, reason, vault } = parts.offline;
    const button = (name: Exclude<Panel['name'], 'give-up'>, label: string, look = '') =>
      html`<button
        class="button ${look}"
        type="button"
        part="action"
        data-opens=${name}
        @click=${() => show({ name })}
      >
        ${label}
      </button>`;
    if (status === 'locked' && reason === 'lost')
      return html`<div class="band row">${button('purge', texts.actions.purge)}</div>`;
    if (status !== 'open') return nothing;
    return html`<div class="band row">
      ${
        vault?.hasPin
          ? html`${button('change-pin', texts.actions.changePin, 'bare')}${button('new-pin', texts.actions.newPin, 'bare')}`
          : button('new-pin', texts.actions.setPin)
      }
      ${button('sign-out', texts.actions.signOut, 'bare')}
    </div>`;
  }

  async #openWithPin({ offline }: OfflineParts, form: HTMLFormElement) {
    const fields = new FormData(form);
    const person = fields.get('person');
    const answer = await offline.openWithPin(
      text(fields.get('pin')),
      typeof person === 'string' ? person : undefined,
    );
    form.reset();
    if (answer.outcome !== 'open') this.#tell(this.#pinText(answer));
  }

  async #newPin({ offline }: OfflineParts, form: HTMLFormElement) {
    const next = this.#newPinIn(form);
    if (next !== undefined) this.#pinSet(await offline.setPin(next));
  }

  async #changePin({ offline }: OfflineParts, form: HTMLFormElement) {
    const next = this.#newPinIn(form);
    if (next === undefined) return;
    this.#pinSet(await offline.changePin(text(new FormData(form).get('pin')), next));
  }

  /** What was typed twice alike. */
  #newPinIn(form: HTMLFormElement): string | undefined {
    const fields = new FormData(form);
    const next = text(fields.get('next'));
    if (next === fields.get('repeat')) return next;
    this.#tell(this.#texts.pin.unequal);
    return undefined;
  }

  #pinSet(answer: NewPinAnswer | PinAnswer) {
    if (answer.outcome !== 'set') {
      this.#tell(this.#pinText(answer));
      return;
    }
    this.panel = undefined;
    this.#tell(this.#texts.pin.done, false);
  }

  #pinText(answer: NewPinAnswer | PinAnswer): string {
    const { pin } = this.#texts;
    const wait = (until: number) => pin.wait(Math.max(1, Math.ceil((until - Date.now()) / 1000)));
    switch (answer.outcome) {
      case 'wrong':
        return `${pin.wrong} ${pin.tries(answer.triesLeft)} ${answer.waitUntil > Date.now() ? wait(answer.waitUntil) : ''}`;
      case 'wait':
        return wait(answer.waitUntil);
      case 'open':
      case 'set':
        return pin.done;
      default:
        return pin[answer.outcome];
    }
  }

  async #send({ outbox }: OfflineParts) {
    await outbox.flush();
    const { waiting, decisions, notOnDevice } = outbox.counts;
    if (waiting + decisions + notOnDevice === 0) this.#tell(this.#texts.sent, false);
    else if (outbox.waitingFor) this.#tell(this.#texts.waitingFor[outbox.waitingFor]);
  }

  async #decide({ outbox }: OfflineParts, { id }: Unsent, choice: Choice) {
    await outbox.decide(id, choice);
    this.panel = undefined;
  }

  async #signOut({ offline }: OfflineParts, unsent: 'ask' | 'keep' | 'export' | 'discard') {
    const take = (file: object) => this.#download(file);
    const { outcome } = await offline.signOut(unsent === 'export' ? { unsent, take } : { unsent });
    // Something was written meanwhile: the question has become another one.
    if (outcome === 'signed-out') this.panel = undefined;
  }

  async #purge({ offline }: OfflineParts) {
    await offline.purge();
    this.panel = undefined;
    await offline.open();
  }

  #download(file: object) {
    download(this.#texts.file(today()), file);
    this.#tell(this.#texts.exported, false);
  }

  /** One thing at a time; what fails says why. */
  #do(work: () => Promise<void>): void {
    if (this.busy) return;
    const hand = (this.renderRoot as ShadowRoot).activeElement;
    this.busy = true;
    this.said = undefined;
    work()
      .catch((error: { userMessage?: (language: string) => string; kind?: string }) => {
        const { failed, pin } = this.#texts;
        const isAboutPin = this.panel?.name === 'new-pin' || this.panel?.name === 'change-pin';
        this.#tell(isAboutPin ? pin.needsNetwork : (error.userMessage?.(this.#language.current) ?? failed));
      })
      .finally(() => {
        this.busy = false;
        void this.updateComplete.then(() => this.#handBack(hand));
      });
  }

  /** A button that could not be pressed meanwhile has the focus again; what has gone leaves it to the head. */
  #handBack(hand: Element | null): void {
    if (!hand || document.activeElement !== document.body) return;
    (hand.isConnected ? (hand as HTMLElement) : this.#find('.head'))?.focus();
  }

  #tell(text: string, isFault = true) {
    this.said = { text, isFault };
  }

  readonly #onReady = () => {
    if (!this.#parts) this.client = requestOffline(this);
  };

  #listen() {
    const parts = this.#parts;
    if (!parts || this.#stop) return;
    const hear = () => {
      this.requestUpdate();
      this.#report(parts);
    };
    parts.offline.addEventListener('change', hear);
    parts.outbox.addEventListener('change', hear);
    this.#stop = () => {
      parts.offline.removeEventListener('change', hear);
      parts.outbox.removeEventListener('change', hear);
    };
    hear();
  }

  /** Tells the page of another state than it heard last. */
  #report({ offline }: OfflineParts) {
    const { state: status, reason } = offline;
    const news = `${status} ${reason}`;
    if (news === this.#reported) return;
    this.#reported = news;
    const detail = { state: status, ...(reason && { reason }) };
    this.dispatchEvent(new CustomEvent('banso-state', { detail, bubbles: true, composed: true }));
  }
}

/** What was typed; a file is nothing. */
const text = (field: FormDataEntryValue | null) => (typeof field === 'string' ? field : '');
