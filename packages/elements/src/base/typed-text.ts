import { noChange } from 'lit';
import { directive, Directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

/** After so many ms without a key, what stands in the field is kept. */
export const typingPause = 1500;

export interface TypedText {
  /** As it is kept. */
  value: string;
  /** Something was typed that is not kept yet. */
  typing(): void;
  /** Called after a pause in typing, and on leaving the field, when something changed. */
  keep(value: string): void;
  /** Esc: the field goes back to what was kept last. Unset, Esc does nothing. */
  givenUp?(): void;
}

/**
 * The text of a field that is kept while it is being written, so that a page that goes away takes the last words at
 * most. Never during a conversion. What is being typed is not written over. As an element part:
 * `<textarea ${typedText({…})}>`.
 */
class TypedTextDirective extends Directive {
  #text!: TypedText;
  #field: HTMLTextAreaElement | HTMLInputElement | undefined;
  #kept = '';
  #isTyped = false;
  #isConverting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('typedText belongs in an element position');
  }

  override render(_text: TypedText) {
    return noChange;
  }

  override update(part: ElementPart, [text]: [TypedText]) {
    this.#text = text;
    if (this.#field !== part.element) this.#listen(part.element as HTMLTextAreaElement);
    this.#show(text.value);
    return noChange;
  }

  #listen(field: HTMLTextAreaElement) {
    this.#field = field;
    field.addEventListener('input', () => {
      this.#isTyped = true;
      this.#text.typing();
      this.#wait();
    });
    field.addEventListener('compositionstart', () => {
      this.#isConverting = true;
      clearTimeout(this.#timer);
    });
    field.addEventListener('compositionend', () => {
      this.#isConverting = false;
      this.#wait();
    });
    field.addEventListener('change', () => this.#keep());
    field.addEventListener('blur', () => this.#keep());
    field.addEventListener('keydown', (event) => this.#giveUp(event));
  }

  /** While somebody is writing, the record may lack a blank at the end of what stands here. */
  #show(value: string) {
    const field = this.#field!;
    this.#kept = value;
    if (this.#isTyped || field.value === value) return;
    if (field.matches(':focus') && field.value.trim() === value) return;
    field.value = value;
  }

  #wait() {
    clearTimeout(this.#timer);
    if (!this.#isConverting) this.#timer = setTimeout(() => this.#keep(), typingPause);
  }

  #keep() {
    clearTimeout(this.#timer);
    const field = this.#field!;
    if (!this.#isTyped || !field.isConnected) return;
    this.#isTyped = false;
    this.#isConverting = false;
    if (field.value === this.#kept) this.#text.givenUp?.();
    else this.#text.keep(field.value);
  }

  #giveUp(event: KeyboardEvent) {
    const { givenUp } = this.#text;
    if (!givenUp || event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
    clearTimeout(this.#timer);
    this.#isTyped = false;
    this.#field!.value = this.#kept;
    givenUp();
  }
}

export const typedText = directive(TypedTextDirective);
