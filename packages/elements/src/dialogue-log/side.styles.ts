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
`;
