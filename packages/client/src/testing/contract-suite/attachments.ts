import type { Attachment, AttachmentContent, Company, Dialogue } from '@banso/model';
import { samples } from '@banso/model/samples';
import type { Suite } from './describe-contract.js';
import { equal, ok } from './equal.js';
import { pathOf, Person, refused } from './person.js';
import { attachmentOf, companyOf, dialogueOf } from './records.js';

export function describeAttachments({ describe, it, before, server }: Suite): void {
  describe('the photo of a meeting', () => {
    const { content } = samples.attachment;
    let saito: Person;
    let kondo: Person;
    let company: Company;
    before(async () => {
      saito = await Person.signIn(server(), '齋藤#photo');
      kondo = await Person.signIn(server(), '近藤#photo');
      company = await saito.kept(companyOf());
    });

    const photoIn = ({ id }: Attachment) => ({ id: 'p1', position: 1, attachment: id, caption: '白板' });
    /** A meeting that shows a photo. */
    const shown = async (more: Partial<Dialogue> = {}) => {
      const dialogue = dialogueOf(company.id, more);
      const attachment = attachmentOf(company.id, { dialogue: dialogue.id });
      await saito.kept(attachment);
      const meeting = await saito.kept({ ...dialogue, photos: [photoIn(attachment)] });
      return { meeting, attachment, path: `${pathOf(attachment)}/content` };
    };

    it('is given to whoever may read the meeting that shows it', async () => {
      const { attachment, path } = await shown();
      const photo = await kondo.read<AttachmentContent>(path);
      equal(photo, { id: attachment.id, mediaType: 'image/jpeg', content });
    });

    it('stands in no record, list, history or feed', async () => {
      const { attachment } = await shown();
      const { after } = await saito.follow('', `&company=${company.id}`);
      ok(after !== '', 'there is a place in the feed');
      for (const path of [
        pathOf(attachment),
        `${pathOf(attachment)}/history`,
        `/v1/attachments?company=${company.id}`,
        `/v1/changes?company=${company.id}`,
      ]) {
        const { text } = await saito.get(path);
        ok(text.includes(attachment.id) && !text.includes('"content":'), path);
      }
    });

    it('may come before its meeting or after it, and is given when both are there', async () => {
      const dialogue = dialogueOf(company.id);
      const attachment = attachmentOf(company.id, { dialogue: dialogue.id });
      const path = `${pathOf(attachment)}/content`;
      await saito.kept({ ...dialogue, photos: [photoIn(attachment)] });
      refused(await saito.get(path), 404, 'not-found');
      await saito.kept(attachment);
      equal((await saito.read<AttachmentContent>(path)).content, content);
      const early = attachmentOf(company.id, { dialogue: dialogue.id });
      await saito.kept(early);
      refused(await saito.get(`${pathOf(early)}/content`), 404, 'not-found');
    });

    it('is given to nobody once it was taken out of the meeting; put back, it is again', async () => {
      const { meeting, attachment, path } = await shown();
      const gone: Dialogue = await saito.kept({
        ...meeting,
        photos: [{ ...photoIn(attachment), withdrawn: true, caption: '' }],
      });
      ok(gone.photos?.[0]?.stamp?.changedAt !== undefined, 'who and when is in its stamp');
      refused(await saito.get(path), 404, 'not-found');
      await saito.kept({ ...gone, photos: [photoIn(attachment)] });
      equal((await saito.get(path)).status, 200);
    });

    it('is no more to be seen than its meeting', async () => {
      const { meeting, path } = await shown();
      await saito.kept({ ...meeting, audience: 'self' });
      refused(await kondo.get(path), 404, 'not-found');
      equal((await saito.get(path)).status, 200);
      const own = await shown();
      await saito.withdraw(own.meeting, '重複');
      refused(await saito.get(own.path), 404, 'not-found');
      const other = await shown();
      await saito.withdraw(await saito.read<Attachment>(pathOf(other.attachment)), '別の人の名刺');
      refused(await saito.get(other.path), 404, 'not-found');
    });

    it('comes with the first revision and never changes', async () => {
      const { content: _, ...bare } = attachmentOf(company.id);
      const issue = (code: string) => [`/content ${code}`];
      refused(await saito.put(bare), 422, 'invalid', issue('photo-missing'));
      const kept = await saito.kept(attachmentOf(company.id));
      equal((await saito.kept({ ...kept, audience: 'branch' })).revision, 2);
      const again = { ...kept, revision: 2 };
      equal((await saito.kept({ ...again, content })).revision, 3, 'the same photo once more');
      const changed = { ...again, revision: 3, width: 401 };
      refused(await saito.put(changed), 422, 'invalid', issue('photo-other'));
    });

    it('is a whole JPEG of the size that is said, and holds the picture alone', async () => {
      const issues: [Partial<Attachment>, string][] = [
        [{ content: btoa('<svg onload="alert(1)"/>') }, 'photo-unreadable'],
        [{ content: content?.slice(0, 4000) ?? '' }, 'photo-unreadable'],
        [{ height: 301 }, 'photo-other'],
        [{ size: 1 }, 'photo-other'],
        [{ content: `/9j/4QAKRXhpZgAA${(content ?? '').slice(4)}` }, 'photo-unreadable'],
      ];
      for (const [more, code] of issues)
        refused(await saito.put(attachmentOf(company.id, more)), 422, 'invalid', [`/content ${code}`]);
      const bytes = atob(content ?? '');
      const located = btoa(`${bytes.slice(0, 2)}\xff\xe1\0\x0bExif\0\0GPS${bytes.slice(2)}`);
      refused(await saito.put(attachmentOf(company.id, { content: located })), 422, 'invalid', [
        '/content photo-more',
      ]);
      const large = attachmentOf(company.id, { size: 5_242_881 });
      refused(await saito.put(large), 422, 'invalid', ['/size too-great']);
    });
  });
}
