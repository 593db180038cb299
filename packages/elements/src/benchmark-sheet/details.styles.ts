import { css } from 'lit';

/** What stands with the indicators besides their values. */
export const detailStyles = css`
  .ind .why {
    display: block;
    text-indent: 0;
    line-height: 1.5;
  }
  .link {
    border: 0;
    padding: 0;
    background: none;
    min-block-size: 24px;
    text-align: start;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .what-if-open {
    padding-inline: 0;
    margin-block-start: var(--_s);
  }
  .switch {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 24px;
    cursor: pointer;
  }
  .switch input {
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0;
    accent-color: var(--_accent);
  }
  @media (pointer: coarse) {
    .switch {
      min-block-size: 44px;
    }
  }
`;
