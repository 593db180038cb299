import { css, html, nothing } from 'lit';
import type { Attachment, Dialogue, Source } from '@banso/model';
import { captionsOf, photosIn } from '@banso/model/take-out';
import type { Messages } from '../../locales/registry.js';
import { decode, drawOn } from '../photos/decode.js';

/** On half the width of a page 300 to the inch, on all of it 200: what was on a whiteboard can be read. */
const dots = 1000;
const dotsAlone = 1400;

/** Photos by their attachment, while a record is laid out on paper. */
export interface Pictures {
  drawn: ReadonlyMap<string, HTMLCanvasElement>;
  /** How many could not be had now: there is no signal, or they are not for this reader. */
  missing: number;
}

/** The photos of the meetings, one after the other: only what is drawn of each stays in memory. */
export async function gather(
  meetings: readonly Dialogue[],
  source: Source<Attachment> | undefined,
): Promise<Pictures> {
  const drawn = new Map<string, HTMLCanvasElement>();
  let missing = 0;
  for (const meeting of meetings) {
    const photos = photosIn(meeting);
    for (const { attachment } of photos) {
      try {
        if (!source?.content) throw new Error('There is no source of photos');
        const bitmap = await decode(await source.content(attachment));
        const canvas = document.createElement('canvas');
        drawOn(canvas, bitmap, photos.length === 1 ? dotsAlone : dots);
        bitmap.close();
        drawn.set(attachment, canvas);
      } catch {
        // The paper says so in its place, and the panel how many there are.
        missing++;
      }
    }
  }
  return { drawn, missing };
}

export const photosOnPaperStyles = css`
  .photos {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 5mm;
    align-items: start;
    margin-block-start: 0.5em;
  }
  .photos li {
    break-inside: avoid;
  }
  .photos li:only-child {
    grid-column: 1 / -1;
  }
  .photos canvas {
    display: block;
    max-inline-size: 100%;
    max-block-size: 110mm;
    border: 0.5pt solid var(--_border);
  }
  .photos-shown {
    margin-block-start: 1.5em;
  }
  .photos-shown h3 {
    break-after: avoid;
  }
`;

/** What a meeting's photos show, at the end of its record. */
export function photosOnPaper(meeting: Dialogue, pictures: Pictures, words: Messages['takeOut']): unknown {
  const photos = photosIn(meeting);
  if (!photos.length) return nothing;
  const captions = captionsOf(meeting, words);
  return html`<section class="photos-shown">
    <h3>${words.columns.photos}</h3>
    <ol class="photos">
      ${photos.map(
        ({ attachment }, index) =>
          html`<li>
            <figure>
              ${pictures.drawn.get(attachment) ?? html`<p class="quiet small">${words.photoMissing}</p>`}
              <figcaption class="small">${captions[index]}</figcaption>
            </figure>
          </li>`,
      )}
    </ol>
  </section>`;
}
