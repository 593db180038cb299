import { css } from 'lit';

/** What the supporter sees of the talk. */
export const mirrorStyles = css`
  .reflection {
    display: grid;
    gap: calc(var(--_s) * 1.25);
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
  .hints {
    display: grid;
    gap: var(--_s);
    font-size: 0.93em;
  }
  .hints > li {
    border-inline-start: 1.5px solid var(--_accent);
    padding-inline-start: 0.75em;
  }
  .hints summary {
    cursor: pointer;
    min-block-size: 24px;
    align-content: center;
  }
  .hints .button {
    font-size: var(--_small);
    min-block-size: 24px;
    padding-inline: 0;
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
    flex: none;
  }
  .kinder {
    border-inline-start: 1.5px solid var(--_accent);
    padding-inline-start: calc(var(--_s) * 1.5);
    max-inline-size: 44em;
  }
  .kinder .button {
    font-size: var(--_small);
    padding-inline: 0;
  }
  .other-words {
    min-block-size: var(--_control);
    border: 0;
    padding: 0.1em 0;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_border-strong);
    text-underline-offset: 0.25em;
    cursor: pointer;
    touch-action: manipulation;
  }
  @media (pointer: coarse) {
    :is(.hints .button, .hints summary, .other-words, .check) {
      min-block-size: 44px;
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
`;
