import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../locales/en.js';
import { common } from '../../locales/ja/common.js';
import { details as words } from '../../locales/ja/details.js';
import { dialogueLog as ja } from '../../locales/ja/dialogue-log.js';
import { idle } from '../../testing/fixture.js';
import { japaneseTexts } from '../../testing/text.js';
import type { BansoDialogueLog } from '../dialogue-log.js';
import {
  active,
  all,
  button,
  changesOf,
  detailsOf,
  find,
  given,
  lastNote,
  log,
  put,
  sample,
  textarea,
  write,
} from '../log-page.js';

const field = (element: BansoDialogueLog, label: string) => {
  const found = all(element, '.panel.details label').find(
    (one) => one.querySelector('.label')?.textContent === label,
  );
  if (!found) throw new Error(`There is no field ${label}`);
  return found.querySelector('input, select') as HTMLInputElement;
};
const pressed = (element: BansoDialogueLog, label: string) =>
  button(element, label).getAttribute('aria-pressed');

describe('the own fields of a meeting in <banso-dialogue-log>', () => {
  it('need not be filled in: three lines of text are a meeting', async () => {
    const element = await log(
      given({ notes: [], participants: [], theme: undefined, place: undefined, method: null, stage: null }),
    );
    for (const text of ['一', '二', '三']) await write(element, text);
    expect(element.value[0]?.notes.map(({ text }) => text)).to.deep.equal(['一', '二', '三']);
  });

  it('take one tap each, which is kept at once', async () => {
    const element = await log();
    await detailsOf(element);
    const counted = changesOf(element);
    button(element, ja.methods.phone).click();
    button(element, common.stages.review).click();
    await idle(element);
    button(element, common.audiences.branch).click();
    await idle(element);
    expect(element.value[0]).to.include({ method: 'phone', audience: 'branch' });
    expect(pressed(element, common.audiences.branch)).to.equal('true');
    button(element, ja.methods.phone).click();
    await idle(element);
    expect(element.value[0]?.method).to.equal(null);
    expect(counted.changes).to.equal(4);
  });

  it('are kept when the hand leaves them, dates in Japanese forms, and say what is in the way', async () => {
    const element = await log();
    await detailsOf(element);
    const date = field(element, words.date);
    put(date, '\uff32８.１１.３１');
    date.dispatchEvent(new Event('change', { bubbles: true }));
    await idle(element);
    expect(find(element, '.panel.details .fault').textContent).to.equal('11月は30日までです。例：11月5日');
    expect(element.value[0]?.heldOn).to.equal(sample.heldOn);
    put(date, '\uff32８.１１.３０');
    date.focus();
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(element.value[0]?.heldOn).to.equal('2026-11-30');
    put(field(element, words.theme), 'Another theme');
    field(element, words.theme).dispatchEvent(new Event('change', { bubbles: true }));
    await idle(element);
    expect(element.value[0]?.theme).to.equal('Another theme');
    expect(find(element, 'h2').textContent).to.equal('Another theme');
  });

  it('say by how much they are too long, and keep what was typed', async () => {
    const element = await log();
    await detailsOf(element);
    const place = field(element, words.place);
    put(place, '𠮷'.repeat(203));
    place.dispatchEvent(new Event('change', { bubbles: true }));
    await idle(element);
    expect(find(element, '.panel.details .fault').textContent).to.equal(words.tooLong(3, 200));
    expect(field(element, words.place).value).to.have.lengthOf(406);
    expect(element.value[0]?.place).to.equal(sample.place);
  });

  it('remember what stood there before, with one tap', async () => {
    const older = given({ id: 'dlg_older', heldOn: '2016-06-15', theme: '前のテーマ', place: '第二工場' });
    const element = await log(given({ theme: undefined, place: undefined }), older);
    await detailsOf(element);
    button(element, '前のテーマ').click();
    await idle(element);
    button(element, '第二工場').click();
    await idle(element);
    expect(element.value[0]).to.include({ theme: '前のテーマ', place: '第二工場' });
  });

  it('take those in who were there before, with one tap, and let go who has not spoken', async () => {
    const older = given({ id: 'dlg_older', heldOn: '2016-06-15', notes: [] });
    const element = await log(given({ participants: sample.participants.slice(0, 2) }), older);
    await detailsOf(element);
    const [, , banker] = sample.participants;
    const known = all(element, '.people .choice button');
    expect(known.map((one) => one.textContent.trim())).to.deep.equal(
      sample.participants.slice(2).map(({ name, title }) => ja.person(name, title)),
    );
    known[0]?.click();
    await idle(element);
    expect(element.value[0]?.participants.at(-1)?.name).to.equal(banker?.name);
    const removable = all(element, '.person[data-person]').map((row) => row.querySelector('button') !== null);
    expect(removable).to.deep.equal([false, false, true, false]);
    find(element, '.person:nth-of-type(4) button, .person button').click();
    await idle(element);
    expect(element.value[0]?.participants).to.have.lengthOf(2);
  });

  it('take somebody new, who then speaks in the note that is being written', async () => {
    const element = await log();
    put(textarea(element), '書きかけ');
    const speaker = find<HTMLSelectElement>(element, '.composer select');
    speaker.value = '+';
    speaker.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => active(element)?.closest('[data-person="new"]'), 'the name is asked', {
      timeout: 5000,
    });
    await sendKeys({ type: '栁澤 遥' });
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(element.value[0]?.participants.at(-1)).to.include({ name: '栁澤 遥', side: 'company' });
    expect(active(element)).to.equal(textarea(element));
    await sendKeys({ press: 'Enter' });
    await idle(element);
    expect(lastNote(element)).to.include({
      text: '書きかけ',
      speaker: element.value[0]?.participants.at(-1)?.id,
    });
  });

  it('close the meeting, and open it again', async () => {
    const element = await log(given({ closed: false }));
    await detailsOf(element);
    button(element, words.finish).click();
    await idle(element);
    expect(element.value[0]?.closed).to.equal(true);
    button(element, words.reopen).click();
    await idle(element);
    expect(element.value[0]?.closed).to.equal(false);
  });

  it('keep whoever has spoken: a name that is taken away is asked for again, and nothing else is offered', async () => {
    const speaker = { id: 'p1', position: 1, name: '髙﨑吉隆', side: 'owner' as const };
    const silent = { id: 'p2', position: 2, name: '栁田誠', side: 'supporter' as const };
    const said = { id: 'n1', position: 1, kind: 'words' as const, text: '言葉', speaker: 'p1' };
    const element = await log(given({ participants: [speaker, silent], notes: [said] }));
    await detailsOf(element);
    for (const person of ['p1', 'p2']) {
      const name = find<HTMLInputElement>(element, `[data-person="${person}"] input`);
      put(name, '');
      name.dispatchEvent(new Event('change'));
    }
    await idle(element);
    expect(all(element, '.panel .fault').map((one) => one.textContent)).to.deep.equal([
      words.speakerMissing,
      words.nameMissing,
    ]);
    expect(element.value[0]?.participants.map(({ name }) => name)).to.deep.equal(['髙﨑吉隆', '栁田誠']);
  });

  it('are opened and left by keys, back to where one came from', async () => {
    const element = await log();
    button(element, ja.meeting.details).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => active(element)?.matches('.panel.details input'), 'the focus is in the fields', {
      timeout: 5000,
    });
    await sendKeys({ press: 'Escape' });
    await idle(element);
    expect(all(element, '.panel')).to.have.lengthOf(0);
    expect(active(element)).to.equal(button(element, ja.meeting.details));
  });

  it('are accessible, and speak English', async () => {
    const older = given({ id: 'dlg_older', heldOn: '2016-06-15', theme: '前のテーマ' });
    const element = await log(given({ theme: undefined, participants: [], notes: [] }), older);
    await detailsOf(element);
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await idle(element);
    expect(japaneseTexts(element.renderRoot, element.value)).to.deep.equal([]);
  });
});
