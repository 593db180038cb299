import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, type Dialogue } from '@banso/model';
import { today } from '../base/format.js';
import { common } from '../locales/ja/common.js';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { idle, mount } from '../testing/fixture.js';
import { BansoDialogueLog } from './dialogue-log.js';
import { active, all, button, given, lastNote, log, sample, textarea, write } from './log-page.js';

describe('a meeting of <banso-dialogue-log>', () => {
  it('begins with the first words when nothing is written yet', async () => {
    const source = arraySource<Dialogue>();
    const element = (await mount(BansoDialogueLog, {
      source,
      company: sample.company,
    })) as BansoDialogueLog;
    button(element, ja.empty.begin).click();
    await idle(element);
    expect(source.items).to.have.lengthOf(0);
    expect(active(element)).to.equal(textarea(element));
    await sendKeys({ type: 'the first' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(source.items).to.have.lengthOf(1);
    expect(source.items[0]).to.include({ company: sample.company, heldOn: today(), kind: 'dialogue' });
    expect(source.items[0]?.notes[0]).to.include({ text: 'the first', kind: 'words' });
  });

  it('is started anew with those who took part last time', async () => {
    const element = await log();
    button(element, ja.meeting.begin).click();
    await idle(element);
    await write(element, 'again');
    const [meeting] = element.value;
    expect(element.value).to.have.lengthOf(2);
    expect(meeting?.heldOn).to.equal(today());
    expect(meeting?.participants.map(({ name }) => name)).to.deep.equal(
      sample.participants.map(({ name }) => name),
    );
    expect(meeting).to.include({ place: sample.place, method: 'visit', audience: 'organisation' });
    expect(meeting?.notes[0]?.speaker).to.equal(meeting?.participants[0]?.id);
  });

  it('has the walls within one tap where the last one touched any, until they are put away', async () => {
    const element = await log(given({ id: 'dlg_untouched', notes: [] }));
    expect(all(element, '.composer .marks')).to.have.lengthOf(0);
    const again = await log();
    button(again, ja.meeting.begin).click();
    await idle(again);
    button(again, common.walls.unmoved).click();
    await write(again, 'again');
    expect(lastNote(again)?.walls).to.deep.equal(['unmoved']);
    button(again, ja.compose.walls).click();
    await write(again, 'more');
    expect(all(again, '.composer .marks')).to.have.lengthOf(0);
    expect(lastNote(again)).to.not.have.property('walls');
  });

  it('of earlier can be opened for writing', async () => {
    const older = given({ id: 'dlg_older', heldOn: '2016-06-15', notes: [] });
    const element = await log(given(), older);
    button(element, ja.meeting.write).click();
    await idle(element);
    await write(element, 'later');
    expect(element.value.find(({ id }) => id === 'dlg_older')?.notes).to.have.lengthOf(1);
  });
});
