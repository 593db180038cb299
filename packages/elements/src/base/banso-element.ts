import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { AnyRecord, Company, Kind, Source, SourceError } from '@banso/model';
import { common as japaneseCommon } from '../locales/ja/common.js';
import { type Messages, section } from '../locales/registry.js';
import { applyAppearance, type Appearance, parseAppearance } from './appearance.js';
import { requestSource } from './connect.js';
import { defineElement } from './define.js';
import { asciiJson } from './form-value.js';
import { KeptFocus } from './kept-focus.js';
import { LanguageController } from './language.js';
import type { LazyPart } from './lazy-part.js';
import type { Wanted } from './load-all.js';
import { RecordStore } from './record-store.js';
import type { Status, WidgetState } from './state.view.js';
import { version } from './version.js';

/**
 * What every widget is: a form-associated element with a `value` of plain records, a source that loads and keeps
 * them, a language and an appearance. A widget adds its kind, its templates and its styles.
 *
 * The root does not delegate focus: a click on the words would move the caret into the composer. `focus()` goes to
 * `focusTarget` instead.
 */
export abstract class BansoElement<T extends AnyRecord, Value> extends LitElement {
  static readonly version: string = version;
  /** Where this copy of the widgets came from, to tell two copies on one page apart. */
  static readonly script: string = import.meta.url;
  static readonly formAssociated = true;

  /** Registers the widget, under another tag or in a scoped registry if need be. */
  static define(
    this: CustomElementConstructor & { tag: string; version: string; script: string },
    tag = this.tag,
    registry = customElements,
  ) {
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
  protected readonly store = new RecordStore<T>(
    this,
    () => this.#onStoreChange(),
    (record) => this.received(record),
  );
  protected companyRecord: Company | undefined;
  readonly #language = new LanguageController(this);
  readonly #keptFocus = new KeptFocus(this);
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
    this.companyRecord = undefined;
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
  get willValidate() {
    return this.internals.willValidate;
  }
  checkValidity() {
    return this.internals.checkValidity();
  }
  reportValidity() {
    return this.internals.reportValidity();
  }

  override focus(options?: FocusOptions) {
    const target = this.focusTarget;
    if (target) target.focus(options);
    else super.focus(options);
  }

  /** Loads again from the source. */
  async reload(): Promise<void> {
    await this.#load();
  }

  /** What it loads when it is needed. */
  protected get parts(): readonly Pick<LazyPart<object>, 'isLoading' | 'load'>[] {
    return [];
  }

  /** Drawn as it is now; parts of it may still be coming. */
  protected rendered(): Promise<boolean> {
    return super.getUpdateComplete();
  }

  /** Whoever waits for a widget waits for the parts that are coming too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await this.rendered();
    const coming = this.parts.filter((part) => part.isLoading);
    if (!coming.length) return done;
    await Promise.all(coming.map((part) => part.load()));
    return this.updateComplete;
  }

  protected get kind(): Kind {
    return (this.constructor as typeof BansoElement).kind;
  }

  formAssociatedCallback() {
    this.#offerToForm();
  }
  formResetCallback() {
    if (this.#defaultValue !== undefined) this.value = structuredClone(this.#defaultValue);
    else if (!this.source) this.store.records = [];
  }
  formDisabledCallback(disabled: boolean) {
    this.#formDisabled = disabled;
    this.#offerToForm();
    this.requestUpdate();
  }
  /** The browser brings back what a form held; where a source keeps the records, the source knows better. */
  formStateRestoreCallback(state: string) {
    if (!this.source) this.value = JSON.parse(state) as Value;
  }

  override connectedCallback() {
    this.#adoptEarlyProperties();
    super.connectedCallback();
    document.addEventListener('banso-ready', this.#onReady);
    addEventListener('beforeunload', this.#onLeave);
    addEventListener('pagehide', this.#onHide);
    document.addEventListener('visibilitychange', this.#onHide);
    this.#connect();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    // Moving in the DOM leaves and enters within one task: nothing is torn down then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      document.removeEventListener('banso-ready', this.#onReady);
      removeEventListener('beforeunload', this.#onLeave);
      removeEventListener('pagehide', this.#onHide);
      document.removeEventListener('visibilitychange', this.#onHide);
      this.store.stop();
      this.#loaded = undefined;
    });
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // Inner events stop at the root: the host hears one `input` or `change`, from the widget itself.
    for (const type of ['input', 'change']) root.addEventListener(type, (event) => event.stopPropagation());
    return root;
  }

  protected override willUpdate(changed: PropertyValues) {
    if (changed.has('appearance')) {
      applyAppearance(this, this.appearance, changed.get('appearance') as Appearance | undefined);
    }
    if (this.hasUpdated && (changed.has('record') || changed.has('company') || changed.has('engagement'))) {
      this.companyRecord = undefined;
      this.#connect();
    }
    if (changed.has('name') || changed.has('disabled') || changed.has('required')) this.#offerToForm();
  }

  /** What the state line says. */
  protected get status(): Status {
    const { status } = this.store;
    if (status.state === 'unloaded') return { ...status, held: status.held || this.#editing };
    if (['loading', 'failed', 'conflict'].includes(status.state)) return status;
    if (this.readOnly) return { ...status, state: 'readOnly' };
    if (!this.#editing) return status;
    return { ...status, state: 'editing', unsafe: !this.store.drafts.areKept };
  }

  /** Something that leaving the page would lose. */
  protected get hasUnsaved(): boolean {
    return this.#editing || this.store.hasUnsaved;
  }

  /** Whether anything may be written. */
  protected get writable(): boolean {
    return !this.readOnly && !this.disabled && !this.#formDisabled;
  }

  /** What `focus()` goes to. */
  protected get focusTarget(): HTMLElement | null {
    return null;
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

  /** The id that new records get: the resolved company's, the id in the markup, or that of the records shown. */
  protected get companyId(): string | undefined {
    const written = this.company?.includes(':') ? undefined : this.company;
    return this.companyRecord?.id ?? written ?? companyOf(this.store.records[0]);
  }

  /** Whether `record` names all there is to load, or only picks one of the company's. */
  protected get loadsOne(): boolean {
    return Boolean(this.record);
  }

  /**
   * Call when the user has typed something that is not committed yet (true), and when nothing is left (false). `byHand`
   * is false where what was typed before has come back.
   */
  protected setEditing(editing: boolean, byHand = true) {
    if (editing && byHand) this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    if (this.#editing === editing) return;
    this.#editing = editing;
    this.requestUpdate();
    this.reportState();
  }

  /** Takes in a record as the user committed it: into the value, to the host (`change`), to the source. */
  protected async commit(record: T): Promise<void> {
    const saved = this.store.commit(record);
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    await saved;
  }

  /** Asks to follow a link to another record; true = nobody prevented it. */
  protected open(kind: Kind, record: string): boolean {
    const detail = { kind, record };
    return this.dispatchEvent(
      new CustomEvent('banso-open', { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }

  /** Remembers what a form reset goes back to: the first value the host gave. Records are replaced, never changed. */
  protected rememberDefault(value: Value) {
    this.#defaultValue ??= Array.isArray(value)
      ? ([...(value as unknown[])] as Value)
      : structuredClone(value);
  }

  /** Another kind's source, for what a widget shows besides its own records. */
  protected requestSource<R extends AnyRecord>(kind: Kind): Source<R> | undefined {
    return requestSource<R>(this, { kind, ...(this.company ? { company: this.company } : {}) });
  }

  /** Looks at a record that the source gives, and answers what is to be shown of it; undefined = nothing. */
  protected received(record: T): T | undefined {
    return record;
  }

  /** Loads what the widget shows besides its own records. Called when the company is known. */
  protected async loadRelated(): Promise<void> {}

  readonly #onReady = () => {
    if (!this.store.source) this.#connect();
    // What is not there yet may be there now: the device's store was opened.
    else if (['unloaded', 'loading'].includes(this.store.status.state)) void this.#load();
  };

  readonly #onLeave = (event: BeforeUnloadEvent) => {
    if (this.hasUnsaved) event.preventDefault();
  };

  /** A page that is out of sight may be ended without another word. */
  readonly #onHide = () => void this.store.drafts.flush();

  #onStoreChange() {
    this.#offerToForm();
    this.reportState();
  }

  /** Gives the form the value at once, so that a submit in the same task carries it; only where a form wants it. */
  #offerToForm() {
    const missing = this.required && this.store.records.length === 0;
    this.internals.setValidity(
      missing ? { valueMissing: true } : {},
      missing ? this.common.failures.missing : undefined,
      (this.hasUpdated && this.focusTarget) || undefined,
    );
    if (!this.form || !this.name) return;
    this.internals.setFormValue(this.disabled || this.#formDisabled ? null : asciiJson(this.value));
  }

  /** A page may set `value` before the script that defines the element has run. */
  #adoptEarlyProperties() {
    for (const name of ['value', 'source'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const early = this[name];
      delete (this as Partial<Pick<this, typeof name>>)[name];
      Object.assign(this, { [name]: early });
    }
  }

  /** Finds a source for what the markup names, and loads once for each thing it names. */
  #connect() {
    const { record, company, engagement } = this;
    const named = Boolean(record || company || engagement);
    if (!this.store.source && named) {
      const request = { kind: this.kind, ...(record ? { record } : {}), ...(company ? { company } : {}) };
      this.store.source = requestSource<T>(this, request);
    }
    const { source } = this.store;
    if (!source) {
      if (named && this.#defaultValue === undefined) this.store.expect();
      return;
    }
    const wanted = JSON.stringify([record, company, engagement]);
    if (this.#loaded?.source === source && this.#loaded.wanted === wanted) return;
    this.#loaded = { source, wanted };
    void this.#load();
  }

  async #load() {
    await this.store.load(async (signal) => {
      const company = await this.#resolveCompany(signal);
      void this.loadRelated();
      return this.#wanted(company);
    });
    await this.#nameCompany();
  }

  #wanted(company: string | undefined): Wanted {
    const { record, engagement } = this;
    if (record && this.loadsOne) return { record };
    return { ...(company ? { company } : {}), ...(engagement ? { engagement } : {}) };
  }

  /** The company's id, and its record for the head; throws when there is none. */
  async #resolveCompany(signal: AbortSignal): Promise<string | undefined> {
    const reference = this.company;
    if (!reference) return undefined;
    const companies = this.requestSource<Company>('company');
    if (!companies) return reference;
    const found = await companies.load(reference, { signal });
    if (signal.aborted) return undefined;
    this.companyRecord = found;
    if (found) return found.id;
    const error: SourceError = { kind: 'unknown-company', message: reference };
    throw Object.assign(new Error(reference), error);
  }

  /** Where the markup names only a record, its company is known once it is loaded. A missing name hinders nobody. */
  async #nameCompany() {
    const id = companyOf(this.store.records[0]);
    if (!id || this.shownCompanyName || !this.isConnected) return;
    this.companyRecord = await this.requestSource<Company>('company')
      ?.load(id)
      .catch(() => undefined);
    this.requestUpdate();
  }

  /** Tells the host of another state than it heard last. Call it when more than the own records may change it. */
  protected reportState() {
    const { state, error } = this.status;
    if (state === this.#reported) return;
    this.#reported = state;
    const detail = { state, ...(error ? { error: { kind: error.kind } } : {}) };
    this.dispatchEvent(new CustomEvent('banso-state', { detail, bubbles: true, composed: true }));
  }
}

function companyOf(record: AnyRecord | undefined): string | undefined {
  return (record as { company?: string } | undefined)?.company;
}
