import { html, nothing, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import {
  assessSheet,
  basisRow,
  periodOf,
  type BenchmarkSheet,
  type Dialogue,
  type PeriodAssessment,
  type PeriodId,
} from '@banso/model';
import { BansoElement } from '../base/banso-element.js';
import { conflictView } from '../base/conflict.view.js';
import { headView } from '../base/head.view.js';
import { radarStyles } from '../base/radar.styles.js';
import { sharedStyles } from '../base/shared.styles.js';
import { loadFailure, loading, saveFailure } from '../base/state.view.js';
import { benchmarkSheet as japanese } from '../locales/ja/benchmark-sheet.js';
import { section } from '../locales/registry.js';
import { BasisLoader } from './basis-loader.js';
import { sheetStyles } from './benchmark-sheet.styles.js';
import { basisLabel, factsOf, unusableView } from './benchmark-sheet.view.js';
import type { SheetActions, SheetContext, Tab, Texts } from './context.js';
import { panelsView } from './panels.view.js';
import type { Files } from './files.js';
import type { Looked } from './looked.js';
import type { SheetSession } from './session.js';
import type { SheetHost } from './sheet-host.js';
import { sheetParts } from './sheet-parts.js';
import type { Talks } from './talks.js';
import { missingPart } from './usable.js';

/**
 * ロカベン: one sheet of a company — six indicators beside their industry, three periods of figures, 商流・業務フロー,
 * 4つの視点, 対話内容の総括. With `company` it shows the newest sheet and lets the reader choose another.
 *
 * @fires input - Something was typed that is not committed yet.
 * @fires change - The value was committed; read `value`.
 * @fires {CustomEvent<{ state: string, error?: { kind: string } }>} banso-state - The state of saving changed.
 * @fires {CustomEvent<{ kind: string, accept: Function }>} banso-connect - A source is wanted.
 * @fires {CustomEvent<{ kind: string, record: string }>} banso-open - The reader wants to see a talk (cancelable).
 * @csspart header - The head with the running rule.
 * @csspart body - What stands below the head and the tabs.
 * @csspart footer - Undo and redo.
 * @csspart control - Tabs, cells, fields.
 * @csspart action - Buttons.
 * @csspart message - What could not be loaded, saved or read.
 */
export class BansoBenchmarkSheet extends BansoElement<BenchmarkSheet, BenchmarkSheet | undefined> {
  static readonly tag = 'banso-benchmark-sheet';
  static override readonly kind = 'benchmark-sheet' as const;
  static override styles = [...sharedStyles, radarStyles, sheetStyles];

  @state() private tab: Tab = 'indicators';
  @state() private chosen: string | undefined;
  /** Started here and not written to yet: the first entry makes it a record. */
  @state() private started: BenchmarkSheet | undefined;
  @state() private asWorkbook = false;
  /** A value that is no sheet: kept and given back, never shown. */
  @state() private unusable: BenchmarkSheet | undefined;
  readonly #loader = new BasisLoader(this);
  readonly #parts = sheetParts(this);
  /** There as soon as somebody opens a part to write in it. */
  #session: SheetSession | undefined;
  #talks: Talks | undefined;
  #files: Files | undefined;
  /** What is looked at and never kept. */
  #looked: Looked | undefined;
  /** The sheet that was begun for a file. */
  #begun: BenchmarkSheet | undefined;
  readonly #actions: SheetActions = {
    take: (entered) => this.#session?.take(entered),
    edit: (sheet) => this.#session?.take({ sheet, faults: this.#session.faults }),
    typing: () => this.#session?.typing(),
    settled: () => this.#session?.settled(),
    say: (words) => this.#session?.say(words),
    setAsWorkbook: (on) => (this.asWorkbook = on),
    show: (tab) => (this.tab = tab),
    suppose: (figures) => this.#looked?.suppose(figures),
    compare: (version) => this.#looked?.compare(version),
    openTalk: (dialogue) => void this.open('dialogue', dialogue),
    undo: () => this.#step('undo'),
    redo: () => this.#step('redo'),
    start: () => void this.#start(),
    goTo: (selector) => void this.#goTo(selector),
    correct: (place) => void this.#session?.correct(place),
    choose: (id) => {
      this.started = undefined;
      this.chosen = id;
    },
  };
  readonly #host: SheetHost = {
    element: this,
    parts: this.#parts,
    root: () => this.renderRoot,
    rendered: () => this.updateComplete,
    requestUpdate: () => this.requestUpdate(),
    goTo: (selector) => this.#goTo(selector),
    assess: (sheet) => this.#assess(sheet),
    language: () => this.language,
    text: () => this.#text,
    sheet: () => this.#sheet,
    writable: () => this.writable,
    startable: () => !this.unusable && this.companyId !== undefined,
    company: () => ({ ...this.companyRecord, name: this.shownCompanyName }),
    basis: () => this.#loader.basis,
    tab: () => this.tab,
    show: this.#actions.show,
    put: (sheet) => this.#put(sheet),
    givenUp: () => {
      if (this.started === this.#begun) this.started = undefined;
    },
    setEditing: (editing) => this.setEditing(editing),
  };
  #shown: string | undefined;

  /** The sheet that is shown; undefined = there is none. */
  get value(): BenchmarkSheet | undefined {
    return this.unusable ?? this.#sheet;
  }
  set value(sheet: BenchmarkSheet | undefined) {
    this.rememberDefault(sheet);
    this.started = undefined;
    this.chosen = sheet?.id;
    this.#forget();
    const fault = sheet ? missingPart(sheet) : undefined;
    this.unusable = fault === undefined ? undefined : sheet;
    if (fault !== undefined) {
      console.warn(
        `<${this.localName}>: the value is no BenchmarkSheet of the contract, it has no usable "${fault}".`,
        this,
      );
    }
    this.store.records = sheet && !this.unusable ? [sheet] : [];
  }

  get #sheet(): BenchmarkSheet | undefined {
    return this.started ?? this.#sheets.find(({ id }) => id === this.chosen) ?? this.#sheets[0];
  }
  protected override get focusTarget(): HTMLElement | null {
    return this.renderRoot.querySelector('[role="tab"][tabindex="0"], .empty .button');
  }

  /** What could not be read stands on the screen only. */
  protected override get hasUnsaved(): boolean {
    return super.hasUnsaved || (this.#session?.faults.size ?? 0) > 0;
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    root.addEventListener('keydown', (event) => this.#onKeydown(event as KeyboardEvent));
    // What was typed and not kept is let go with the field.
    root.addEventListener('focusout', () => this.#session?.settled());
    return root;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if (this.hasUpdated && (changed.has('company') || changed.has('record'))) {
      this.started = undefined;
      this.chosen = undefined;
    }
    const details = this.#parts.want('details');
    if (details) {
      this.#files ??= new details.Files(this.#host, () => this.#session);
      this.#looked ??= new details.Looked(this.#host);
    }
    if (this.tab !== 'indicators' || this.#looked?.compared || this.#files?.file) this.#bringTools();
    const sheet = this.#sheet;
    if (sheet) this.#loader.want(sheet.basisVersion);
    if (sheet?.id === this.#shown) return;
    this.#shown = sheet?.id;
    this.#forget();
  }

  protected override get parts() {
    return this.#parts.all;
  }

  override connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
  }

  protected override updated() {
    const faults = this.#session?.faults;
    const message =
      faults && this.#parts.want('entering')?.faultMessage(faults, this.#text.name, this.language);
    if (this.unusable) this.internals.setValidity({ badInput: true }, this.#text.unusable);
    else if (message) {
      this.internals.setValidity({ badInput: true }, message, this.focusTarget ?? undefined);
    } else if (this.internals.validity.badInput) this.internals.setValidity({});
  }

  override render() {
    const { status, language, common, store } = this;
    const sheet = this.#sheet;
    const text = this.#text;
    const context = sheet && this.#context(sheet);
    const { state } = status;
    const session = this.#session;
    const entering = session && this.#parts.want('entering');
    const idle = !['unloaded', 'loading'].includes(state);
    return html`${headView({
      name: text.name,
      context: [
        text.fullName,
        sheet && basisLabel(sheet.basisVersion, text),
        sheet?.demo ? common.demo : undefined,
      ],
      title: this.shownCompanyName ?? sheet?.title,
      facts: context ? factsOf(context, this.#sheets, this.#actions.choose) : [],
      status,
      language,
      common,
    })}
    ${state === 'unloaded' ? loadFailure(status, language, common, () => void this.reload()) : nothing}
    ${state === 'failed' ? saveFailure(status, language, common, () => void store.retry()) : nothing}
    ${store.conflict ? conflictView(store, common) : nothing}
    ${context && entering ? entering.unreadLine(context, session.faults, this.#actions) : nothing}
    ${
      context
        ? panelsView({
            ...context,
            tab: this.tab,
            session,
            talks: this.#talks,
            loader: this.#loader,
            parts: this.#parts,
            files: this.#files,
            assess: (each) => this.#assess(each),
            startable: this.companyId !== undefined && !this.started,
            actions: this.#actions,
          })
        : state === 'loading'
          ? loading(status, common)
          : this.unusable
            ? unusableView(text)
            : idle
              ? this.#parts
                  .want('details')
                  ?.emptyView(
                    language,
                    this.companyId !== undefined,
                    this.writable,
                    this.#files,
                    () => void this.#start(),
                  )
              : nothing
    }${this.#files && this.#parts.want('details')?.filePicker(this.#files, language)}`;
  }

  get #text(): Texts {
    return section('benchmarkSheet', this.language, japanese);
  }

  /** Newest first: by the latest closing month, then by when they were made, which their ids tell. */
  get #sheets(): BenchmarkSheet[] {
    const month = (sheet: BenchmarkSheet) => periodOf(sheet, 'latest').closingMonth ?? '';
    return this.store.records.sort((a, b) => compare(month(b), month(a)) || compare(b.id, a.id));
  }

  #context(sheet: BenchmarkSheet): SheetContext {
    const { asWorkbook, language, writable } = this;
    const looked = this.#looked;
    const { basis } = this.#loader;
    const assessments = this.#assess(sheet);
    const size = assessments.get('latest')?.size;
    return {
      sheet,
      basis,
      industry: (size && sheet.industry && basisRow(basis, sheet.industry, size)) || undefined,
      assessments,
      asWorkbook,
      companyName: this.shownCompanyName ?? sheet.title,
      audience: this.common.audiences[sheet.audience],
      supposed: looked?.supposed,
      supposedAssessment: looked?.supposing(sheet),
      compared: looked?.compared,
      comparison: () => looked?.comparison(this.#context(sheet), this.#actions),
      language,
      text: this.#text,
      writable,
    };
  }

  #assess(sheet: BenchmarkSheet): Map<PeriodId, PeriodAssessment> {
    const assessed = assessSheet(sheet, this.#loader.basis, { workbookQuirks: this.asWorkbook });
    return new Map(assessed.map((each) => [each.id, each]));
  }

  /** What is needed to write, as soon as its code has come. */
  #bringTools() {
    const entering = this.#parts.want('entering');
    if (entering) this.#session ??= new entering.SheetSession(this.#host);
    const { companyId } = this;
    if (entering && companyId && this.#files?.file && !this.#sheet) {
      this.started = this.#begun = entering.startedSheet(companyId, this.engagement, this.companyRecord);
    }
    const writing = this.tab !== 'financials' && this.writable ? this.#parts.want('writing') : undefined;
    if (writing) {
      this.#talks ??= new writing.Talks({
        source: () => this.requestSource<Dialogue>('dialogue'),
        company: () => this.companyId,
        requestUpdate: () => this.requestUpdate(),
      });
      if (this.#talks.state === 'unasked' && this.#sheet?.evidence?.length) void this.#talks.load();
    }
  }

  #forget() {
    this.#looked?.forget();
    this.#session?.forget();
  }

  readonly #onPrint = () => this.requestUpdate();

  async #start() {
    const { companyId, engagement, companyRecord } = this;
    const entering = companyId && (await this.#parts.load('entering'));
    if (!entering) return this.requestUpdate();
    this.started = entering.startedSheet(companyId, engagement, companyRecord);
    this.tab = 'financials';
    await this.updateComplete;
    await this.#session?.grid.choose(0, 2);
  }

  async #goTo(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #put(sheet: BenchmarkSheet) {
    this.#shown = sheet.id;
    this.chosen = sheet.id;
    this.started = undefined;
    void this.commit(sheet);
  }

  #step(direction: 'undo' | 'redo') {
    this.tab = this.#session?.step(direction) ?? this.tab;
  }

  /** Nothing is to be undone or left before somebody opened something. */
  #onKeydown(event: KeyboardEvent) {
    const session = this.#session;
    if (session)
      this.#parts.want('entering')?.onKey(event, this.#files, session, (direction) => this.#step(direction));
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
