import { css } from 'lit';
import { differenceStyles } from './difference.styles.js';
import { ladderStyles } from './ladder.styles.js';
import { sheetStyles } from './sheet.styles.js';

const frame = css`
  .opening {
    position: relative;
  }
  .opening > .add {
    margin: 0 var(--_pad) calc(var(--_s) * 2.5);
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 700;
    font-feature-settings: 'palt';
    line-height: 1.4;
  }
  .no {
    margin-inline-end: 0.35em;
    font-weight: 400;
    color: var(--_text-quiet);
    font-size: var(--_small);
  }
  .stack {
    display: grid;
    gap: 0.3em;
  }
  .grow {
    flex: 1 1 16em;
  }
  summary {
    min-block-size: var(--_control);
    inline-size: fit-content;
    display: list-item;
    padding-block: 0.5em;
    line-height: 1.5;
    cursor: pointer;
    color: var(--_accent);
    font-size: var(--_small);
  }
  .answers summary {
    padding-block: 0.2em;
  }
  .answers h4 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    margin-block-start: calc(var(--_s) * 1.5);
    text-autospace: no-autospace;
  }
  .answers li {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 1em;
    border-block-start: var(--_line);
    max-inline-size: 34em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.3em 2em;
  }
  .foot p {
    font-size: var(--_small);
  }
  h3 {
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  @container (width > 640px) {
    /* Beside the title, below the state. */
    .opening > .add {
      position: absolute;
      inset-block-start: calc(7px + var(--_s) * 2 + 1.65em);
      inset-inline-end: var(--_pad);
      margin: 0;
    }
    .opening:has(> .add) .facts {
      max-inline-size: calc(100% - 21em);
    }
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: 44px;
    }
  }
  @media print {
    .opening:has(> .add) .facts {
      max-inline-size: none;
    }
    .band {
      padding-block: calc(var(--_s) * 2);
    }
    h3 {
      break-after: avoid;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_voice: CanvasText;
      --_accent: CanvasText;
      --_text: CanvasText;
      --_text-quiet: CanvasText;
      --_border-strong: CanvasText;
      --_surface: Canvas;
    }
  }
`;

export const wallDiagnosisStyles = [frame, ladderStyles, differenceStyles, sheetStyles];
