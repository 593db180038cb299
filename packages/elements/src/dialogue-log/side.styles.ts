import { css } from 'lit';

/** What stands beside the words. */
export const sideStyles = css`
  .side {
    border-block-start: var(--_line);
    display: grid;
    align-content: start;
  }
  .side > section {
    align-content: start;
    padding: calc(var(--_s) * 2.5) var(--_pad);
    display: grid;
    gap: calc(var(--_s) * 1.25);
    min-inline-size: 0;
  }
  .side > section + section {
    border-block-start: var(--_line);
  }
  .side li {
    line-height: 1.55;
  }
  .side .wl {
    display: grid;
    gap: calc(var(--_s) * 1.1);
  }
  .side .wl li {
    display: grid;
    grid-template-columns: 1.7em 1fr auto;
    gap: 0.2em;
    align-items: center;
  }
  .before {
    font-size: var(--_small);
    display: grid;
    gap: var(--_s);
  }
  .before .open {
    padding: 0;
  }
  .before .open .who {
    grid-column: 2;
    font-size: 1em;
  }
  .before .whom {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .private {
    background: var(--_surface-raised);
  }
  .private .later {
    display: none;
  }
  .private h3 {
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .balance {
    display: grid;
    gap: 0.45em;
  }
  .balance div {
    display: grid;
    grid-template-columns: 6em 1fr;
    align-items: center;
    gap: 0.5em;
    font-size: var(--_small);
  }
  .balance i {
    block-size: 4px;
    background: var(--_voice);
    inline-size: calc(var(--v) * 1%);
  }
  .balance div + div i {
    block-size: 1.5px;
    background: var(--_accent);
  }
  .check {
    display: flex;
    gap: 0.55em;
    align-items: center;
    font-size: 0.93em;
    min-block-size: 24px;
  }
  .check input {
    accent-color: var(--_accent);
    margin: 0;
  }
  /* The owner may be looking at the same tablet: the look back stays shut there. */
  @container (width <= 860px) {
    .private > :not(h3),
    .private .mine {
      display: none;
    }
    .private .later {
      display: inline;
    }
  }
  @container (640px < width <= 860px) {
    .side {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
    .side > section + section {
      border-block-start: 0;
      border-inline-start: var(--_line);
    }
  }
  @media (forced-colors: active) {
    .balance i {
      border-block-start: 4px solid;
      background: none;
    }
    .balance div + div i {
      border-block-start-width: 1.5px;
    }
  }
  @media print {
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
  }
`;
