import { css } from 'lit';

/** The sheet on A4: everything to read on the first tab, nothing to press. */
export const printStyles = css`
  @media print {
    .tabs {
      display: none;
    }
    .reading[hidden] {
      display: block;
    }
    :is(tr, figure, .flow li, .views section, .sum > div) {
      break-inside: avoid;
    }
    h3 {
      break-after: avoid;
    }
    .pos i,
    .trend circle {
      print-color-adjust: exact;
    }
    .link {
      text-decoration: none;
      min-block-size: 0;
    }
    .ind th:has(.way) {
      padding-block-end: 1.25em;
    }
    .ind .way {
      inset-block-end: 0.15em;
    }
    .ind .cls {
      display: inline;
    }
    .ind .pos {
      inline-size: 7em;
    }
    .ind :is(th, td) {
      padding: 0.25em 0.5em;
    }
    .ind tbody th {
      white-space: nowrap;
    }
    .ind thead th {
      white-space: nowrap;
    }
    .split {
      grid-template-columns: 1fr;
      gap: 1em;
      padding-block: 1em;
    }
    .rfig {
      grid-template-columns: 24em 1fr;
      align-items: center;
      gap: 2em;
    }
    .rfig .radar {
      max-inline-size: 17em;
    }
    .rfig .radar text {
      font-size: 13px;
    }
    .rfig .legend {
      display: grid;
    }
  }
`;
