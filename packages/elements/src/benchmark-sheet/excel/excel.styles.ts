import { css } from 'lit';

/** The preview of a file. */
export const excelStyles = css`
  .import h3 {
    flex-wrap: wrap;
  }
  /* The hand is brought here to read on; nothing can be done with the heading. */
  .import h3:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .import > .band:first-child {
    border: 0;
    padding-block-end: 0;
  }
  .import > .band + .band:not(.foot) {
    border: 0;
  }
  .import-parts {
    display: grid;
    gap: calc(var(--_s) * 3);
    align-content: start;
  }
  .import h4 {
    font-weight: 700;
    font-feature-settings: 'palt';
  }
  .import h4 .small,
  .import thead .small {
    font-weight: 400;
    letter-spacing: 0;
  }
  .import thead .switch {
    justify-content: end;
    align-items: start;
    line-height: 1.5;
  }
  .import thead .switch .small {
    display: block;
  }
  .import .import-figures input {
    inline-size: 1.2em;
    block-size: 1.2em;
    min-block-size: 0;
    flex: none;
    margin-block-start: 0.15em;
  }
  .import-figures td {
    vertical-align: bottom;
  }
  .import s {
    display: block;
    font-size: max(0.75em, 12px);
    line-height: 1.3;
  }
  .import dl {
    display: grid;
    margin-block-start: var(--_s);
  }
  .import dl div {
    display: grid;
    grid-template-columns: 14em minmax(0, 1fr);
    gap: 0 calc(var(--_s) * 2);
    border-block-start: var(--_line);
    padding-block: calc(var(--_s) * 0.75);
    line-height: 1.6;
  }
  .import dd {
    padding: 0.15em 0.5em;
  }
  .import dd :is(s, span) {
    white-space: pre-line;
    font-size: 1em;
    line-height: 1.6;
    display: block;
    overflow-wrap: anywhere;
  }
  .losses ul {
    display: grid;
    gap: 0.5em;
    line-height: 1.6;
    border-inline-start: 1.5px solid var(--_caution);
    padding-inline-start: 0.8em;
  }
  .losses summary {
    cursor: pointer;
    min-block-size: 24px;
    padding-block: 0.4em;
  }
  @container (width > 860px) {
    .import .side {
      order: 1;
    }
  }
  @container (width <= 860px) {
    .import .side {
      grid-template-columns: 1fr;
    }
  }
  @container (width <= 640px) {
    .import-figures td {
      inline-size: 23%;
    }
    .import dl div {
      grid-template-columns: 1fr;
    }
    .import-figures {
      font-size: 0.8125em;
    }
    .import-figures :is(th, td) {
      padding-inline: 0.25em;
    }
    .import-figures thead .switch {
      flex-direction: column;
      align-items: end;
      gap: 0.2em;
    }
    .import .foot .row {
      inline-size: 100%;
    }
    .import .foot .button {
      flex: 1;
    }
  }
  @media (pointer: coarse) {
    .losses summary {
      min-block-size: 44px;
    }
  }
`;
