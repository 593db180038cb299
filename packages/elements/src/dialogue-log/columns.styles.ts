import { css } from 'lit';

/** Time and kind, words, walls beside each other. */
export const columns = css`
  .note {
    grid-template-columns: 11em minmax(0, 1fr) auto;
    align-items: baseline;
    --_lane: 10.2em;
  }
  .note .meta {
    padding-inline: 0 1.3em;
    display: grid;
    grid-template-columns: 3.9em 1fr;
    gap: 0;
  }
  .note .kind {
    grid-column: 2;
    grid-row: 1;
    word-break: keep-all;
    overflow-wrap: normal;
  }
  .note time {
    grid-column: 1;
    grid-row: 1;
  }
  .note .body {
    padding-inline-start: 1em;
  }
  .note .margin {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    padding: 0 0 0 1.5em;
    margin: 0;
  }
  .note .margin:has(.walls) {
    inline-size: 9em;
  }
  .note .margin .walls {
    flex-direction: column;
  }
  .note .margin:has(.edit):not(:has(.walls)) {
    padding-inline-start: 0.7em;
  }
  .note .margin .edit {
    align-self: flex-end;
  }
  .steps li {
    grid-template-columns: 1.5em minmax(0, 1fr) auto;
  }
  .steps .edit {
    grid-row: 1;
    grid-column: 3;
  }
`;

/** Where there is room for them; on paper there always is. */
export const columnStyles = css`
  @container (width > 640px) {
    ${columns}
  }
  @container (width > 860px) {
    .cols:has(.side) {
      grid-template-columns: minmax(0, 1fr) 17em;
    }
    .side {
      border-block-start: 0;
      border-inline-start: var(--_line);
    }
  }
`;
