import type { AnyRecord } from '@banso/model';
import type { BansoElement } from '../base/banso-element.js';
import '../locales/en.js';
import { describeAccess } from './suites/access.js';
import { describeConnection } from './suites/connection.js';
import { describeForm } from './suites/form.js';
import { describeLanguages } from './suites/languages.js';
import { describeLife } from './suites/life.js';
import { describeSaving } from './suites/saving.js';

/** A widget's class: what `static define` registers. */
export interface WidgetClass<T extends AnyRecord, Value> {
  new (): BansoElement<T, Value>;
  tag: string;
  kind: T['kind'];
  version: string;
  script: string;
  define(tag?: string, registry?: CustomElementRegistry): void;
}

/** What the shared suite must know of a widget. */
export interface WidgetSample<T extends AnyRecord, Value> {
  /** Good records of one company, as a source holds them. */
  records: T[];
  /** The `value` that shows these records. */
  value: (records: T[]) => Value;
  /** Types something by hand without committing it. Absent where nothing is ever uncommitted. */
  type?: (element: BansoElement<T, Value>) => Promise<void>;
  /** Changes the record by hand, as a user does, up to and including the commit (exactly one). */
  edit: (element: BansoElement<T, Value>) => Promise<void>;
  /** What `edit` wrote, as it stands in the JSON of the value. */
  edited: string;
  /** Whether the widget still shows what `edit` wrote. */
  shows: (element: BansoElement<T, Value>) => boolean;
  /** Another person's version that says something else in the same place; by default `edited` with another end. */
  overlap?: (mine: T) => T;
}

/** The behaviour that every widget shares. Call it once in each widget's test. */
export function describeWidget<T extends AnyRecord, Value>(
  Widget: WidgetClass<T, Value>,
  sample: WidgetSample<T, Value>,
): void {
  Widget.define();
  describe(`<${Widget.tag}>, as every widget`, () => {
    const breaches: string[] = [];
    const note = (event: SecurityPolicyViolationEvent) =>
      breaches.push(`${event.violatedDirective} ${event.sample}`);
    before(() => addEventListener('securitypolicyviolation', note));
    after(() => {
      removeEventListener('securitypolicyviolation', note);
      if (breaches.length) throw new Error(`The policy was breached: ${breaches.join('; ')}`);
    });

    describeAccess(Widget, sample);
    describeLanguages(Widget, sample);
    describeLife(Widget, sample);
    describeForm(Widget, sample);
    describeSaving(Widget, sample);
    describeConnection(Widget, sample);
  });
}
