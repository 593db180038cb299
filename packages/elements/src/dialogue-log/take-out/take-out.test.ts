import { expect, waitUntil } from '@open-wc/testing';
import { arraySource, type Photo } from '@banso/model';
import { samples } from '@banso/model/samples';
import '../../locales/en.js';
import { answerConnect } from '../../base/connect.js';
import { common } from '../../locales/ja/common.js';
import { dialogueLog as ja } from '../../locales/ja/dialogue-log.js';
import { takeOut as words } from '../../locales/ja/take-out.js';
import { idle } from '../../testing/fixture.js';
import { japaneseTexts } from '../../testing/text.js';
import type { BansoDialogueLog } from '../dialogue-log.js';
import { active, all, button, find, given, log, sample } from '../log-page.js';

const older = given({ id: 'dlg_older', heldOn: '2016-06-15', theme: '=SUM(A1)', audience: 'self' });

async function opened(...meetings: Parameters<typeof log>) {
  const element = await log(...(meetings.length ? meetings : [given(), older]));
  button(element, ja.meeting.takeOut).click();
  await waitUntil(() => element.renderRoot.querySelector('.panel.take-out'), 'it is open', { timeout: 5000 });
  await idle(element);
  return element;
}

/** What the browser was handed as a download. */
async function downloaded(
  element: BansoDialogueLog,
  label: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  let found: Promise<{ name: string; bytes: Uint8Array }> | undefined;
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  let blob: Blob | undefined;
  URL.createObjectURL = (given: Blob) => createObjectURL.call(URL, (blob = given));
  HTMLAnchorElement.prototype.click = function () {
    const { download: name } = this;
    found = (blob as Blob).arrayBuffer().then((buffer) => ({ name, bytes: new Uint8Array(buffer) }));
  };
  try {
    button(element, label).click();
    await idle(element);
  } finally {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
  }
  if (!found) throw new Error('Nothing was downloaded');
  return found;
}

/** What is copied, or a browser that copies nothing. */
async function copied(act: () => Promise<void>, refuses = false): Promise<string | undefined> {
  let text: string | undefined;
  const { clipboard } = navigator;
  const writeText = async (given: string) => {
    if (refuses) throw new DOMException('no', 'NotAllowedError');
    text = given;
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  try {
    await act();
  } finally {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  }
  return text;
}

describe('taking a record out of <banso-dialogue-log>', () => {
  it('copies a meeting as text, with the words as they are and for whom they are', async () => {
    const element = await opened();
    const text = await copied(async () => {
      button(element, words.text).click();
      await idle(element);
    });
    for (const note of sample.notes) expect(text).to.include(note.text);
    expect(text).to.include(common.audiences.organisation).and.not.include(older.theme);
    expect(find(element, '.panel [role=status]').textContent).to.equal(words.copied);
  });

  it('copies all meetings as Markdown, oldest first', async () => {
    const element = await opened();
    button(element, words.scopes.all(2)).click();
    await idle(element);
    const text = await copied(async () => {
      button(element, words.markdown).click();
      await idle(element);
    });
    expect(text?.indexOf('SUM')).to.be.within(0, text?.indexOf(sample.theme ?? '') ?? 0);
    expect(text).to.include('> 航空機の治具ですね。');
  });

  it('lays the text out to be copied by hand where the browser refuses', async () => {
    const element = await opened();
    await copied(async () => {
      button(element, words.text).click();
      await idle(element);
    }, true);
    expect(find(element, '.panel [role=status]').textContent).to.equal(words.notCopied);
    const field = active(element) as HTMLTextAreaElement;
    expect(field.getAttribute('aria-label')).to.equal(words.copyHere);
    expect(field.value).to.include(sample.notes[1]?.text);
    expect(field.selectionEnd).to.equal(field.value.length);
  });

  it('saves a table that Excel in Japan opens, with no formula in it', async () => {
    const element = await opened();
    button(element, words.scopes.all(2)).click();
    await idle(element);
    const { name, bytes } = await downloaded(element, words.csv);
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const csv = new TextDecoder().decode(bytes);
    expect(csv.split('\r\n')[0]).to.equal(
      Object.values(words.columns)
        .map((column) => `"${column}"`)
        .join(','),
    );
    expect(csv)
      .to.include('"航空・医療向けは売上高の18.4％。粗利率は自動車向けの約2.1倍。"')
      .and.include(`"'=SUM(A1)"`);
    expect(name).to.match(/^対話記録.*\.csv$/);
  });

  it('saves the table for old programs, and says which characters they lack', async () => {
    const element = await opened(
      given({ notes: [{ id: 'n', position: 1, kind: 'words', text: '𠮷野家の髙﨑' }] }),
    );
    const { name, bytes } = await downloaded(element, words.cp932);
    expect(name).to.match(/^対話記録.*_Shift_JIS\.csv$/);
    const csv = new TextDecoder('shift_jis').decode(bytes);
    expect(csv).to.include('〓野家の髙﨑').and.include(words.columns.text);
    expect(find(element, '.panel [role=status]').textContent).to.include(words.missing('𠮷'));
  });

  it('prints the record on pages of its own, numbered, with for whom it is, and without what is the supporter’s', async () => {
    const element = await opened();
    button(element, words.scopes.all(2)).click();
    await idle(element);
    button(element, words.print).click();
    await waitUntil(() =>
      document.querySelector<HTMLIFrameElement>('.banso-paper')?.contentDocument?.querySelector('.meeting'),
    );
    const frame = document.querySelector<HTMLIFrameElement>('.banso-paper');
    const sheet = frame?.contentDocument as Document;
    expect([...sheet.querySelectorAll('h2')].map((title) => title.textContent)).to.deep.equal([
      '=SUM(A1)',
      sample.theme,
    ]);
    expect(sheet.querySelectorAll('.private, textarea, .button:not(.no-print)')).to.have.lengthOf(0);
    const rules = [...sheet.adoptedStyleSheets].flatMap(({ cssRules }) =>
      [...cssRules].map(({ cssText }) => cssText),
    );
    const page = rules.find((rule) => rule.startsWith('@page'));
    expect(page)
      .to.include('counter(page)')
      .and.include(common.audiences.self)
      .and.include(common.audiences.organisation);
    expect(sheet.title).to.include(ja.name);
    frame?.contentWindow?.dispatchEvent(new Event('afterprint'));
    await waitUntil(() => document.querySelector('.banso-paper') === null);
  });

  const shown = (id: string, change: Partial<Photo> = {}): Photo => ({
    id,
    position: 1,
    attachment: samples.attachment.id,
    ...change,
  });
  const printed = async (element: BansoDialogueLog) => {
    button(element, words.print).click();
    await waitUntil(
      () =>
        document.querySelector<HTMLIFrameElement>('.banso-paper')?.contentDocument?.querySelector('.meeting'),
      'it is laid out',
      { timeout: 5000 },
    );
    const frame = document.querySelector<HTMLIFrameElement>('.banso-paper') as HTMLIFrameElement;
    const photos = [...(frame.contentDocument as Document).querySelectorAll('.photos li')].map((item) => {
      const canvas = item.querySelector('canvas');
      const [, , , alpha] = canvas?.getContext('2d')?.getImageData(1, 1, 1, 1).data ?? [];
      return { text: item.textContent, width: canvas?.width, alpha };
    });
    frame.contentWindow?.dispatchEvent(new Event('afterprint'));
    await waitUntil(() => document.querySelector('.banso-paper') === null);
    await idle(element);
    return photos;
  };

  it('prints the photos with what they show, and says which are not at hand', async () => {
    const stop = answerConnect(document, { attachment: arraySource([samples.attachment]) });
    try {
      const element = await opened(
        given({
          photos: [
            shown('a', { caption: '五年後の姿を書いた白板' }),
            shown('b', { position: 2, attachment: 'att_far' }),
            shown('c', { position: 3, withdrawn: true }),
          ],
        }),
      );
      const [near, far, ...others] = await printed(element);
      expect(near?.text).to.include('五年後の姿を書いた白板');
      expect(near).to.include({ width: Math.min(1000, samples.attachment.width), alpha: 255 });
      expect(far?.width).to.equal(undefined);
      expect(far?.text).to.include(words.photo(2)).and.include(words.photoMissing);
      expect(others).to.deep.equal([]);
      expect(find(element, '.panel [role=status]').textContent).to.equal(words.photosMissing(1));

      find<HTMLInputElement>(element, '.panel [type=checkbox]').click();
      await idle(element);
      expect(await printed(element)).to.deep.equal([]);
    } finally {
      stop();
    }
  });

  it('is there for those who only read, is accessible, and speaks English', async () => {
    const element = await log(given(), older);
    element.readOnly = true;
    await idle(element);
    button(element, ja.meeting.takeOut).click();
    await waitUntil(() => element.renderRoot.querySelector('.panel.take-out'), 'it is open', {
      timeout: 5000,
    });
    await idle(element);
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await idle(element);
    expect(japaneseTexts(element.renderRoot, element.value)).to.deep.equal([]);
    expect(all(element, '.composer')).to.have.lengthOf(0);
  });
});
