import { css } from 'lit';

/** The grid under the hand, what stands beside it, and the foot. */
export const gridStyles = css`
  .unread {
    padding-block: var(--_s);
  }
  :is(.unread, .foot) .button.bare {
    padding-inline: 0;
  }
  .gridbox,
  .side {
    display: grid;
    gap: calc(var(--_s) * 2);
    align-content: start;
  }
  .seg {
    display: flex;
  }
  .seg.periods {
    display: none;
  }
  .tools {
    justify-content: space-between;
  }
  .tools .button {
    font-size: 0.875em;
    flex: none;
  }
  .tools .seg .button {
    padding-inline: 1em;
  }
  .seg .button {
    flex: 1;
    padding-inline: 0.2em;
    font-size: 0.875em;
    border-inline-start-width: 0;
    border-radius: 0;
  }
  .seg .button:first-child {
    border-inline-start-width: 1px;
  }
  .seg [aria-pressed='true'] {
    background: var(--_voice);
    color: var(--_surface);
    border-color: var(--_voice);
  }
  .grid th:first-child {
    padding-inline-start: 0;
  }
  .grid tbody th {
    vertical-align: middle;
  }
  .grid .aside {
    margin-inline-start: 0.8em;
  }
  .grid td {
    border-inline-start: var(--_line);
    inline-size: 8.6em;
  }
  .grid td:has(input) {
    padding: 0;
  }
  .grid input {
    display: block;
    inline-size: 100%;
    /* A column is as wide as its longest amount: every digit can be read. */
    min-inline-size: calc(var(--letters, 0) * 1ch + var(--_s) * 2.2);
    min-block-size: calc(var(--_control) * 0.86);
    padding: calc(var(--_s) * 0.62) calc(var(--_s) * 1.1);
    margin: 0;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: end;
    text-overflow: ellipsis;
    text-autospace: no-autospace;
    font-variant-numeric: inherit;
  }
  .grid td {
    position: relative;
  }
  .grid .selected {
    background: var(--_surface-tint);
  }
  /* Where the figure comes from, before it; a corner where there is a note. */
  .grid .src {
    position: absolute;
    inset: 50% auto auto 0.45em;
    translate: 0 -50%;
    pointer-events: none;
  }
  .grid .noted::after {
    content: '';
    position: absolute;
    inset: 0 0 auto auto;
    border: 4px solid;
    border-color: var(--_accent) var(--_accent) transparent transparent;
    pointer-events: none;
    z-index: 2;
  }
  /* To look at again: a dotted line below, and words beside the grid. */
  .grid .check input {
    background: linear-gradient(90deg, var(--_caution) 50%, transparent 50%) 0 100% / 6px 2px repeat-x;
  }
  .mark {
    background: var(--_mark);
  }
  .mark s {
    font-size: 0.75em;
    margin-inline-end: 0.15em;
  }
  .grid :is(.mark, .hatch) {
    padding-inline-start: 0.3em;
    white-space: nowrap;
  }
  .hatch {
    background: repeating-linear-gradient(135deg, var(--_mark) 0 5px, transparent 5px 10px);
  }
  .touch {
    display: none;
  }
  .grid .computed {
    color: var(--_text-quiet);
    background: var(--_surface-raised);
  }
  .grid input:focus {
    outline: 2px solid var(--_voice);
    outline-offset: -1px;
    box-shadow: 0 0 0 3px var(--_focus);
    position: relative;
    z-index: 1;
  }
  .grid input[aria-invalid='true'] {
    box-shadow: inset 0 0 0 2px var(--_negative);
    color: var(--_text);
  }
  .grid input[aria-invalid='true']:focus {
    box-shadow:
      inset 0 0 0 2px var(--_negative),
      0 0 0 3px var(--_focus);
  }
  .live {
    display: grid;
    gap: var(--_s);
    background: var(--_surface-raised);
    padding: calc(var(--_s) * 1.5) calc(var(--_s) * 2);
  }
  .live h3 {
    margin: 0;
  }
  .live ul {
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: var(--_s) calc(var(--_s) * 1.5);
  }
  .live li {
    display: grid;
    line-height: 1.4;
    align-content: start;
  }
  .settings {
    display: grid;
    gap: var(--_s) calc(var(--_s) * 3);
  }
  .settings .field {
    line-height: 1.4;
  }
  .settings p {
    display: grid;
    gap: 0.2em;
    align-content: start;
  }
  .settings #capital {
    text-align: end;
  }
  .remark,
  .paste {
    display: grid;
    gap: calc(var(--_s) * 1.25);
    align-content: start;
  }
  :is(.remark, .paste) h3 {
    margin: 0;
  }
  .remark h3 {
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .remark .row {
    gap: 0 1.25em;
  }
  .paste ol {
    counter-reset: told;
    line-height: 1.6;
  }
  .paste ol li {
    counter-increment: told;
    display: grid;
    grid-template-columns: 1.6em 1fr;
    padding-block: 0.4em;
    border-block-end: var(--_line);
  }
  .paste ol li::before {
    content: counter(told);
    font-weight: 700;
    color: var(--_caution);
  }
  .paste .legend span {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .paste .legend i {
    inline-size: 1.4em;
    block-size: 0.9em;
    border: 1px solid var(--_border);
  }
  .live-radar.rfig {
    grid-template-columns: 1fr;
    gap: var(--_s);
  }
  .live-radar .radar {
    max-inline-size: 21em;
  }
  .checks .button {
    white-space: normal;
    text-align: start;
    padding: 0;
    min-block-size: 24px;
    color: inherit;
  }
  .checks ul {
    display: grid;
    gap: 0.5em;
    border-inline-start: 1.5px solid var(--_accent);
    padding-inline-start: 0.8em;
    line-height: 1.6;
  }
  .checks h3 {
    margin-block-end: 0.4em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_s) * 1.5);
    align-items: center;
    justify-content: space-between;
  }
  .foot .button {
    font-size: 0.93em;
  }
  @container (width > 640px) {
    .live ul {
      grid-template-columns: repeat(6, minmax(0, auto));
      justify-content: space-between;
    }
    .settings {
      grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr);
    }
  }
  @container (640px < width <= 860px) {
    .live ul {
      font-size: 0.9375em;
    }
    .entry-split .side {
      grid-template-columns: 1fr 1fr;
      gap: calc(var(--_s) * 4);
    }
    .side .paste {
      grid-column: 1 / -1;
    }
  }
  @container (width > 1080px) {
    .settings {
      grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr) 10em 12em;
    }
  }
  @container (width > 860px) {
    .grid .aside {
      white-space: nowrap;
    }
    .entry-split {
      grid-template-columns: minmax(0, 1fr) 19em;
    }
  }
  @container (width <= 640px) {
    .seg.periods {
      display: flex;
    }
    /* One period at a time, the year before beside it. */
    .at-0 :is(.c1, .c2),
    .at-1 .c2,
    .at-2 .c0 {
      display: none;
    }
    .grid :is(th, td) {
      padding-inline: 0.4em;
    }
    .grid td {
      inline-size: 35%;
    }
    .grid input {
      min-block-size: 44px;
      padding-inline: 0.25em;
      min-inline-size: calc(var(--letters, 0) * 1ch + 0.5em);
      font-size: 0.875em;
    }
    .grid [id^='cell-closingMonth'] {
      font-size: 0.875em;
    }
  }
  /* No arrow keys on a tablet; the words are still there for a screen reader. */
  @media (pointer: coarse) {
    .help {
      display: none;
    }
    .touch {
      display: table-row;
    }
    .touch td {
      inline-size: auto;
      border: 0;
      background: var(--_surface-raised);
      padding: 6px;
    }
    .touch .row {
      justify-content: space-between;
      flex-wrap: nowrap;
      gap: 6px;
    }
    .touch .button {
      min-inline-size: 44px;
    }
    .grid input {
      scroll-margin-block: 5em 8em;
    }
    .checks .button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .seg [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .grid input[aria-invalid='true'] {
      outline: 2px dashed CanvasText;
      outline-offset: -2px;
    }
    .grid .selected,
    .mark {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .grid .check input {
      border-block-end: 2px dotted CanvasText;
    }
    .hatch {
      outline: 2px dashed CanvasText;
      outline-offset: -2px;
    }
    .grid .noted::after {
      border-color: CanvasText CanvasText transparent transparent;
      forced-color-adjust: none;
    }
  }
`;
