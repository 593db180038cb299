import { css } from 'lit';

const meetings = css`
  .flow {
    position: relative;
    isolation: isolate;
    outline: 0;
  }
  .flow > .meeting {
    display: flow-root;
    position: relative;
    inline-size: 100%;
    outline-offset: -2px;
  }
  .flow > .meeting:not([aria-posinset='1']) > .cover {
    padding-block-start: calc(var(--_s) * 6);
  }
  .meeting:not(.whole) > .cover {
    border-block-end: var(--_line);
  }
`;

const rows = css`
  .rows {
    position: relative;
  }
  .rows > li {
    inline-size: 100%;
    outline-offset: -2px;
  }
  .rows > li[aria-posinset='1'] {
    padding-block-start: calc(var(--_s) * 2);
  }
  /* Nothing stands beside these: the walls stay near the words they belong to. */
  @container (width > 640px) {
    .rows > .note {
      grid-template-columns: 11em minmax(0, 45em) auto;
      justify-content: start;
    }
  }
  /* Steps that follow each other stand in one ruled list. */
  .rows > .follows .meta {
    visibility: hidden;
    block-size: 0;
  }
  .rows > .follows .steps {
    border-block-start: var(--_line);
  }
  .rows > .leads .steps {
    border-block-end: 0;
  }
  .rows > .leads .body {
    padding-block-end: 0;
  }
  .cover > .side {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    border-inline-start: 0;
    border-block-start: var(--_line);
  }
  .cover > .side > section + section {
    border-block-start: 0;
  }
`;

/** The meetings below each other. */
export const listStyles = [meetings, rows];
