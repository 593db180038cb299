import { css } from 'lit';

/** What stands with the indicators besides their values, files, and how all of it looks in forced colours. */
export const detailStyles = css`
  .ind .why {
    display: block;
    text-indent: 0;
    line-height: 1.5;
    white-space: normal;
  }
  /* Beside the figures a reason runs along below the row: it makes no column wider, and is not squeezed into one. */
  @container (width > 640px) {
    .ind .why {
      inline-size: 0;
    }
    .ind .why span {
      display: block;
      inline-size: 55cqi;
    }
  }
  .link {
    border: 0;
    padding: 0;
    background: none;
    min-block-size: 24px;
    text-align: start;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .button.bare:is(.what-if-open, .compare-open) {
    padding-inline: 0;
    margin-inline-end: 1.5em;
    margin-block-start: var(--_s);
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 24px;
    cursor: pointer;
  }
  .switch input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_s) * 1.5);
    font-size: 0.93em;
  }
  .files .button.bare {
    padding-inline: 0;
  }
  .files .hint {
    flex: 1;
  }
  .files .row {
    gap: 0 calc(var(--_s) * 1.5);
  }
  .files .told {
    flex: 1 0 100%;
  }
  :host {
    position: relative;
  }
  .hover {
    position: absolute;
    inset: 7px 2px 2px;
    z-index: 3;
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
    outline: 2px dashed var(--_accent);
    outline-offset: -2px;
    pointer-events: none;
  }
  .hover p {
    position: sticky;
    inset-block-start: 40vh;
    padding: 4em 1em;
    text-align: center;
    font-weight: 700;
    color: var(--_accent);
  }
  @media (hover: none) {
    .files .hint {
      visibility: hidden;
    }
  }
  @media (pointer: coarse) {
    .switch {
      min-block-size: 44px;
    }
  }
  .chooser {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    max-inline-size: 100%;
    padding: 0 0.3em;
  }
  @media (forced-colors: active) {
    .tabs button {
      border-block-end-color: Canvas;
    }
    .tabs [aria-selected='true'] {
      border-block-end-color: Highlight;
    }
    .pos i,
    .pos .on {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .pos .was {
      background: Canvas;
      border-color: CanvasText;
    }
    .trend path {
      stroke: CanvasText;
    }
    .trend circle {
      fill: CanvasText;
    }
  }
`;
