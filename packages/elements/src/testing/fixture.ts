import { html } from 'lit';
import { fixture } from '@open-wc/testing';
import type { AnyRecord, Source } from '@banso/model';
import type { BansoElement } from '../base/banso-element.js';
import type { WidgetClass } from './describe-widget.js';

export interface Setting<T extends AnyRecord, Value> {
  value?: Value | undefined;
  source?: Source<T>;
  lang?: string;
  theme?: 'light' | 'dark';
  readOnly?: boolean;
  disabled?: boolean;
  company?: string;
  companyName?: string;
}

/** A widget on a page, rendered and idle. */
export async function mount<T extends AnyRecord, Value>(
  Widget: WidgetClass<T, Value>,
  { value, source, lang, theme, readOnly, disabled, company, companyName }: Setting<T, Value> = {},
): Promise<BansoElement<T, Value>> {
  const element = new Widget();
  if (lang) element.lang = lang;
  if (theme) element.appearance = { theme };
  if (readOnly) element.readOnly = true;
  if (disabled) element.disabled = true;
  if (company) element.company = company;
  if (companyName) element.companyName = companyName;
  if (value !== undefined) element.value = value;
  if (source) element.source = source;
  const page = await fixture<HTMLElement>(html`<div>${element}</div>`);
  page.style.setProperty('color-scheme', theme ?? 'light');
  await idle(element);
  return element;
}

/** Waits until the widget has rendered what promises of this moment brought. */
export async function idle(element: { updateComplete: Promise<unknown> }): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  }
}

let serial = 0;

/** The same widget with a closed root, under a tag of its own. */
export function closed<T extends AnyRecord, Value>(Widget: WidgetClass<T, Value>): WidgetClass<T, Value> {
  const Base = Widget as unknown as CustomElementConstructor & { shadowRootOptions: ShadowRootInit };
  const Closed = class extends Base {
    static override shadowRootOptions: ShadowRootInit = { ...Base.shadowRootOptions, mode: 'closed' };
  } as unknown as WidgetClass<T, Value>;
  customElements.define(`${Widget.tag}-closed-${serial++}`, Closed);
  return Closed;
}
