import { css } from 'lit';

export const findingStyles = css`
  .find {
    position: sticky;
    inset-block-start: var(--_stick, 0px);
    z-index: 3;
    background: var(--_surface-raised);
    border-block: var(--_line);
    padding: calc(var(--_s) * 1.5) var(--_pad);
    display: grid;
    gap: var(--_s);
  }
  .find .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s);
  }
  .find .words {
    flex: 1 1 14em;
    inline-size: auto;
  }
  .find .words::-webkit-search-cancel-button {
    display: none;
  }
  .find .told {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    min-block-size: 1.6em;
    line-height: 1.6;
  }
  .find .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
    gap: calc(var(--_s) * 1.5) calc(var(--_s) * 2);
    align-items: end;
  }
  /* A browser's own date field is a little higher than a choice. */
  .find .filters :is(input, select) {
    block-size: calc(var(--_control) + 4px);
  }
  .find :is(.filters .row, .left) {
    grid-column: 1 / -1;
  }
  [aria-current='true'] {
    background-color: var(--_surface-tint);
  }
  ::highlight(banso-hit) {
    background-color: var(--_mark);
    color: var(--_text);
  }
  ::highlight(banso-hit-now) {
    background-color: var(--_mark);
    color: var(--_text);
    text-decoration: underline 2px;
  }
  @media (forced-colors: active) {
    ::highlight(banso-hit) {
      text-decoration: underline;
    }
    [aria-current='true'] {
      outline: 2px solid;
      outline-offset: -2px;
    }
  }
  @container (width <= 640px) {
    .find .words {
      flex-basis: 100%;
    }
    .find .line .button {
      flex: 1 1 auto;
      padding-inline: 0.4em;
    }
    .find .filters {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      max-block-size: 45vh;
      overflow-y: auto;
      /* Room for the ring of the focus, and for the bar that scrolls. */
      padding: 4px var(--_s);
      margin-inline: calc(-1 * var(--_s));
    }
  }
`;
