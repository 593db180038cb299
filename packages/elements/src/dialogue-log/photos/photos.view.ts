import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Photo } from '@banso/model';
import { formatMoment } from '../../base/format.js';
import { explain } from '../../base/state.view.js';
import { photos as japanese } from '../../locales/ja/photos.js';
import { type Messages, section } from '../../locales/registry.js';
import { fieldView } from '../fields.view.js';
import type { PanelView } from '../panels.js';
import type { PhotosPanel } from './panel.js';

interface PhotosView extends PanelView {
  words: Messages['photos'];
}

/** The photos of a meeting, and how others are added. */
export function photosView(panel: PhotosPanel, given: PanelView) {
  const words = section('photos', given.language, japanese);
  const view: PhotosView = { ...given, words };
  const { photos } = panel;
  return html`<div class="row bar">
      <h3 id="panel-title">${words.title}</h3>
      <button class="button bare" part="action" type="button" @click=${() => panel.close()}>
        ${view.common.actions.close}
      </button>
    </div>
    ${panel.isOpen ? addView(panel, view) : nothing}
    ${
      photos.length
        ? html`<ol class="photos">
            ${repeat(
              photos,
              ({ id }) => id,
              (photo, index) => photoView(photo, index + 1, panel, view),
            )}
          </ol>`
        : html`<p class="quiet">${words.none}</p>`
    }`;
}

function addView(panel: PhotosPanel, view: PhotosView) {
  const { words } = view;
  const input = (label: string, isMain: boolean, capture?: string) =>
    html`<label class="button ${isMain ? 'main' : ''} file">
      ${label}
      <input
        class="visually-hidden"
        part="control"
        type="file"
        accept="image/*"
        capture=${capture ?? nothing}
        ?multiple=${!capture}
        @change=${(event: Event) => {
          const field = event.target as HTMLInputElement;
          const files = [...(field.files ?? [])];
          // So that the same photo can be chosen again.
          field.value = '';
          void panel.add(files);
        }}
      />
    </label>`;
  return html`<div class="row">
      ${input(words.choose, true)} ${input(words.take, false, 'environment')}
      <span class="quiet small" role="status">${panel.isWorking ? words.working : ''}</span>
    </div>
    <p class="quiet small">${words.explain}</p>
    ${troubleView(panel, view)}`;
}

/** What could not be taken, and what is not kept yet. */
function troubleView(panel: PhotosPanel, { words, language, common }: PhotosView) {
  const { refused, unsaved, isFull, most } = panel;
  const told = [
    ...refused.map(({ name, fault }) => words.faults[fault](name)),
    ...(isFull ? [words.tooMany(most.photos)] : []),
  ];
  return html`${told.length ? html`<div role="alert">${told.map((text) => html`<p class="fault">${text}</p>`)}</div>` : nothing}
  ${
    unsaved.length
      ? html`<div class="notice" role="alert">
          <p><b>${words.unsaved(unsaved.length)}</b> ${explain(unsaved.at(-1)?.error, language, common)}</p>
          <button class="button" part="action" type="button" @click=${() => void panel.retry()}>
            ${common.actions.saveAgain}
          </button>
        </div>`
      : nothing
  }`;
}

function photoView(photo: Photo, number: number, panel: PhotosPanel, view: PhotosView) {
  const { words, common } = view;
  const name = photo.caption || words.named(number);
  if (photo.withdrawn) return goneView(photo, name, panel, view);
  const { attachment } = photo;
  const fault = panel.showing.faultOf(attachment);
  const over = panel.overOf(photo);
  return html`<li data-photo=${photo.id}>
    <figure>
      <canvas
        width="1"
        height="1"
        role="img"
        aria-label=${name}
        ?hidden=${fault !== undefined}
        ${ref((canvas) => panel.showing.place(attachment, canvas))}
      ></canvas>
      ${
        fault
          ? html`<p class="notice" role="status">
              <span>${words[fault]}</span>
              <button
                class="button"
                part="action"
                type="button"
                @click=${() => panel.showing.again(attachment)}
              >
                ${common.actions.reload}
              </button>
            </p>`
          : nothing
      }
      <figcaption>
        ${
          panel.isOpen
            ? fieldView({
                label: words.caption,
                value: panel.shownCaption(photo),
                set: (text) => panel.typeCaption(photo, text),
                changed: () => panel.keepCaption(photo),
                hint: photo.caption ? undefined : words.captionExample,
                fault: over ? words.tooLong(over, panel.most.caption) : undefined,
              })
            : name
        }
        ${
          panel.isOpen
            ? html`<button
                class="button bare remove"
                part="action"
                type="button"
                aria-label=${words.removeNamed(name)}
                @click=${() => panel.remove(photo)}
              >
                ${words.remove}
              </button>`
            : nothing
        }
      </figcaption>
    </figure>
  </li>`;
}

/** The mark of a photo that was taken out: what it showed, who took it out and when. */
function goneView(photo: Photo, name: string, panel: PhotosPanel, { words, language }: PhotosView) {
  const { changedBy: by, changedAt: at } = photo.stamp ?? {};
  return html`<li class="gone" data-photo=${photo.id}>
    <p class="row small quiet">
      <span>${words.removed(name)}</span>
      ${by ? html`<span>${by.name}</span>` : nothing}
      ${at ? html`<time datetime=${at}>${formatMoment(language, new Date(at))}</time>` : nothing}
      ${
        panel.isOpen
          ? html`<button
              class="button bare restore"
              part="action"
              type="button"
              @click=${() => panel.restore(photo)}
            >
              ${words.restore}
            </button>`
          : nothing
      }
    </p>
  </li>`;
}
