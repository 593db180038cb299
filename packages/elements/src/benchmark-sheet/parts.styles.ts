import { css } from 'lit';

/** 商流・業務フロー, 4つの視点, 対話内容の総括: to read and to write. */
export const partsStyles = css`
  h4 {
    margin: 0;
    font: inherit;
    font-weight: 700;
    font-feature-settings: 'palt';
  }
  .flow {
    display: grid;
    gap: calc(var(--_s) * 1.5);
  }
  .flow li {
    border-block-start: 2px solid var(--_text);
    padding-block-start: var(--_s);
    display: grid;
    gap: 0.25em;
    align-content: start;
    line-height: 1.6;
    min-inline-size: 0;
    position: relative;
  }
  .flow .n {
    font-size: var(--_small);
    color: var(--_text-quiet);
  }
  .flow b {
    font-feature-settings: 'palt';
    line-height: 1.45;
  }
  .flow .what {
    font-size: 0.93em;
    color: var(--_text-quiet);
  }
  .flow .edge {
    font-size: 0.93em;
    border-inline-start: 1.5px solid var(--_accent);
    padding-inline-start: 0.7em;
  }
  :is(.flow .what, .flow .edge, .flow b, .views dd, .sum p) {
    white-space: pre-line;
  }
  .flow.editing li {
    gap: var(--_s);
  }
  .flow.editing .n {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_control);
  }
  .flow.editing + .button {
    margin-block-start: calc(var(--_s) * 2);
  }
  .moves {
    display: inline-flex;
  }
  .moves .button {
    text-decoration: none;
    padding-inline: 0.5em;
    min-inline-size: 24px;
  }
  .views {
    display: grid;
    gap: calc(var(--_s) * 3);
  }
  .views h4 {
    border-block-end: 1px solid var(--_text);
    padding-block-end: 0.3em;
    margin-block-end: var(--_s);
  }
  .views dl {
    display: grid;
    gap: var(--_s);
    align-content: start;
  }
  .views dt {
    font-size: var(--_small);
    color: var(--_text-quiet);
    line-height: 1.5;
    font-feature-settings: 'palt';
  }
  .views dd {
    line-height: 1.6;
    font-size: 0.95em;
  }
  .views.editing section {
    display: grid;
    gap: calc(var(--_s) * 1.5);
    align-content: start;
  }
  .views.editing h4 {
    margin: 0;
  }
  .sum {
    display: grid;
    gap: calc(var(--_s) * 2);
  }
  .sum > div {
    display: grid;
    gap: 0.35em;
    align-content: start;
  }
  .sum h4 {
    font-size: var(--_small);
    letter-spacing: 0.06em;
    color: var(--_text-quiet);
  }
  /* What stands between now and the goal runs beside the double rule, in the voice of what is said. */
  .sum .issue {
    border-inline-start: 4px solid var(--_voice);
    padding-inline-start: 1.1em;
    position: relative;
  }
  .sum .issue::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 3px;
    border-inline-start: 1.5px solid var(--_accent);
  }
  .sum .issue h4 {
    color: var(--_text);
  }
  .sum .issue p:not(.unheard) {
    font-family: var(--_font-voice);
    font-size: 1.2em;
    line-height: 1.75;
    color: var(--_voice);
  }
  .heard {
    min-block-size: 24px;
    font-size: 0.92em;
    margin-inline-start: 0.75em;
  }
  .evidence {
    display: grid;
    justify-items: start;
  }
  .evidence .button {
    white-space: normal;
    text-align: start;
    min-block-size: 24px;
    line-height: 1.5;
    padding-inline: 0;
  }
  .evidence ul {
    inline-size: 100%;
    border-inline-start: 1.5px solid var(--_accent);
    padding-inline-start: 0.7em;
  }
  .evidence li {
    display: flex;
    justify-content: space-between;
    gap: 0.75em;
    align-items: baseline;
  }
  .evidence li .button:last-child {
    min-inline-size: 24px;
    text-decoration: none;
    justify-content: center;
  }
  .chooser-box {
    inline-size: 100%;
    border-block: 1px solid var(--_border-strong);
    padding-block: var(--_s);
    max-block-size: 20em;
    overflow-y: auto;
    display: grid;
    gap: var(--_s);
  }
  .chooser-box summary {
    cursor: pointer;
    min-block-size: 24px;
    line-height: 1.6;
    font-size: var(--_small);
  }
  .chooser-box .switch {
    align-items: start;
    line-height: 1.6;
    padding-block: 0.3em;
  }
  .chooser-box .switch input {
    flex: none;
    margin-block-start: 0.15em;
  }
  .by-id label {
    flex: 1 1 9em;
  }
  @media (pointer: coarse) {
    :is(.evidence, .heard) .button,
    .heard,
    .chooser-box summary {
      min-block-size: 44px;
    }
    .flow.editing .n {
      min-block-size: 44px;
    }
    .moves .button {
      min-inline-size: 44px;
      justify-content: center;
    }
  }
  /* On paper only. */
  .paper {
    display: none;
  }
  .entry {
    display: grid;
    gap: 0.1em;
    align-content: start;
    min-inline-size: 0;
  }
  .entry :is(.label, .small) {
    line-height: 1.5;
  }
  .entry .label {
    color: var(--_text);
  }
  .entry .field {
    margin-block-start: 0.2em;
  }
  .grows {
    display: block;
    min-block-size: calc(var(--_control) * 1.6);
    resize: vertical;
    line-height: 1.6;
    field-sizing: content;
  }
  .grows.short {
    min-block-size: var(--_control);
  }
  @supports (field-sizing: content) {
    .grows {
      resize: none;
    }
  }
  .grows.voice {
    font-family: var(--_font-voice);
    font-size: 1.15em;
    line-height: 1.7;
    color: var(--_voice);
  }
  @container (width > 640px) {
    .flow:not(.editing) {
      grid-template-columns: repeat(var(--n, 3), 1fr);
      gap: 0.25em calc(var(--_s) * 2);
      grid-auto-rows: auto;
    }
    .flow:not(.editing) li {
      grid-row: span 4;
      grid-template-rows: subgrid;
      row-gap: 0.25em;
    }
    .flow .edge {
      align-self: start;
    }
    .flow.editing {
      grid-template-columns: repeat(auto-fit, minmax(12em, 1fr));
      gap: calc(var(--_s) * 3) calc(var(--_s) * 2);
    }
    .flow.trade {
      row-gap: 0.3em;
    }
    .flow.trade li,
    .trade .entry {
      display: grid;
      grid-row: span 6;
      grid-template-rows: subgrid;
      gap: 0.3em;
    }
    .trade .entry {
      grid-row: span 2;
    }
    .flow.trade li {
      margin-block-end: calc(var(--_s) * 2);
    }
    .trade .label {
      padding-block-start: 0.4em;
      align-self: end;
    }
    .flow li + li::before {
      content: '\\25b8';
      position: absolute;
      inset: -0.86em auto auto calc(var(--_s) * -1 - 0.42em);
      font-size: 0.8em;
      line-height: 1.5;
    }
    .views {
      grid-template-columns: 1fr 1fr;
    }
    .sum {
      grid-template-columns: 1fr 1.25fr 1fr;
      gap: calc(var(--_s) * 2) calc(var(--_s) * 3.5);
    }
    .sum .measures {
      grid-column: 1 / -1;
    }
  }
  @container (width > 860px) {
    .views {
      grid-template-columns: repeat(4, 1fr);
    }
  }
  @media print {
    .flow:not(.editing) {
      grid-template-columns: repeat(var(--n, 3), 1fr);
    }
    .views {
      grid-template-columns: 1fr 1fr;
      gap: 2em 3em;
    }
    .views dl {
      gap: 0.7em;
    }
    .paper {
      display: block;
    }
    .figures {
      padding: 0 var(--_pad);
      font-size: 0.92em;
    }
    .figures :is(th, td) {
      padding: 0.12em 0.6em;
    }
    .figures th:first-child {
      padding-inline-start: 0;
    }
    .page-foot {
      display: flex;
      gap: 2em;
      margin: 1.5em var(--_pad) 0;
      padding-block-start: 0.5em;
      border-block-start: 1px solid #000;
      font-size: 7.75pt;
      break-inside: avoid;
    }
    .page-foot .of {
      margin-inline-start: auto;
    }
    .running {
      display: flex;
      gap: 1em;
      border-block-start: 4px solid #000;
      padding-block-start: 9px;
      margin-block-end: 1.5em;
      position: relative;
      font-size: 7.75pt;
    }
    .running::before {
      content: '';
      position: absolute;
      inset: 3px 0 auto;
      border-block-start: 1px solid #000;
    }
    .page.second {
      break-before: page;
    }
    .close .band {
      padding-block: 0.8em;
    }
    .close :is(.flow, .views, .sum) {
      font-size: 0.86em;
    }
    .close :is(.flow li, .views dd, .sum p) {
      line-height: 1.45;
    }
    .close .sum .issue p:not(.unheard) {
      font-size: 1.1em;
      line-height: 1.5;
    }
    .close .views {
      gap: 1em 2em;
    }
    .close .views dl {
      gap: 0.35em;
    }
    .close .sum {
      gap: 0.8em 2em;
    }
    .close .running {
      margin-block-end: 0.5em;
    }
    .close .page-foot {
      margin-block-start: 0.5em;
    }
    .closest :is(.flow, .views, .sum) {
      font-size: 0.72em;
    }
    .closest :is(.flow li, .views dd, .sum p) {
      line-height: 1.4;
    }
    .page.second .band:first-of-type {
      border: 0;
    }
  }
`;
