import { css } from 'lit';

/** The digest, on the screen and on paper. */
export const digestStyles = css`
  .panel.digest {
    display: grid;
    gap: calc(var(--_s) * 1.5);
  }
  .panel .bar {
    justify-content: space-between;
  }
  .gathered {
    display: grid;
    gap: calc(var(--_s) * 3) calc(var(--_s) * 5);
    margin-block-start: var(--_s);
  }
  .gathered section {
    border-block-start: var(--_line);
    padding-block-start: calc(var(--_s) * 1.5);
    display: grid;
    gap: calc(var(--_s) * 1.5);
    align-content: start;
    min-inline-size: 0;
  }
  .gathered :is(h4, h5) {
    margin: 0;
    padding: 0;
    font: inherit;
    font-weight: 700;
    break-after: avoid;
  }
  .gathered h5 {
    font-size: var(--_small);
    color: var(--_text-quiet);
    margin-block-end: calc(var(--_s) * 0.75);
  }
  .gathered h5 span {
    color: var(--_text);
    margin-inline-start: 0.75em;
  }
  .told .note {
    display: block;
    padding: 0 0 calc(var(--_s) * 1.25) 1.35em;
    max-inline-size: 46em;
    --_pad: 0px;
    --_lane: 0px;
  }
  .panel.digest .span {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  /* Beside the words there is no room for whose step it is. */
  .gathered .steps li {
    grid-template-columns: 1.5em minmax(0, 1fr);
  }
  .gathered .steps .who {
    grid-column: 2;
  }
  .courses {
    display: grid;
    gap: var(--_s);
  }
  .courses li {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 0 1em;
    align-items: baseline;
  }
  .courses li > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
  }
  .courses .wall {
    color: var(--_text);
  }
  @container (width > 860px) {
    .gathered {
      grid-template: auto 1fr / minmax(0, 1.6fr) minmax(0, 1fr);
    }
    .gathered .voices {
      grid-row: 1 / span 2;
    }
  }
  @media print {
    .gathered {
      display: block;
    }
    .gathered section {
      margin-block-end: 1.5em;
      display: block;
    }
    .gathered section:not(.voices) {
      break-inside: avoid;
    }
    .gathered h4 {
      margin-block-end: 0.5em;
    }
    .told {
      margin-block-end: 1em;
    }
  }
`;
