import { newDialogue } from '@banso/model';
import { sendKeys } from '@web/test-runner-commands';
import { describeWidget } from './describe-widget.js';
import { ProbeWidget } from './probe-widget.js';

// The smallest widget passes the suite: what fails in a real one is the widget's own.
const theme = '\u4eba\u306e\u7ba1\u7406';
const record = { ...newDialogue('cmp_0190000000007000800000000000000a', '2026-11-18'), theme };
const input = (element: ProbeWidget) => element.renderRoot.querySelector('input') as HTMLInputElement;

describeWidget(ProbeWidget, {
  records: [record],
  value: (records) => records,
  async type(element) {
    element.focus();
    await sendKeys({ type: 'abc' });
  },
  async edit(element) {
    element.focus();
    await sendKeys({ type: 'abc' });
    await sendKeys({ press: 'Enter' });
  },
  edited: 'abc',
  shows: (element) => input(element as ProbeWidget).value.includes('abc'),
});
