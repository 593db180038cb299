import { type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Engagement, WallDiagnosis } from '@banso/model';
import { BansoElement } from '../base/banso-element.js';
import { radarStyles } from '../base/radar.styles.js';
import { sharedStyles } from '../base/shared.styles.js';
import type { Status } from '../base/state.view.js';
import { wallDiagnosis as japanese } from '../locales/ja/wall-diagnosis.js';
import { section } from '../locales/registry.js';
import { AgreedStates } from './agreed-states.js';
import { Answering } from './answering.js';
import type { Role } from './reading.js';
import type { Texts } from './texts.js';
import { wallDiagnosisStyles } from './wall-diagnosis.styles.js';
import { wallDiagnosisView } from './wall-diagnosis.view.js';

const unsettled: readonly string[] = ['conflict', 'failed', 'saving', 'queued'];

/**
 * 壁診断: how the owner, the staff and others see the five walls, side by side and never averaged; where people agree
 * that each wall stands; and the answering itself. One record is one person at one date.
 *
 * @fires input - something is typed that is not written down yet
 * @fires change - an answer or an agreed state was written down: read `value` or `engagementRecord`
 * @fires banso-state - the state of loading or saving changed: `{ state, error? }`
 * @fires banso-connect - a source is wanted, for the answers, the company and the engagement
 * @csspart header - running rule, name, state, title, facts
 * @csspart body - the bands of the sheet, and the answer sheet
 * @csspart control - a field or a choice
 * @csspart action - a button
 * @csspart message - what happened and what to do
 */
export class BansoWallDiagnosis extends BansoElement<WallDiagnosis, WallDiagnosis[]> {
  static readonly tag = 'banso-wall-diagnosis';
  static override readonly kind = 'wall-diagnosis';
  static override styles = [...sharedStyles, radarStyles, ...wallDiagnosisStyles];

  /** Whom the reader chose to compare with the owner. */
  @state() private companion?: Role;

  readonly #states: AgreedStates = new AgreedStates(this, {
    report: () => this.reportState(),
    changed: () => this.dispatchEvent(new Event('change', { bubbles: true, composed: true })),
    editing: (editing) => this.setEditing(editing),
    // Where answers have a source and engagements have none, nobody would keep it.
    company: () => (this.source && !this.#states.store.source ? undefined : this.companyId),
  });
  readonly #answering = new Answering(this, {
    answers: () => this.value,
    company: () => this.companyId ?? this.engagementRecord?.company,
    engagement: () => this.engagementRecord?.id,
    commit: (record) => void this.commit(record),
    editing: (editing) => this.setEditing(editing),
    opening: () => this.#states.leave(),
  });

  /** The company whose engagement was asked for. */
  #relatedTo?: string | undefined;

  /** Every answer, of everybody, at every date. */
  override get value(): WallDiagnosis[] {
    return this.store.records;
  }
  override set value(value: WallDiagnosis[]) {
    this.rememberDefault(value);
    this.store.records = value;
  }

  /**
   * 伴走支援案件: its `wallStates` are the agreed states. Unset, it is loaded from a source of engagements. It changes
   * when a state is written down.
   */
  @property({ attribute: false })
  get engagementRecord(): Engagement | undefined {
    return this.#states.engagement;
  }
  set engagementRecord(engagement: Engagement | undefined) {
    this.#states.engagement = engagement;
  }

  /** Of the answers and the agreed states, what the reader must know first; of two that are kept, the later one. */
  protected override get status(): Status {
    const answers = super.status;
    const states = this.#states.store.status;
    if (['unloaded', 'loading', ...unsettled].includes(answers.state)) return answers;
    if (unsettled.includes(states.state) && answers.state !== 'editing') return states;
    const keptLater = states.state === 'saved' && Number(states.savedAt) > Number(answers.savedAt ?? 0);
    return keptLater && ['ready', 'saved'].includes(answers.state) ? states : answers;
  }

  protected override get focusTarget(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.sheet input:checked, .add, .word') ?? null;
  }

  protected override async loadRelated(): Promise<void> {
    await this.#loadEngagement(this.companyId ?? this.company);
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    const elsewhere = changed.has('company') || changed.has('record') || changed.has('engagement');
    if (this.hasUpdated && elsewhere) this.#states.leave();
    if (!this.writable) this.#states.drop();
    if (!this.writable || (this.hasUpdated && elsewhere)) this.#answering.drop();
    const { companyId } = this;
    // Where the markup names only an answer, its company is known once it is loaded.
    if (this.source && this.record && companyId && companyId !== this.#relatedTo)
      void this.#loadEngagement(companyId);
  }

  override render() {
    const texts: Texts = {
      language: this.language,
      common: this.common,
      text: section('wallDiagnosis', this.language, japanese),
    };
    return wallDiagnosisView(
      {
        answers: this.value,
        store: this.store,
        status: this.status,
        states: this.#states,
        answering: this.#answering,
        companyName: this.shownCompanyName,
        companyKnown: Boolean(this.companyId ?? this.engagementRecord?.company),
        writable: this.writable,
        companion: this.companion,
        chooseCompanion: (role) => (this.companion = role),
        reload: () => void this.reload(),
      },
      texts,
    );
  }

  async #loadEngagement(company: string | undefined) {
    this.#relatedTo = company;
    await this.#states.load(this.requestSource<Engagement>('engagement'), {
      engagement: this.engagement,
      company,
    });
  }
}
