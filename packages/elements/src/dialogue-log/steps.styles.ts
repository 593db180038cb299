import { css } from 'lit';

const steps = css`
  .steps {
    border-block: 1px solid var(--_border-strong);
  }
  :is(.steps li, .before .open) {
    display: grid;
    grid-template-columns: 1.5em minmax(0, 1fr);
    gap: 0 0.6em;
    padding-block: calc(var(--_s) * 1.1);
    align-items: baseline;
    position: relative;
  }
  .steps li + li {
    border-block-start: var(--_line);
  }
  .tick {
    position: relative;
    inline-size: 1.05em;
    block-size: 1.05em;
    padding: 0;
    margin-block-start: 0.32em;
    border: 1.5px solid var(--_text);
    border-radius: 1px;
    background: none;
    align-self: start;
  }
  .tick svg {
    position: absolute;
    inset: -1px;
    inline-size: calc(100% + 2px);
    fill: none;
    stroke: var(--_text);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .what {
    white-space: pre-wrap;
  }
  .who {
    grid-column: 2;
    font-size: var(--_small);
    color: var(--_text-quiet);
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    line-height: 1.6;
    text-autospace: no-autospace;
  }
  .who b {
    color: var(--_text);
    font-weight: 400;
    border-block-end: 2px solid var(--_voice);
    line-height: 1.35;
  }
  .who b.with {
    border-block-end: 1px solid var(--_accent);
  }
  .steps .walls {
    grid-column: 2;
  }
`;

const editing = css`
  .edit.edit {
    color: var(--_text-quiet);
    text-decoration-color: var(--_border-strong);
  }
  .edit {
    font-size: var(--_small);
    min-block-size: 24px;
    padding: 0 0.3em;
    opacity: 0;
  }
  @container (width <= 640px) {
    .edit {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: var(--_pad);
    }
    .steps .edit {
      inset-block-start: var(--_s);
      inset-inline-end: -0.3em;
    }
    .steps .what {
      padding-inline-end: 3em;
    }
  }
  @media (pointer: coarse) {
    .edit {
      opacity: 1;
      margin-block: -10px;
    }
  }
  .correction {
    font-size: var(--_small);
    color: var(--_text-quiet);
    line-height: 1.6;
    padding-inline-start: 1.45em;
  }
  .correction .button {
    min-block-size: 24px;
    padding: 0;
    font-size: 1em;
  }
  .steps .correction {
    grid-column: 2 / -1;
    padding: 0;
  }
  .print-only {
    display: none;
  }
  .note.gone .row {
    gap: 0 0.75em;
    padding-inline-start: 1.45em;
  }
  .note.gone .button {
    min-block-size: 24px;
    font-size: 1em;
  }
`;

/** The ruled list of steps, and the buttons and forms in the place of a note. */
export const stepStyles = [steps, editing];
