import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { samples } from '../samples/index.js';
import { fromBase64, photoFaultOf, pictureOnly, readJpeg, toBase64 } from './index.js';

const photo = fromBase64(samples.attachment.content ?? '') ?? new Uint8Array();
/** The photo with a segment after its beginning. */
const withSegment = (mark: number, text: string) => {
  const body = new TextEncoder().encode(text);
  return new Uint8Array([0xff, 0xd8, 0xff, mark, 0, body.length + 2, ...body, ...photo.subarray(2)]);
};

describe('what a JPEG says of itself', () => {
  it('is its size, and that it holds the picture alone', () => {
    assert.deepEqual(readJpeg(photo), { width: 400, height: 300, hasMore: false });
  });

  it('tells place, time and device, remarks, and whatever else stands in it', () => {
    for (const mark of [0xe1, 0xe3, 0xed, 0xef, 0xfe])
      assert.equal(readJpeg(withSegment(mark, 'Exif\0\0GPS'))?.hasMore, true, mark.toString(16));
  });

  it('leaves out the colours and the marks that belong to the picture', () => {
    for (const mark of [0xe0, 0xe2, 0xee])
      assert.equal(readJpeg(withSegment(mark, 'ICC_PROFILE'))?.hasMore, false, mark.toString(16));
  });

  it('tells what stands behind it, as the film of a moving photo', () => {
    assert.equal(readJpeg(new Uint8Array([...photo, 0, 0, 0, 24]))?.hasMore, true);
  });

  it('is the same picture without all that', () => {
    const located = new Uint8Array([...withSegment(0xe1, 'Exif\0\0GPS'), 1, 2, 3]);
    assert.deepEqual(pictureOnly(located), photo);
    assert.deepEqual(pictureOnly(photo), photo);
    assert.equal(pictureOnly(photo.subarray(0, 500)), undefined);
  });

  it('is nothing where it is cut off, or no JPEG', () => {
    for (const size of [0, 1, 2, 3, 20, photo.length - 2, photo.length - 1])
      assert.equal(readJpeg(photo.subarray(0, size)), undefined, String(size));
    for (const text of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '\x89PNG\r\n', 'GIF89a'])
      assert.equal(readJpeg(new TextEncoder().encode(text)), undefined);
  });

  it('comes to an end whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        readJpeg(new Uint8Array([0xff, 0xd8, ...bytes]));
      }),
    );
  });
});

describe('base64', () => {
  it('gives back every byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
        assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
      }),
      { numRuns: 30 },
    );
    assert.equal(fromBase64('****'), undefined);
  });
});

describe('an attachment', () => {
  const { attachment } = samples;
  const { content: _, ...kept } = attachment;

  it('comes with a photo that is what it says', () => {
    assert.equal(photoFaultOf(attachment), undefined);
    assert.equal(photoFaultOf(kept), 'missing');
    assert.equal(photoFaultOf({ ...attachment, content: 'AAAA' }), 'unreadable');
    assert.equal(photoFaultOf({ ...attachment, width: 401 }), 'other');
    assert.equal(photoFaultOf({ ...attachment, size: 1 }), 'other');
    assert.equal(photoFaultOf({ ...attachment, content: toBase64(withSegment(0xe1, 'Exif')) }), 'more');
  });

  it('keeps it for ever', () => {
    assert.equal(photoFaultOf({ ...kept, audience: 'branch' }, attachment), undefined);
    assert.equal(photoFaultOf(attachment, attachment), undefined);
    assert.equal(photoFaultOf({ ...attachment, content: `${attachment.content}AAAA` }, attachment), 'other');
    assert.equal(photoFaultOf({ ...kept, height: 1 }, attachment), 'other');
    assert.equal(photoFaultOf({ ...kept, dialogue: kept.company }, attachment), 'other');
  });
});
