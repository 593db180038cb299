import { css } from 'lit';

const sticky = css`
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
    --_strip: 2.2em;
  }
  .flow > .meeting:not([aria-posinset='1']) > .cover {
    padding-block-start: calc(var(--_s) * 6);
  }
  /* Day and theme stay in sight while a meeting is read: they lie behind its head until that has gone. */
  .strip {
    position: sticky;
    inset-block-start: calc(var(--_stick, 0px) + var(--_bar, 0px));
    z-index: 1;
    block-size: var(--_strip);
    padding-inline: var(--_pad);
    display: flex;
    gap: 0.8em;
    align-items: center;
    background: var(--_surface);
    border-block-end: var(--_line);
    white-space: nowrap;
    text-autospace: no-autospace;
  }
  .strip > * {
    font-size: var(--_small);
  }
  .strip span {
    color: var(--_text-quiet);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .strip .button {
    margin-inline-start: auto;
    min-block-size: 0;
    block-size: 100%;
  }
  .strip span:empty {
    display: none;
  }
  .strip .call {
    flex: none;
    padding-inline: 0;
    color: var(--_caution);
    font-weight: 700;
  }
  .strip .call.failed {
    color: var(--_negative);
  }
  .strip .call + .button {
    margin-inline-start: 0;
  }
  @media (pointer: coarse) {
    .flow {
      --_strip: 44px;
    }
    .strip .button {
      min-inline-size: 44px;
    }
  }
  .cover {
    position: relative;
    z-index: 2;
    margin-block-start: calc(-1 * var(--_strip));
    background: var(--_surface);
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

/** The meetings below each other, and what stays in sight of them. */
export const listStyles = [sticky, rows];
