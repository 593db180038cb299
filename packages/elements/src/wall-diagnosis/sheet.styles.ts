import { css } from 'lit';

/** The answer sheet: who, and five large ticks for each wall. */
export const sheetStyles = css`
  .who {
    display: grid;
    gap: calc(var(--_s) * 1.25);
  }
  .roles {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_control);
    cursor: pointer;
    touch-action: manipulation;
  }
  :is(.choice, .tick) input {
    appearance: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin: 0;
    flex: none;
    border: 1.5px solid var(--_border-strong);
    border-radius: 50%;
    background: var(--_surface);
    cursor: pointer;
  }
  :is(.choice, .tick) input:checked {
    border-color: var(--_voice);
    background: radial-gradient(circle, var(--_voice) 58%, var(--_surface) 62%);
    forced-color-adjust: none;
  }
  .choice input[type='checkbox'] {
    border-radius: 1px;
  }
  .choice input[type='checkbox']:checked {
    background: linear-gradient(var(--_voice), var(--_voice)) 50% / 60% 60% no-repeat var(--_surface);
  }
  .choice:has(:disabled) {
    color: var(--_text-quiet);
    cursor: default;
  }
  :is(.choice, .tick:not(.none)):has(:checked) > span:last-child {
    font-weight: 700;
  }
  .question {
    display: grid;
    gap: calc(var(--_s) * 1.25);
  }
  .rate {
    display: grid;
    gap: calc(var(--_s) * 1.5);
  }
  .rate > legend {
    display: grid;
    gap: 0.2em;
    margin-block-end: calc(var(--_s) * 1.5);
  }
  .question .name .glyph {
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  .sign {
    gap: calc(var(--_s) * 0.5);
    padding-block: calc(var(--_s) * 1.5);
  }
  .sign + .sign {
    border-block-start: var(--_line);
  }
  /* Floated, a legend leaves the border of its fieldset and becomes a row of the grid. */
  .sign > legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: 0;
  }
  .scale {
    display: grid;
    font-size: var(--_small);
    gap: 0.4em calc(var(--_s) * 3);
  }
  .ticks {
    position: relative;
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    max-inline-size: 46em;
  }
  /* The line that the ticks stand on, from the first to the last. */
  .ticks::before {
    content: '';
    position: absolute;
    inset-inline: 10%;
    inset-block-start: calc(max(var(--_control), 2.2em) / 2);
    border-block-start: 1px solid var(--_border-strong);
  }
  .tick {
    display: grid;
    grid-template-rows: max(var(--_control), 2.2em) auto;
    justify-items: center;
    align-items: center;
    min-inline-size: 44px;
    min-block-size: 44px;
    text-align: center;
    line-height: 1.4;
    word-break: auto-phrase;
    color: var(--_text-quiet);
    cursor: pointer;
    touch-action: manipulation;
    position: relative;
  }
  .tick input {
    inline-size: 1.85em;
    block-size: 1.85em;
  }
  .tick:has(:checked) > span {
    color: var(--_text);
  }
  .tick.none {
    display: inline-flex;
    gap: 0.6em;
    inline-size: fit-content;
    min-block-size: max(var(--_control), 2.2em);
  }
  .tick.none input {
    border-style: dotted;
  }
  /* Not to answer is the quieter choice. */
  .tick.none input:checked {
    border-color: var(--_text-quiet);
    background: radial-gradient(circle, var(--_text-quiet) 34%, var(--_surface) 38%);
  }
  .tick.none:has(:checked) > span {
    font-weight: 400;
    color: var(--_text-quiet);
  }
  .sign .tick input {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    border-inline-start: 1.5px solid var(--_accent);
    padding-inline-start: 0.8em;
  }
  .more {
    display: grid;
  }
  .more > details[open] {
    padding-block-end: calc(var(--_s) * 1.5);
  }
  .quotation {
    font-family: var(--_font-voice);
    font-size: 1.125em;
    line-height: 1.75;
    field-sizing: content;
    min-block-size: 4em;
    max-inline-size: 44em;
    resize: vertical;
  }
  .end {
    justify-content: space-between;
  }
  @container (width <= 640px) {
    /* Five words do not fit side by side: the ends, and the one that was chosen. */
    .ticks .tick:not(:first-child, :last-child, :has(:checked)) > span {
      visibility: hidden;
    }
    .ticks .tick > span {
      font-size: 12px;
      font-feature-settings: 'palt';
    }
  }
  @container (width > 640px) {
    .scale {
      grid-template-columns: minmax(0, 46em) auto;
      align-items: start;
    }
    .more {
      grid-template-columns: repeat(2, auto 1fr);
    }
    .more {
      display: block;
    }
  }
  @media (pointer: coarse) {
    .choice {
      min-block-size: 44px;
    }
  }
  @media print {
    .question {
      break-inside: avoid;
    }
    :is(.choice, .tick) input {
      print-color-adjust: exact;
    }
    .sheet :is(summary, .end) {
      display: none;
    }
  }
`;
