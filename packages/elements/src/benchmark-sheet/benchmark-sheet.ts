import { html, nothing, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import {
  assessSheet,
  periodIds,
  periodOf,
  type BenchmarkSheet,
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
import { printStyles } from './print.styles.js';
import { basisLabel, emptyView, factsOf, unreadLine, unusableView } from './benchmark-sheet.view.js';
import { type SheetActions, type SheetContext, type Tab, type Texts } from './context.js';
import { rows, type Cell } from './cells.js';
import { provisional } from './faults.js';
import { gridStyles } from './grid.styles.js';
import { panelsView } from './panels.view.js';
import { partsStyles } from './parts.styles.js';
import { missingPart, startedSheet } from './start.js';
import { undoKey } from './history.js';
import { SheetSession } from './session.js';

/**
 * ロカベン: one sheet of a company — six indicators beside their industry, three periods of figures, 商流・業務フロー,
 * 4つの視点, 対話内容の総括. With `company` it shows the newest sheet and lets the reader choose another.
 *
 * @fires input - Something was typed that is not committed yet.
 * @fires change - The value was committed; read `value`.
 * @fires {CustomEvent<{ state: string, error?: { kind: string } }>} banso-state - The state of saving changed.
 * @fires {CustomEvent<{ kind: string, accept: Function }>} banso-connect - A source is wanted.
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
  static override styles = [...sharedStyles, radarStyles, sheetStyles, printStyles, gridStyles, partsStyles];

  @state() private tab: Tab = 'indicators';
  @state() private chosen: string | undefined;
  /** Started here and not written to yet: the first entry makes it a record. */
  @state() private started: BenchmarkSheet | undefined;
  @state() private asWorkbook = false;
  /** A value that is no sheet: kept and given back, never shown. */
  @state() private unusable: BenchmarkSheet | undefined;
  readonly #loader = new BasisLoader(this);
  readonly #session = this.#newSession();
  readonly #actions: SheetActions = {
    take: (entered) => this.#session.take(entered),
    edit: (sheet) => this.#session.take({ sheet, faults: this.#session.faults }),
    typing: () => this.#session.typing(),
    settled: () => this.#session.settled(),
    setAsWorkbook: (on) => (this.asWorkbook = on),
    show: (tab) => (this.tab = tab),
    undo: () => this.#step('undo'),
    redo: () => this.#step('redo'),
    start: () => void this.#start(),
    goTo: (selector) => void this.#goTo(selector),
    correct: (place) => void this.#correct(place),
    choose: (id) => {
      this.started = undefined;
      this.chosen = id;
    },
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
    this.#session.forget();
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
    return super.hasUnsaved || this.#session.faults.size > 0;
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    root.addEventListener('keydown', (event) => this.#onKeydown(event as KeyboardEvent));
    // What was typed and not kept is let go with the field.
    root.addEventListener('focusout', () => this.#session.settled());
    return root;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if (this.hasUpdated && (changed.has('company') || changed.has('record'))) {
      this.started = undefined;
      this.chosen = undefined;
    }
    const sheet = this.#sheet;
    if (sheet) this.#loader.want(sheet.basisVersion);
    if (sheet?.id === this.#shown) return;
    this.#shown = sheet?.id;
    this.#session.forget();
  }

  protected override updated() {
    const [fault] = this.#session.faults.values();
    const { unreadable, unreadableHow, name } = this.#text;
    if (this.unusable) this.internals.setValidity({ badInput: true }, this.#text.unusable);
    else if (fault) {
      const message = unreadable(name, fault.text, unreadableHow[fault.reason]);
      this.internals.setValidity({ badInput: true }, message, this.focusTarget ?? undefined);
    } else if (this.internals.validity.badInput) this.internals.setValidity({});
  }

  override render() {
    const { status, language, common, store } = this;
    const sheet = this.#sheet;
    const text = this.#text;
    const context = sheet && this.#context(sheet);
    const { state } = status;
    const { faults, grid } = this.#session;
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
    ${context ? unreadLine(context, faults, this.#actions) : nothing}
    ${
      context
        ? panelsView({
            ...context,
            tab: this.tab,
            session: this.#session,
            loader: this.#loader,
            live: () => this.#assess(provisional(context.sheet, faults, grid.typed)).get('latest'),
            startable: this.companyId !== undefined && !this.started,
            actions: this.#actions,
          })
        : state === 'loading'
          ? loading(status, common)
          : this.unusable
            ? unusableView(text)
            : idle
              ? emptyView(text, this.companyId !== undefined, this.writable, () => void this.#start())
              : nothing
    }`;
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
    return {
      sheet,
      basis: this.#loader.basis,
      assessments: this.#assess(sheet),
      asWorkbook,
      companyName: this.shownCompanyName ?? sheet.title,
      language,
      text: this.#text,
      writable,
    };
  }

  #assess(sheet: BenchmarkSheet): Map<PeriodId, PeriodAssessment> {
    const assessed = assessSheet(sheet, this.#loader.basis, { workbookQuirks: this.asWorkbook });
    return new Map(assessed.map((each) => [each.id, each]));
  }

  #newSession(): SheetSession {
    return new SheetSession({
      root: () => this.renderRoot,
      rendered: () => this.updateComplete,
      sheet: () => (this.writable ? this.#sheet : undefined),
      tab: () => this.tab,
      language: () => this.language,
      text: () => this.#text,
      requestUpdate: () => this.requestUpdate(),
      put: (sheet) => this.#put(sheet),
      setEditing: (editing) => this.setEditing(editing),
    });
  }

  async #start() {
    const { companyId, engagement, companyRecord } = this;
    if (!companyId) return;
    this.started = startedSheet(companyId, engagement, companyRecord);
    this.tab = 'financials';
    await this.updateComplete;
    await this.#session.grid.choose(0, 2);
  }

  async #goTo(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Goes to what could not be read. */
  async #correct(place: Cell | 'capital') {
    this.tab = 'financials';
    if (place === 'capital') await this.#goTo('#capital');
    else await this.#session.grid.choose(rows.indexOf(place.row), periodIds.indexOf(place.period));
  }

  #put(sheet: BenchmarkSheet) {
    this.#shown = sheet.id;
    this.chosen = sheet.id;
    this.started = undefined;
    void this.commit(sheet);
  }

  #step(direction: 'undo' | 'redo') {
    this.tab = this.#session.step(direction) ?? this.tab;
  }

  #onKeydown(event: KeyboardEvent) {
    // While something is being typed, the field undoes its own typing.
    const direction = this.#session.isTyping ? undefined : undoKey(event);
    if (!direction) return;
    event.preventDefault();
    this.#step(direction);
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
