import type { BenchmarkSheet, PeriodAssessment } from '@banso/model';
import type { SheetActions, SheetContext, Supposed } from './context.js';
import type { SheetHost } from './sheet-host.js';
import type { OtherVersion } from './versions.js';

/** What is only looked at: other figures, another version of the basis. Nothing of it is ever kept. */
export class Looked {
  /** Figures of the latest period as they might be; undefined = nobody asks. */
  supposed: Supposed | undefined;
  /** A version of the basis beside the sheet's own. */
  compared: string | undefined;
  #other: OtherVersion | undefined;
  readonly #host: SheetHost;

  constructor(host: SheetHost) {
    this.#host = host;
  }

  /** The latest period with the supposed figures; undefined while none differs. */
  supposing(sheet: BenchmarkSheet): PeriodAssessment | undefined {
    const { supposed } = this;
    const whatIf = supposed && Object.keys(supposed).length > 0 && this.#host.parts.want('whatIf');
    return whatIf ? this.#host.assess(whatIf.supposedSheet(sheet, supposed)).get('latest') : undefined;
  }

  /** Supposes figures, or stops supposing: the hand goes to where the sliders stand, and back. */
  suppose(figures: Supposed | undefined): void {
    const opens = this.supposed === undefined;
    this.supposed = figures;
    this.#host.requestUpdate();
    const [figure] = Object.keys(figures ?? {});
    if (opens) void this.#host.goTo(figure ? `#suppose-${figure}` : '.what-if input');
    else if (figures === undefined) void this.#host.goTo('.what-if-open');
  }

  /** Two versions side by side, as soon as the code has come. */
  comparison(context: SheetContext, actions: SheetActions) {
    const versions = this.compared && this.#host.parts.want('versions');
    if (!versions || !this.compared) return undefined;
    this.#other ??= new versions.OtherVersion(this.#host.element);
    return this.#other.view(context, this.compared, actions);
  }

  compare(version: string | undefined): void {
    const opens = this.compared === undefined;
    this.compared = version;
    this.#host.requestUpdate();
    if (opens && version)
      void this.#host.parts.load('versions').then(() => this.#host.goTo('#versions-title'));
    else if (!version) void this.#host.goTo(this.#host.tab() === 'financials' ? '#basis' : '.compare-open');
  }

  forget(): void {
    this.supposed = this.compared = undefined;
  }
}
