import { expect } from '@open-wc/testing';
import type { AnyRecord } from '@banso/model';
import type { WidgetClass, WidgetSample } from '../describe-widget.js';
import { idle } from '../fixture.js';

export function describeForm<T extends AnyRecord, Value>(
  Widget: WidgetClass<T, Value>,
  { records, value, edit, edited }: WidgetSample<T, Value>,
): void {
  const given = () => value(structuredClone(records));
  const inForm = async (prepare?: (element: InstanceType<typeof Widget>) => void) => {
    const form = document.createElement('form');
    const element = new Widget();
    element.name = 'words';
    element.value = given();
    prepare?.(element);
    form.append(element);
    document.body.append(form);
    await idle(element);
    return { form, element };
  };

  describe('in a form', () => {
    it('submits its value as JSON in ASCII', async () => {
      const { form } = await inForm();
      const submitted = new FormData(form).get('words') as string;
      expect(submitted).to.match(/^[\x20-\x7e]*$/);
      expect(JSON.parse(submitted)).to.deep.equal(given());
      form.remove();
    });

    it('submits what was just written', async () => {
      const { form, element } = await inForm();
      await edit(element);
      expect(JSON.stringify(JSON.parse(new FormData(form).get('words') as string))).to.include(edited);
      form.remove();
    });

    it('goes back to the given value on reset', async () => {
      const { form, element } = await inForm();
      await edit(element);
      form.reset();
      await idle(element);
      expect(element.value).to.deep.equal(given());
      form.remove();
    });

    it('is left out when it is disabled, by itself or by its fieldset', async () => {
      const { form, element } = await inForm();
      element.disabled = true;
      await idle(element);
      expect(new FormData(form).has('words')).to.equal(false);
      element.disabled = false;
      const fieldset = document.createElement('fieldset');
      form.append(fieldset);
      fieldset.append(element);
      await idle(element);
      expect(new FormData(form).has('words')).to.equal(true);
      fieldset.disabled = true;
      await idle(element);
      expect(new FormData(form).has('words')).to.equal(false);
      form.remove();
    });

    it('is invalid while it is required and nothing is written', async () => {
      const { form, element } = await inForm((widget) => {
        widget.required = true;
      });
      expect(element.checkValidity()).to.equal(true);
      expect(element.form).to.equal(form);
      const empty = new Widget();
      empty.required = true;
      form.append(empty);
      await idle(empty);
      expect(form.checkValidity()).to.equal(false);
      expect(empty.validity.valueMissing).to.equal(true);
      expect(empty.validationMessage).to.not.equal('');
      form.remove();
    });
  });
}
