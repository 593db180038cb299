import { css } from 'lit';

/** Tabs, the table of indicators, places, movements, the radar's caption, paper. */
export const sheetStyles = css`
  .tabs {
    display: flex;
    border-block-end: 1px solid var(--_border-strong);
    padding-inline: var(--_pad);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tabs button {
    min-block-size: var(--_control);
    flex: none;
    padding: 0 1.1em;
    white-space: nowrap;
    color: var(--_text-quiet);
    font-feature-settings: 'palt';
    letter-spacing: 0.03em;
    background: none;
    border: 0;
    border-block-end: 4px solid transparent;
    cursor: pointer;
  }
  .tabs [aria-selected='true'] {
    color: var(--_text);
    font-weight: 700;
    border-block-end-color: var(--_voice);
  }
  .tabs button:focus-visible {
    outline-offset: -4px;
    box-shadow: inset 0 0 0 4px var(--_focus);
  }
  @media (pointer: coarse) {
    .tabs button {
      min-block-size: 44px;
    }
  }
  .tabs + * > .band:first-child {
    border-block-start: 0;
  }
  .reading[hidden] {
    display: none;
  }
  .split {
    display: grid;
    gap: calc(var(--_s) * 4);
  }
  .split > * {
    min-inline-size: 0;
  }
  .note {
    margin-block-start: 0.8em;
  }
  section > h3 {
    margin-block-end: 0.8em;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    line-height: 1.4;
  }
  :is(th, td) {
    padding: calc(var(--_s) * 0.75) calc(var(--_s) * 1.25);
    text-align: start;
    font-weight: 400;
    vertical-align: baseline;
  }
  thead th {
    font-size: var(--_small);
    color: var(--_text-quiet);
    border-block-end: 1px solid var(--_text);
    font-feature-settings: 'palt';
    vertical-align: bottom;
    overflow-wrap: break-word;
  }
  tbody tr + tr > * {
    border-block-start: var(--_line);
  }
  tbody th {
    font-feature-settings: 'palt';
  }
  :is(th, td).num {
    text-align: end;
    padding-inline-start: 0;
  }
  td.now {
    font-weight: 700;
  }
  .ind tbody th {
    padding-inline-start: 1.5em;
    text-indent: -1.5em;
  }
  .ind .no {
    display: inline-block;
    inline-size: 1.5em;
    text-indent: 0;
  }
  .ind .cls {
    margin-inline-start: 1em;
  }
  .ind .way {
    display: block;
    text-indent: 0;
    line-height: 1.5;
  }
  .ind thead th:first-child {
    padding-inline-start: 0;
  }
  .ind :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .ind .unit {
    white-space: nowrap;
  }
  .trend {
    display: inline-block;
    vertical-align: middle;
  }
  .trend path {
    fill: none;
    stroke: var(--_border-strong);
    stroke-width: 1.5;
  }
  .trend circle {
    fill: var(--_voice);
  }
  .pos {
    display: inline-grid;
    grid-template-columns: repeat(5, 1fr);
    inline-size: 6em;
    block-size: 1em;
    align-items: center;
    position: relative;
    vertical-align: middle;
  }
  .pos::before {
    content: '';
    position: absolute;
    translate: 0 -50%;
    inset: 50% 0.5em auto;
    border-block-start: 1px solid var(--_border-strong);
  }
  .pos i {
    justify-self: center;
    inline-size: 3px;
    block-size: 3px;
    border-radius: 50%;
    background: var(--_border-strong);
    position: relative;
  }
  .pos .on {
    inline-size: 11px;
    block-size: 11px;
    background: var(--_voice);
  }
  .pos .was {
    inline-size: 9px;
    block-size: 9px;
    background: var(--_surface);
    border: 1.5px solid var(--_accent);
  }
  .rfig {
    display: grid;
    gap: var(--_s);
    align-content: start;
    justify-items: center;
  }
  .rfig .radar {
    inline-size: 100%;
    max-inline-size: 25em;
  }
  .rfig figcaption {
    display: grid;
    gap: 0.35em;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    font-size: var(--_small);
    line-height: 1.5;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .before {
    margin-inline-start: 0.75em;
  }
  @container (width > 1080px) {
    .split {
      grid-template-columns: minmax(0, 1fr) 23em;
    }
  }
  @container (640px < width <= 1080px) {
    .ind {
      font-size: 0.9375em;
    }
    .ind tbody th {
      overflow-wrap: break-word;
    }
    .ind thead th {
      white-space: normal;
    }
    .ind .cls {
      display: none;
    }
    .ind :is(th, td) {
      padding-inline: 0.45em;
    }
    .ind .pos {
      inline-size: 5.4em;
    }
    .rfig {
      grid-template-columns: 25em 1fr;
      align-items: center;
      gap: 2em;
    }
    .rfig .legend {
      display: grid;
    }
  }
  /* Compact, the letters leave room for both from 861 px. */
  @container (1080px < width <= 1280px) {
    :host(:not([compact])) .ind .cls {
      display: none;
    }
  }
  @container (860px < width <= 1080px) {
    :host([compact]) .split {
      grid-template-columns: minmax(0, 1fr) 19em;
    }
    :host([compact]) .rfig {
      grid-template-columns: 1fr;
      gap: var(--_s);
    }
  }
  @container (860px < width <= 1080px) {
    .split {
      grid-template-columns: minmax(0, 1fr) 17em;
      gap: calc(var(--_s) * 3);
    }
    .ind {
      font-size: 0.875em;
    }
    .ind .pos {
      inline-size: 5em;
    }
    .rfig {
      grid-template-columns: 1fr;
      gap: var(--_s);
    }
    :host(:not([compact])) .rfig .radar text {
      font-size: 16px;
    }
  }
  @container (860px < width <= 970px) {
    :host(:not([compact])) .ind {
      font-size: 0.8125em;
    }
    :host(:not([compact])) .ind :is(thead th, td) {
      padding-inline: 0.3em;
    }
  }
  /* Names keep to one line, headings give way. */
  @container (width > 860px) {
    .ind tbody th {
      white-space: nowrap;
    }
    .ind thead th {
      white-space: normal;
    }
  }
  /* The way to the next point runs along below the row. */
  @container (width > 640px) {
    .ind th:has(.way) {
      position: relative;
      padding-block-end: calc(var(--_s) * 0.75 + 1.6em);
    }
    .ind .way {
      position: absolute;
      inset: auto auto calc(var(--_s) * 0.6) 1.85em;
      white-space: nowrap;
    }
  }
  @container (width <= 640px) {
    .ind thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .ind tbody tr {
      display: grid;
      grid-template: 'n n n' auto 'v s p' auto / 1fr 5.5em 6em;
      padding-block: calc(var(--_s) * 1.1);
      align-items: center;
    }
    .ind tbody tr + tr {
      border-block-start: var(--_line);
    }
    .ind tbody tr > * {
      vertical-align: middle;
      border: 0;
      padding-block: 0;
      padding-inline-end: 0;
    }
    .ind tbody tr > :last-child {
      padding-inline-start: 0;
    }
    .ind tbody th {
      grid-area: n;
    }
    .ind td.now {
      font-size: 1.25em;
      text-align: start;
      padding-inline-start: 1.2em;
    }
    .ind td.now::after {
      content: attr(data-unit);
      font-size: 0.65em;
      font-weight: 400;
      margin-inline-start: 0.35em;
      color: var(--_text-quiet);
    }
    .wide {
      display: none;
    }
  }
`;
