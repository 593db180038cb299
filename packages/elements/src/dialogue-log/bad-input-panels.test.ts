import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { arraySource, type Dialogue, type Note, type RevisionOf } from '@banso/model';
import { samples } from '@banso/model/samples';
import { answerConnect } from '../base/connect.js';
import { today } from '../base/format.js';
import { dialogueLog as ja } from '../locales/ja/dialogue-log.js';
import { takeOut } from '../locales/ja/take-out.js';
import { idle } from '../testing/fixture.js';
import { hasRun, payloads } from '../testing/payloads.js';
import { conflictingSource } from '../testing/sources.js';
import type { BansoDialogueLog } from './dialogue-log.js';
import {
  all,
  button,
  detailsOf,
  find,
  given,
  lastNote,
  log,
  logFrom,
  put,
  sample,
  textarea,
} from './log-page.js';

const texts: Record<string, string> = {
  'surrogate pairs': '𠮷野家 𩸽 👨‍👩‍👧',
  'variation selectors': '髙﨑 葛\u{e0100}城 神\ufe00',
  'decomposed kana': 'か\u3099き\u309a e\u0301',
  'half-width kana': 'ｷﾝｿﾞｸ',
  'directions turned round': '\u202eabc\u202c \u2067x\u2069',
  'separators of lines': 'a\u2028b\u2029c',
};
const by = { person: 'per_1', name: payloads[7] ?? '', organisationName: payloads[8] ?? '' };
const panel = async (element: BansoDialogueLog, name: string) => {
  find(element, `[data-panel="${name}"]`).click();
  await waitUntil(() => element.renderRoot.querySelector(`.panel.${name}`), `${name} is open`, {
    timeout: 5000,
  });
  await idle(element);
};
const foreign = 'script, img, iframe, object, embed, math, [onerror], [onload], a';

describe('strange text around the notes of <banso-dialogue-log>', () => {
  for (const [what, text] of Object.entries(texts)) {
    it(`stays as it was written in every field of a meeting: ${what}`, async () => {
      const element = await log(given({ theme: undefined, place: undefined, participants: [], notes: [] }));
      await detailsOf(element);
      const fields = all(element, '.panel.details input[type="text"]') as HTMLInputElement[];
      const named = (label: string) =>
        fields.find((field) => field.closest('.pair')?.querySelector('.label')?.textContent.includes(label));
      for (const label of ['テーマ', '場所', '役職', '所属', '氏名']) {
        const field = named(label);
        put(field, text);
        field?.dispatchEvent(new Event('change'));
        await idle(element);
      }
      const [meeting] = element.value;
      expect(meeting).to.include({ theme: text, place: text });
      expect(meeting?.participants[0]).to.include({ name: text, title: text, organisationName: text });
    });
  }

  it('keeps one note of a megabyte, byte for byte', async function () {
    this.timeout(60_000);
    const element = await log(given({ notes: [] }));
    const text = `${'𠮷'.repeat(10)}${'あいうえお\n'.repeat(58_252)}`;
    expect(new TextEncoder().encode(text).length).to.be.above(900_000);
    put(textarea(element), text);
    button(element, ja.compose.add).click();
    await idle(element);
    expect(lastNote(element)?.text).to.equal(text);
  });

  it('runs nothing of the payloads in any panel, and shows each as it is', async function () {
    this.timeout(60_000);
    const notes = payloads.slice(0, 60).map((text, index): Note => ({
      id: `n${index}`,
      position: index,
      kind: (['words', 'insight', 'next-step'] as const)[index % 3] ?? 'words',
      text,
      step: { owner: 'team', names: text },
    }));
    const [first] = notes as [Note];
    const stamp = {
      createdAt: '2026-11-18T00:00:00Z',
      createdBy: by,
      corrected: { at: '2026-11-19T00:00:00Z', by },
    };
    const [theme = '', place = '', name = '', title = '', organisationName = ''] = payloads;
    const meeting = given({
      theme,
      place,
      heldOn: today(),
      notes: [{ ...first, stamp }, ...notes.slice(1)],
      participants: sample.participants.map((person) => ({ ...person, name, title, organisationName })),
      photos: [
        { id: 'p1', position: 1, attachment: samples.attachment.id, caption: payloads[5] ?? '' },
        { id: 'p2', position: 2, attachment: payloads[6] ?? '', caption: payloads[9] ?? '', withdrawn: true },
      ],
    });
    const before = given({
      id: 'dlg_before',
      heldOn: '2020-01-01',
      theme: payloads[10],
      place: payloads[11],
    });
    const revisions: RevisionOf<Dialogue>[] = [
      { revision: 1, at: '2026-11-18T00:00:00Z', by, record: meeting },
    ];
    const stop = answerConnect(document, { attachment: arraySource([samples.attachment]) });
    try {
      const element = await logFrom({
        ...arraySource<Dialogue>([meeting, before]),
        history: () => Promise.resolve(revisions),
      });
      for (const name of ['details', 'photos', 'digest', 'take-out', 'questions']) {
        await panel(element, name);
        expect(all(element, foreign), name).to.have.lengthOf(0);
      }
      await panel(element, 'digest');
      expect(all(element, '.gathered blockquote').map(({ textContent }) => textContent)).to.include(
        first.text,
      );
      find(element, '.correction button').click();
      await waitUntil(() => element.renderRoot.querySelector('.versions li'), 'the history is there', {
        timeout: 5000,
      });
      expect(find(element, '.versions').textContent).to.include(by.name).and.include(first.text);
      expect(all(element, foreign)).to.have.lengthOf(0);
      await panel(element, 'take-out');
      button(element, takeOut.print).click();
      const paper = () => document.querySelector<HTMLIFrameElement>('.banso-paper');
      await waitUntil(() => paper()?.contentDocument?.querySelector('.note'), 'the paper is there');
      expect(paper()?.contentDocument?.body.querySelectorAll(foreign)).to.have.lengthOf(0);
      expect(paper()?.contentDocument?.body.textContent).to.include(first.text);
      paper()?.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(hasRun()).to.equal(false);
    } finally {
      stop();
    }
  });

  it('stays in its field through an overlap in the middle of it', async () => {
    const source = conflictingSource<Dialogue>([given()], (mine) => ({
      ...mine,
      revision: 1,
      theme: 'ほかの方のテーマ',
    }));
    const element = await logFrom(source);
    await detailsOf(element);
    const theme = find<HTMLInputElement>(element, '.panel.details input');
    theme.focus();
    theme.select();
    await sendKeys({ type: '私のテーマ' });
    const place = find<HTMLInputElement>(element, '.panel.details .fields.wide:nth-of-type(4) input');
    put(place, '書きかけの場所');
    theme.dispatchEvent(new Event('change'));
    await idle(element);
    expect(place.value).to.equal('書きかけの場所');
    expect(all(element, '[part="message"], .conflict').length).to.be.above(0);
  });
});
