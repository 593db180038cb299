import { expect } from '@open-wc/testing';
import { arraySource, type AnyRecord } from '@banso/model';
import type { WidgetClass, WidgetSample } from '../describe-widget.js';
import { idle, mount } from '../fixture.js';
import { conflictingSource, failingSource, offlineSource } from '../sources.js';
import { common } from '../../locales/ja/common.js';
import { textsOf } from '../text.js';

export function describeSaving<T extends AnyRecord, Value>(
  Widget: WidgetClass<T, Value>,
  { records, value, edit, edited, shows, type, overlap = byDefault(edited) }: WidgetSample<T, Value>,
): void {
  type Element = InstanceType<typeof Widget>;
  const states = (element: Element) => {
    const heard: unknown[] = [];
    element.addEventListener('banso-state', (event) => heard.push((event as CustomEvent).detail));
    return heard;
  };
  const press = (element: Element, label: string) => {
    const button = [...element.renderRoot.querySelectorAll('button')].find((one) =>
      one.textContent?.includes(label),
    );
    if (!button) throw new Error(`There is no button "${label}"`);
    button.click();
  };
  const says = (element: Element, text: string) =>
    textsOf(element.renderRoot).some((one) => one.includes(text));

  describe('saving', () => {
    it('fires change once, from the host, with nothing inside', async () => {
      const element = await mount(Widget, { value: value(structuredClone(records)) });
      const changes: Event[] = [];
      element.parentElement?.addEventListener('change', (event) => changes.push(event));
      await edit(element);
      expect(changes.map((event) => [event.target, event.composed, 'detail' in event])).to.deep.equal([
        [element, true, false],
      ]);
      expect(JSON.stringify(element.value)).to.include(edited);
    });

    if (type) {
      it('fires input from the host alone while something is typed, and keeps the page from being left', async () => {
        const element = await mount(Widget, { value: value(structuredClone(records)) });
        const heard = new Set<EventTarget | undefined>();
        element.parentElement?.addEventListener('input', (event) => heard.add(event.composedPath()[0]));
        await type(element);
        expect([...heard]).to.deep.equal([element]);
        await idle(element);
        expect(says(element, common.states.editing)).to.equal(true);
        expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
      });
    }

    it('hands a commit to the source and says so', async () => {
      const source = arraySource<T>(records);
      const element = await mount(Widget, { source });
      const heard = states(element);
      await edit(element);
      await idle(element);
      expect(JSON.stringify(source.items)).to.include(edited);
      expect(heard.at(-1)).to.deep.equal({ state: 'saved' });
      expect(JSON.stringify(heard)).to.not.include(edited);
      expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
    });

    it('says that words are safe on this device when they are not sent yet', async () => {
      const element = await mount(Widget, { source: offlineSource(records) });
      await edit(element);
      await idle(element);
      expect(says(element, common.states.queued(1))).to.equal(true);
      expect(shows(element)).to.equal(true);
    });

    it('keeps what was written when it cannot be saved, says so, and saves it on demand', async () => {
      const source = failingSource(records);
      const element = await mount(Widget, { source });
      const heard = states(element);
      await edit(element);
      await idle(element);
      expect(heard.at(-1)).to.deep.equal({ state: 'failed', error: { kind: 'server' } });
      expect(says(element, common.failures.save)).to.equal(true);
      expect(says(element, common.failures.server)).to.equal(true);
      expect(shows(element)).to.equal(true);
      expect(JSON.stringify(element.value)).to.include(edited);
      expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(false);
      source.mend();
      press(element, common.actions.saveAgain);
      await idle(element);
      expect(JSON.stringify(source.items)).to.include(edited);
      expect(heard.at(-1)).to.deep.equal({ state: 'saved' });
    });

    it('asks which to keep when somebody else changed the same place: mine', async () => {
      const source = conflictingSource(records, otherHand(overlap));
      const element = await mount(Widget, { source });
      await edit(element);
      await idle(element);
      expect(says(element, common.conflict.title)).to.equal(true);
      press(element, common.conflict.keepMine);
      await idle(element);
      expect(source.kept.map((record) => record.revision)).to.deep.equal([99]);
      expect(JSON.stringify(source.kept)).to.include(edited);
      expect(says(element, common.conflict.title)).to.equal(false);
    });

    it('asks which to keep when somebody else changed the same place: theirs', async () => {
      const source = conflictingSource(records, otherHand(overlap));
      const element = await mount(Widget, { source });
      await edit(element);
      await idle(element);
      press(element, common.conflict.takeTheirs(''));
      await idle(element);
      const [mine, theirs] = source.kept;
      expect(mine?.revision).to.equal(99);
      expect(JSON.stringify(mine), 'what was not chosen becomes a revision').to.include(edited);
      expect(JSON.stringify(theirs)).to.not.include(edited);
      expect(source.kept).to.have.lengthOf(2);
      expect(JSON.stringify(element.value)).to.not.include(edited);
      expect(shows(element)).to.equal(false);
    });

    it('brings together what two people changed in different places, without asking', async () => {
      const source = conflictingSource(records, (mine) => {
        const before = structuredClone(records.find((record) => record.id === mine.id) ?? mine);
        return { ...before, audience: 'self', revision: 99 };
      });
      const element = await mount(Widget, { source });
      await edit(element);
      await idle(element);
      expect(source.kept).to.have.lengthOf(1);
      expect(source.kept[0]).to.include({ audience: 'self', revision: 99 });
      expect(JSON.stringify(source.kept)).to.include(edited);
      expect(shows(element)).to.equal(true);
    });
  });
}

/** Their version, until mine is made on top of it. */
function otherHand<T extends AnyRecord>(overlap: (mine: T) => T) {
  return (mine: T): T => (mine.revision === 99 ? mine : { ...overlap(structuredClone(mine)), revision: 99 });
}

function byDefault<T extends AnyRecord>(edited: string) {
  const other = edited.replace(/[a-z0-9]$/i, (end) =>
    end === 'x' || end === '1' ? '2' : /\d/.test(end) ? '1' : 'x',
  );
  return (mine: T): T => JSON.parse(JSON.stringify(mine).replaceAll(edited, other)) as T;
}
