import { expect, waitUntil } from '@open-wc/testing';
import { arraySource, type Attachment, fromBase64, readJpeg, type Source } from '@banso/model';
import { samples } from '@banso/model/samples';
import '../../locales/en.js';
import { answerConnect } from '../../base/connect.js';
import { common } from '../../locales/ja/common.js';
import { details } from '../../locales/ja/details.js';
import { dialogueLog as ja } from '../../locales/ja/dialogue-log.js';
import { photos as words } from '../../locales/ja/photos.js';
import { idle } from '../../testing/fixture.js';
import { japaneseTexts } from '../../testing/text.js';
import type { BansoDialogueLog } from '../dialogue-log.js';
import { active, all, button, detailsOf, find, given, log, put, sample } from '../log-page.js';
import { heaviest } from './prepare.js';

/** A photo of a camera: its left half dark, its right half light. */
async function taken(width: number, height: number, type = 'image/jpeg'): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#123';
  context.fillRect(0, 0, width / 2, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type));
  return new Uint8Array(await blob!.arrayBuffer());
}

/** EXIF as a telephone writes it: turned by a quarter to the right, and where it was. */
function withExif(jpeg: Uint8Array): Uint8Array<ArrayBuffer> {
  const place = new TextEncoder().encode('GPS 35.9 N 139.6 E SerialNumber 0042');
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const body = [...new TextEncoder().encode('Exif\0\0'), ...tiff, ...place];
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2, ...body, ...jpeg.subarray(2)]);
}

const file = (content: BlobPart | readonly number[], name = '白板.jpg', type = 'image/jpeg') =>
  new File([Array.isArray(content) ? new Uint8Array(content as number[]) : (content as BlobPart)], name, {
    type,
  });

let stop: () => void = () => {};
afterEach(() => stop());

async function opened(
  source: Source<Attachment> = arraySource<Attachment>(),
  meeting = given(),
): Promise<BansoDialogueLog> {
  stop = answerConnect(document, { attachment: source });
  const element = await log(meeting);
  find(element, '[data-panel="photos"]').click();
  await waitUntil(() => element.renderRoot.querySelector('.panel.photos'), 'the photos are open', {
    timeout: 5000,
  });
  await idle(element);
  return element;
}

/** Chooses files as a person does in the browser's own window. */
async function choose(element: BansoDialogueLog, ...files: File[]) {
  const field = find<HTMLInputElement>(element, '.panel.photos input[type="file"]');
  const chosen = new DataTransfer();
  for (const each of files) chosen.items.add(each);
  field.files = chosen.files;
  field.dispatchEvent(new Event('change'));
  await element.updateComplete;
  await waitUntil(() => find(element, '.panel.photos [role=status]').textContent.trim() === '', 'prepared', {
    timeout: 20_000,
  });
  await idle(element);
}

const faults = (element: BansoDialogueLog) =>
  all(element, '.panel.photos .fault').map(({ textContent }) => textContent);
const shownPhotos = (element: BansoDialogueLog) => element.value[0]?.photos ?? [];
const canvasOf = (element: BansoDialogueLog) => find<HTMLCanvasElement>(element, '.photos canvas');
const drawn = (element: BansoDialogueLog) =>
  waitUntil(() => canvasOf(element).width > 1, 'the photo is drawn', { timeout: 5000 });

describe('photos in <banso-dialogue-log>', () => {
  it('are drawn anew: upright, of a size that can be read, and nothing but the picture', async () => {
    const source = arraySource<Attachment>();
    const element = await opened(source);
    await choose(element, file(withExif(await taken(3000, 2000))));
    expect(faults(element)).to.deep.equal([]);
    const [attachment] = source.items;
    const bytes = fromBase64(attachment?.content ?? '')!;
    expect(readJpeg(bytes)).to.deep.equal({ width: 1365, height: 2048, hasMore: false });
    expect(attachment).to.include({ width: 1365, height: 2048, size: bytes.length });
    expect(new TextDecoder('latin1').decode(bytes)).to.not.match(/Exif|GPS|SerialNumber/);
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    // Turned to the right: what was left is above.
    expect(context.getImageData(600, 100, 1, 1).data[0]).to.be.below(60);
    expect(context.getImageData(600, 1900, 1, 1).data[0]).to.be.above(200);
  });

  it('belong to their meeting, for the same eyes', async () => {
    const source = arraySource<Attachment>();
    const element = await opened(source, given({ audience: 'branch' }));
    await choose(element, file(await taken(40, 30)));
    const [attachment] = source.items;
    const [meeting] = element.value;
    expect(attachment).to.include({ audience: 'branch', dialogue: meeting?.id, company: meeting?.company });
    expect(shownPhotos(element).map((photo) => photo.attachment)).to.deep.equal([attachment?.id]);
    expect(find(element, '[data-panel="photos"]').textContent.trim()).to.equal(ja.meeting.photos(1));
  });

  it('leave the hand where it chose them, and take what is chosen meanwhile', async () => {
    const element = await opened();
    const field = find<HTMLInputElement>(element, '.panel.photos input[type="file"]');
    field.focus();
    const [first, second] = [file(await taken(1200, 900)), file(await taken(40, 30))];
    const chosen = choose(element, first);
    await choose(element, second);
    await chosen;
    expect(active(element)).to.equal(field);
    await waitUntil(() => shownPhotos(element).length === 2, 'both are there', { timeout: 5000 });
  });

  it('take memory only while they are seen', async () => {
    const element = await opened(undefined);
    await choose(element, file(await taken(400, 300)));
    await drawn(element);
    const canvas = canvasOf(element);
    expect(canvas.width / canvas.height).to.be.closeTo(4 / 3, 0.01);
    canvas.style.setProperty('translate', '0 5000px');
    await waitUntil(() => canvas.width === 1, 'it is let go off the screen', { timeout: 5000 });
    canvas.style.removeProperty('translate');
    await drawn(element);
    button(element, common.actions.close).click();
    await idle(element);
    expect(canvas.width).to.equal(1);
  });

  it('say what they show, for those who cannot see them', async () => {
    const element = await opened();
    await choose(element, file(await taken(40, 30)));
    const field = find<HTMLInputElement>(element, '.photos input.field');
    put(field, '五年後の姿を書いた白板');
    field.dispatchEvent(new Event('change'));
    await idle(element);
    expect(shownPhotos(element)[0]?.caption).to.equal('五年後の姿を書いた白板');
    expect(canvasOf(element).getAttribute('aria-label')).to.equal('五年後の姿を書いた白板');
    put(field, 'あ'.repeat(503));
    field.dispatchEvent(new Event('change'));
    await idle(element);
    expect(faults(element)).to.deep.equal([words.tooLong(3, 500)]);
    expect(field.value).to.equal('あ'.repeat(503));
  });

  it('leave a mark when they are taken out, and come back', async () => {
    const element = await opened();
    await choose(element, file(await taken(40, 30)));
    button(element, words.remove).click();
    await idle(element);
    expect(shownPhotos(element)[0]?.withdrawn).to.equal(true);
    expect(find(element, '.photos .gone').textContent).to.include(words.removed(words.named(1)));
    expect(all(element, '.photos canvas')).to.have.lengthOf(0);
    expect(active(element).textContent.trim()).to.equal(words.restore);
    active(element).click();
    await idle(element);
    expect(shownPhotos(element)[0]).to.not.have.property('withdrawn');
    await drawn(element);
  });

  it('show who took one out and when', async () => {
    const stamp = {
      createdAt: '2026-11-18T04:36:00Z',
      createdBy: { person: 'per_1', name: '齋藤美邑' },
      changedAt: '2026-11-19T01:05:00Z',
      changedBy: { person: 'per_2', name: '根本迪子' },
    };
    const photo = { id: 'p1', position: 1, attachment: samples.attachment.id, caption: '名刺', stamp };
    const element = await opened(undefined, given({ photos: [{ ...photo, withdrawn: true }] }));
    expect(find(element, '.photos .gone').textContent.replace(/\s+/g, ' '))
      .to.include(words.removed('名刺'))
      .and.include('根本迪子')
      .and.include('11月19日');
  });

  const bad: [string, () => Promise<File> | File, (name: string) => string][] = [
    ['nothing', () => file([]), words.faults.empty],
    ['60 MB', () => file(new Uint8Array(heaviest + 10_000_000)), words.faults.heavy],
    [
      'SVG with a script',
      () =>
        file(
          '<svg xmlns="http://www.w3.org/2000/svg" onload="planted()"><script>planted()</script></svg>',
          'x.svg',
          'image/svg+xml',
        ),
      words.faults['no-photo'],
    ],
    [
      'HTML that calls itself a photo',
      () => file('<!doctype html><script>1</script>'),
      words.faults['no-photo'],
    ],
    ['a document', () => file('%PDF-1.7'), words.faults['no-photo']],
    [
      'HEIC that this browser cannot read',
      () =>
        file([0, 0, 0, 24, ...new TextEncoder().encode('ftypheic'), 0, 0, 0, 0], '写真.heic', 'image/heic'),
      words.faults.heic,
    ],
    [
      'a photo cut off at its beginning',
      async () => file((await taken(400, 300)).slice(0, 300)),
      words.faults.unreadable,
    ],
    [
      'a photo of 20,000 by 20,000',
      async () => {
        const png = await taken(10, 10, 'image/png');
        new DataView(png.buffer).setUint32(16, 20_000);
        new DataView(png.buffer).setUint32(20, 20_000);
        return file(png, 'x.png', 'image/png');
      },
      words.faults.vast,
    ],
  ];
  for (const [what, make, fault] of bad) {
    it(`say what is wrong with ${what}, and take the others`, async () => {
      const source = arraySource<Attachment>();
      const element = await opened(source);
      const wrong = await make();
      await choose(element, wrong, file(await taken(40, 30)));
      expect(faults(element)).to.deep.equal([fault(wrong.name)]);
      expect(source.items).to.have.lengthOf(1);
    });
  }

  it('may be 20,000 wide, and of other forms', async () => {
    const source = arraySource<Attachment>();
    const element = await opened(source);
    await choose(
      element,
      file(await taken(16_000, 40), 'wide.jpg'),
      file(await taken(40, 40, 'image/png'), 'x.png'),
      file(await taken(40, 40, 'image/webp'), 'x.webp'),
    );
    expect(faults(element)).to.deep.equal([]);
    expect(source.items.map(({ width }) => width).sort((a, b) => a - b)).to.deep.equal([40, 40, 2048]);
  });

  it('are not lost when they cannot be kept: it says why, and tries again', async () => {
    const kept = arraySource<Attachment>();
    let fails = true;
    const source: Source<Attachment> = {
      ...kept,
      save: (id, value) =>
        fails ? Promise.reject(Object.assign(new Error('x'), { kind: 'quota' })) : kept.save(id, value),
    };
    const element = await opened(source);
    await choose(element, file(await taken(40, 30)));
    expect(find(element, '.panel.photos .notice').textContent).to.include(words.unsaved(1));
    expect(shownPhotos(element)).to.have.lengthOf(0);
    fails = false;
    find(element, '.panel.photos .notice button').click();
    await waitUntil(() => shownPhotos(element).length === 1, 'it is kept');
    await idle(element);
    expect(element.renderRoot.querySelector('.panel.photos .notice')).to.equal(null);
    expect(kept.items).to.have.lengthOf(1);
  });

  it('say so where one cannot be seen, and look again', async () => {
    const kept = arraySource<Attachment>([samples.attachment]);
    let fails = true;
    const source: Source<Attachment> = {
      ...kept,
      content: (id) =>
        fails ? Promise.reject(Object.assign(new Error('x'), { kind: 'offline' })) : kept.content!(id),
    };
    const photo = { id: 'p1', position: 1, attachment: samples.attachment.id };
    const element = await opened(source, given({ photos: [photo] }));
    await waitUntil(() => element.renderRoot.querySelector('.photos .notice'), 'it says so', {
      timeout: 5000,
    });
    expect(find(element, '.photos .notice').textContent).to.include(words.failed);
    fails = false;
    find(element, '.photos .notice button').click();
    await idle(element);
    await drawn(element);
  });

  it('follow their meeting to other eyes, also when the source fails first; not one that was given eyes of its own', async () => {
    const own: Attachment = { ...samples.attachment, audience: sample.audience };
    const apart: Attachment = { ...own, id: 'att_apart', audience: 'self' };
    const kept = arraySource<Attachment>([own, apart]);
    let fails = true;
    const source: Source<Attachment> = {
      ...kept,
      save: (id, value) =>
        fails ? Promise.reject(Object.assign(new Error('x'), { kind: 'offline' })) : kept.save(id, value),
    };
    const photos = [own, apart].map(({ id }, index) => ({
      id: `p${index}`,
      position: index + 1,
      attachment: id,
    }));
    const element = await opened(source, given({ photos }));
    await detailsOf(element);
    button(element, common.audiences.branch).click();
    const notice = () => element.renderRoot.querySelector('.panel.details .notice');
    await waitUntil(() => notice()?.textContent.includes(details.photosLeft(1)), 'it says so', {
      timeout: 5000,
    });
    fails = false;
    button(element, common.audiences.partners).click();
    await waitUntil(() => kept.items[0]?.audience === 'partners', 'the photo has followed', {
      timeout: 5000,
    });
    await idle(element);
    expect(kept.items[1]?.audience).to.equal('self');
    expect(notice()).to.equal(null);
  });

  it('are there for those who only read, accessible, and speak English', async () => {
    const photo = { id: 'p1', position: 1, attachment: samples.attachment.id, caption: 'whiteboard' };
    const gone = { ...photo, id: 'p2', position: 2, withdrawn: true };
    const element = await opened(arraySource([samples.attachment]), given({ photos: [photo, gone] }));
    await drawn(element);
    await expect(element).to.be.accessible();
    element.lang = 'en';
    await idle(element);
    expect(japaneseTexts(element.renderRoot, element.value)).to.deep.equal([]);
    element.readOnly = true;
    await idle(element);
    expect(all(element, '.panel.photos input, .panel.photos .remove, .panel.photos .restore')).to.deep.equal(
      [],
    );
    await expect(element).to.be.accessible();
  });
});
