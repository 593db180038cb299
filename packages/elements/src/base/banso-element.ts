import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { AnyRecord, Company, Kind, Source } from '@banso/model';
import { common as japaneseCommon } from '../locales/ja/common.js';
import { type Messages, section } from '../locales/registry.js';
import { applyAppearance, type Appearance, parseAppearance } from './appearance.js';
import { requestSource } from './connect.js';
import { defineElement } from './define.js';
import { LanguageController } from './language.js';
import { RecordStore } from './record-store.js';
import type { Status, WidgetState } from './state.view.js';
import { version } from './version.js';

/**
 * What every widget is: a form-associated element with a `value` of plain records, a source that loads and keeps
 * them, a language and an appearance. A widget adds its kind, its templates and its styles.
 *
 * The root does not delegate focus: a click on the words would move the caret into the composer. `focus()` goes to
 * what the widget names instead.
 */
export abstract class BansoElement<T extends AnyRecord, Value> extends LitElement {
  static readonly version = version;
  static readonly formAssociated = true;

  /** Registers the widget, under another tag or in a scoped registry if need be. */
  static define(this: CustomElementConstructor & { tag: string; version: string }, tag = this.tag, registry = customElements) {
    defineElement(tag, this, registry);
  }

  /** The kind of record it shows. */
  static readonly kind: Kind;

  /** The id of the one record to show. */
  @property() record?: string;
  /** The company whose records to show: its id, or what the host calls it (`cif:0418-2270193`). */
  @property() company?: string;
  /** Only the records of this engagement. */
  @property() engagement?: string;
  /** The company's name, where the host knows it and no source of companies answers. */
  @property({ attribute: 'company-name' }) companyName?: string;
  /** Nothing can be written; everything can be read and printed. */
  @property({ type: Boolean, reflect: true, attribute: 'read-only' }) readOnly = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Dense, for a desk with a mouse. */
  @property({ type: Boolean, reflect: true }) compact = false;
  @property({ type: Boolean, reflect: true }) required = false;
  @property({ reflect: true }) name = '';
  /** `{ theme: 'light' | 'dark' | 'auto', variables: { colorAccent: … } }`, as an object or as JSON. */
  @property({ converter: { fromAttribute: parseAppearance } }) appearance?: Appearance;

  protected readonly internals = this.attachInternals();
  protected readonly store = new RecordStore<T>(this, this.kind, (status) => this.#report(status));
  protected companyRecord: Company | undefined;
  readonly #language = new LanguageController(this);
  #defaultValue: Value | undefined;
  #reported: WidgetState | undefined;
  #editing = false;
  #formDisabled = false;
  #loaded: { source: Source<T>; wanted: string } | undefined;

  /** Plain records in the contract's JSON. Set it before or after attaching: the result is the same. */
  abstract get value(): Value;
  abstract set value(value: Value);

  /** Loads and keeps the records. Unset, the widget asks the page with `banso-connect`. */
  get source(): Source<T> | undefined {
    return this.store.source;
  }
  set source(source: Source<T> | undefined) {
    this.store.source = source;
    if (this.isConnected) this.#connect();
  }

  get form() {
    return this.internals.form;
  }
  get validity() {
    return this.internals.validity;
  }
  get validationMessage() {
    return this.internals.validationMessage;
  }
  checkValidity() {
    return this.internals.checkValidity();
  }
  reportValidity() {
    return this.internals.reportValidity();
  }

  /** Loads again from the source. */
  async reload(): Promise<void> {
    await this.#load();
  }

  protected get kind(): Kind {
    return (this.constructor as typeof BansoElement).kind;
  }

  formResetCallback() {
    if (this.#defaultValue !== undefined) this.value = structuredClone(this.#defaultValue);
  }
  formDisabledCallback(disabled: boolean) {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('banso-ready', this.#onReady);
    addEventListener('beforeunload', this.#onLeave);
    this.#connect();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('banso-ready', this.#onReady);
    removeEventListener('beforeunload', this.#onLeave);
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // Inner events stop at the root: the host hears one `input` or `change`, from the widget itself.
    for (const type of ['input', 'change']) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('appearance') && (this.appearance || changed.get('appearance'))) {
      applyAppearance(this, this.appearance, changed.get('appearance') as Appearance | undefined);
    }
    if (this.hasUpdated && (changed.has('record') || changed.has('company') || changed.has('engagement'))) {
      this.companyRecord = undefined;
      this.#connect();
    }
    this.internals.setFormValue(this.disabled ? null : asciiJson(this.value));
  }

  /** What the state line says. */
  protected get status(): Status {
    const { status } = this.store;
    if (status.state === 'unloaded' || status.state === 'loading') return status;
    if (this.readOnly) return { ...status, state: 'readOnly' };
    if (this.#editing && !['failed', 'conflict'].includes(status.state)) return { ...status, state: 'editing' };
    return status;
  }

  /** Whether anything may be written. */
  protected get writable(): boolean {
    return !this.readOnly && !this.disabled && !this.#formDisabled;
  }

  protected get language(): string {
    return this.#language.current;
  }

  protected get common(): Messages['common'] {
    return section('common', this.language, japaneseCommon);
  }

  /** The name to show in the head. */
  protected get shownCompanyName(): string | undefined {
    return this.companyName ?? this.companyRecord?.name;
  }

  /** The id that new records get: the resolved company's, or the id in the markup. */
  protected get companyId(): string | undefined {
    return this.companyRecord?.id ?? (this.company?.includes(':') ? undefined : this.company);
  }

  /** Call when the user has typed something that is not committed yet (true), and when nothing is left (false). */
  protected setEditing(editing: boolean) {
    if (editing) this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (this.#editing === editing) return;
    this.#editing = editing;
    this.requestUpdate();
    this.#report(this.status);
  }

  /** Takes in a record as the user committed it: into the value, to the host (`change`), to the source. */
  protected async commit(record: T): Promise<void> {
    const saved = this.store.commit(record);
    this.requestUpdate();
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await saved;
  }

  /** Asks to follow a link to another record; true = nobody prevented it. */
  protected open(kind: Kind, record: string): boolean {
    return this.dispatchEvent(
      new CustomEvent('banso-open', { detail: { kind, record }, bubbles: true, composed: true, cancelable: true }),
    );
  }

  /** Remembers what a form reset goes back to. */
  protected rememberDefault(value: Value) {
    if (this.#defaultValue === undefined) this.#defaultValue = structuredClone(value);
  }

  /** Another kind's source, for what a widget shows besides its own records. */
  protected requestSource<R extends AnyRecord>(kind: Kind): Source<R> | undefined {
    return requestSource<R>(this, { kind, ...(this.company ? { company: this.company } : {}) });
  }

  /** Loads what the widget shows besides its own records. Called when the company is known. */
  protected async loadRelated(): Promise<void> {}

  readonly #onReady = () => {
    if (!this.store.source) this.#connect();
  };

  readonly #onLeave = (event: BeforeUnloadEvent) => {
    if (this.#editing || this.store.hasUnsaved) event.preventDefault();
  };

  /** Finds a source for what the markup names, and loads once for each thing it names. */
  #connect() {
    const { record, company, engagement } = this;
    const named = Boolean(record || company || engagement);
    if (!this.store.source && named) {
      const request = { kind: this.kind, ...(record ? { record } : {}), ...(company ? { company } : {}) };
      this.store.source = requestSource<T>(this, request);
    }
    const { source } = this.store;
    const wanted = JSON.stringify([record, company, engagement]);
    if (!source || (this.#loaded?.source === source && this.#loaded.wanted === wanted)) return;
    this.#loaded = { source, wanted };
    void this.#load();
  }

  async #load() {
    const company = await this.#resolveCompany();
    if (company === 'unknown') return;
    const { record, engagement } = this;
    await Promise.all([
      this.store.load({
        ...(record ? { record } : {}),
        ...(company ? { company } : {}),
        ...(engagement ? { engagement } : {}),
      }),
      this.loadRelated(),
    ]);
  }

  /** The company's id, its record for the head, or `unknown` after telling that there is none. */
  async #resolveCompany(): Promise<string | undefined> {
    const reference = this.company;
    if (!reference) return undefined;
    const companies = this.requestSource<Company>('company');
    if (!companies) return reference;
    try {
      this.companyRecord = await companies.load(reference);
    } catch (error) {
      this.store.fail(error as { kind: string; message: string });
      return 'unknown';
    }
    this.requestUpdate();
    if (this.companyRecord) return this.companyRecord.id;
    this.store.fail({ kind: 'unknown-company', message: this.common.failures.company(reference) });
    return 'unknown';
  }

  #report(status: Status) {
    const state = this.#editing && status.state !== 'failed' && status.state !== 'conflict' ? 'editing' : status.state;
    if (state === this.#reported) return;
    this.#reported = state;
    const detail = { state, ...(status.error ? { error: { kind: status.error.kind } } : {}) };
    this.dispatchEvent(new CustomEvent('banso-state', { detail, bubbles: true, composed: true }));
  }
}

/** JSON whose bytes are ASCII, so that a Shift_JIS form carries it intact. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value ?? null).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
