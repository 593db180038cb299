import { sendKeys } from '@web/test-runner-commands';
import { demo } from '@banso/model/samples';
import { describeWidget } from '../testing/describe-widget.js';
import { BansoDialogueLog } from './dialogue-log.js';
import { sample } from './log-page.js';

const earlier = demo.dialogues.filter(
  ({ company, heldOn }) => company === sample.company && heldOn < sample.heldOn,
);

describeWidget(BansoDialogueLog, {
  records: [sample, ...earlier],
  value: (records) => records,
  async type(element) {
    element.focus();
    await sendKeys({ type: 'listening' });
  },
  async edit(element) {
    element.focus();
    await sendKeys({ type: 'listening' });
    await sendKeys({ press: 'Enter' });
  },
  edited: 'listening',
  shows: (element) =>
    [...element.renderRoot.querySelectorAll('.note')].some((note) => note.textContent.includes('listening')),
});
