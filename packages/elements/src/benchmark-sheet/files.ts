import type { SheetContext } from './context.js';
import { detailTexts } from './detail-texts.js';
import type { FileImport } from './excel/file-import.js';
import type { FileFormat } from './excel/write-file.js';
import type { SheetSession } from './session.js';
import type { SheetHost } from './sheet-host.js';

/** Files that come into the sheet and leave it, by button and by hand over the widget. Their code comes when used. */
export class Files {
  /** What was chosen and waits for a yes. */
  file: File | undefined;
  /** A file is held over the widget. */
  isHovered = false;
  /** What was just done. */
  told = '';
  #import: FileImport | undefined;
  readonly #actions = {
    confirm: () => this.confirm(),
    cancel: () => this.cancel(),
    pick: () => this.pick(),
  };
  readonly #host: SheetHost;
  readonly #session: () => SheetSession | undefined;

  constructor(host: SheetHost, session: () => SheetSession | undefined) {
    this.#host = host;
    this.#session = session;
    const { element } = host;
    element.addEventListener('dragover', this.#onDragover);
    element.addEventListener('dragleave', this.#onDragleave);
    element.addEventListener('drop', this.#onDrop);
  }

  /** Chosen by hand: the picker of the device. */
  pick(): void {
    this.#host.root().querySelector<HTMLInputElement>('#file')?.click();
  }

  /** Shows what a file would change. */
  open(file: File): void {
    this.#import?.stop();
    this.#import = undefined;
    this.file = file;
    this.#tell('');
  }

  get #reading(): FileImport | undefined {
    const { file } = this;
    if (!file) return undefined;
    const excel = this.#host.parts.want('excel');
    if (excel && this.#session()) {
      this.#import ??= new excel.FileImport(file, () => void this.#arrived());
    }
    return this.#import;
  }

  /** What the file would change; undefined while the code that reads it is on its way. */
  view(context: SheetContext) {
    const file = this.#reading;
    return file && this.#host.parts.want('excel')?.importPanel(file, context, this.#actions);
  }

  /** Takes in what is chosen, as one step of undo, and shows where it stands. */
  confirm(): void {
    const [session, sheet, excel] = [this.#session(), this.#host.sheet(), this.#host.parts.want('excel')];
    const plan = sheet && this.#import?.plan(sheet);
    const entered = session?.entered;
    if (!session || !entered || !plan || !excel || plan.count === 0) return;
    const { tab, entered: next } = excel.taken(plan, entered);
    this.#close();
    this.#host.show(tab);
    session.pasting = undefined;
    session.take(next);
    session.say(excel.excelTexts(this.#host.language()).done(plan.count));
    void this.#focus('[role="tab"][tabindex="0"]');
  }

  cancel(): void {
    if (!this.file) return;
    const excel = this.#host.parts.want('excel');
    const hadRead = this.#import?.state !== 'refused';
    this.#close();
    this.#host.givenUp();
    this.#tell(excel && hadRead ? excel.excelTexts(this.#host.language()).cancelled : '');
    void this.#focus('.read-file');
  }

  async write(format: FileFormat): Promise<void> {
    this.#tell('');
    const excel = await this.#host.parts.load('excel');
    const sheet = this.#host.sheet();
    const { name, address, representative } = this.#host.company();
    const company = {
      ...(name && { name }),
      ...(address && { address }),
      ...(representative && { representative }),
    };
    const written = sheet && { sheet, basis: this.#host.basis(), company };
    const language = this.#host.language();
    if (!written) return this.#host.requestUpdate();
    // Parts of the code come with the first file: a visit may have no signal.
    const told = await excel?.writeFile(format, written, language).catch(() => undefined);
    this.#tell(told ?? detailTexts(language).files.failed);
  }

  /** There is a sheet to read into, or one can be begun. */
  get #readable(): boolean {
    return this.#host.writable() && (this.#host.sheet() !== undefined || this.#host.startable());
  }

  async #arrived() {
    const waited = this.#import?.state;
    this.#host.requestUpdate();
    if (waited !== 'reading') await this.#focus('#import-title', true);
  }

  #close() {
    this.#import?.stop();
    this.#import = undefined;
    this.file = undefined;
  }

  #tell(words: string) {
    this.told = words;
    this.#host.requestUpdate();
  }

  /** The hand goes there, unless it is within the preview already. */
  async #focus(selector: string, once = false) {
    await this.#host.rendered();
    const target = this.#host.root().querySelector<HTMLElement>(selector);
    if (once && this.#host.root().querySelector('.import :focus')) return;
    target?.focus();
  }

  readonly #onDragover = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Let go beside a place for it, a file would take the place of the page.
    event.preventDefault();
    const isWanted = this.#readable;
    event.dataTransfer.dropEffect = isWanted ? 'copy' : 'none';
    this.#hover(isWanted);
  };

  readonly #onDragleave = () => this.#hover(false);

  readonly #onDrop = (event: DragEvent) => {
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    event.preventDefault();
    this.#hover(false);
    const [file, second] = files;
    if (!file || !this.#readable) return;
    if (second) this.#tell(detailTexts(this.#host.language()).files.onlyOne);
    else this.open(file);
  };

  #hover(isHovered: boolean) {
    if (this.isHovered === isHovered) return;
    this.isHovered = isHovered;
    this.#host.requestUpdate();
  }
}

/** What the views of files read. */
export type FilesContext = Pick<SheetContext, 'language' | 'writable'>;
