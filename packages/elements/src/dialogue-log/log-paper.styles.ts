import { css } from 'lit';
import { columns } from './columns.styles.js';

/** The log on paper: what is only for the screen is away, and nothing is torn apart. */
export const logPaperStyles = css`
  @media print {
    ${columns}
    /* A grid is not broken between its rows everywhere. */
    .cols.cols {
      display: block;
    }
    .note,
    .steps li {
      break-inside: avoid;
    }
    .note::before,
    .note::after,
    .fact .text::before {
      print-color-adjust: exact;
    }
    .said,
    :host([compact]) .said {
      font-size: 11.5pt;
      line-height: 1.75;
    }
    .note .body {
      padding-block-end: calc(var(--_s) * 2.25);
    }
    .other .said {
      font-size: 10pt;
    }
    .print-only {
      display: inline;
    }
    :is(.composer, .tools) {
      display: none !important;
    }
    .private.private {
      display: none !important;
    }
    .side.side {
      grid-auto-flow: row;
      grid-template-columns: 1fr 1fr;
      column-gap: 3em;
      break-inside: avoid;
    }
    .side > section + section {
      border: 0;
    }
    .flow > .meeting:not([aria-posinset='1']) {
      break-before: page;
    }
    .flow > .meeting > .cover.cover {
      margin: 0;
      padding: 0;
    }
    [data-linked] {
      background: none;
    }
  }
`;
