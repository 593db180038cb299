import { css } from 'lit';

const lying = css`
  .ladder > ol {
    grid-template-columns: repeat(5, 1fr);
  }
  .ladder ol > li {
    grid-template: 'name' auto 'rung' auto 'say' auto / 1fr;
    row-gap: calc(var(--_s) * 1.25);
    justify-items: center;
    text-align: center;
    min-block-size: 0;
    align-content: start;
  }
  .ladder .name {
    flex-direction: column;
    gap: 0.3em;
    padding: 0;
  }
  .ladder .name .glyph {
    inline-size: 2.1em;
    block-size: 2.1em;
  }
  .ladder li > .rung {
    inline-size: 100%;
    block-size: 3.4em;
    border-inline: 0;
    border-block-start: 4px solid var(--_voice);
    border-block-end: 1.5px solid var(--_accent);
    justify-items: center;
    align-items: stretch;
  }
  .ladder li > .rung i {
    inline-size: 11px;
    block-size: 100%;
    border-block: 0;
    border-inline: 1px solid var(--_text);
    background-size: 100% var(--_fill, 0%);
  }
  .ladder li > .rung.unheard i {
    inline-size: 0;
    border: 0;
    border-inline-start: 1.5px dotted var(--_border-strong);
  }
  .ladder .say {
    display: grid;
    justify-items: center;
    padding: 0 0.5em;
    word-break: auto-phrase;
  }
  .word {
    margin-inline-start: 0;
  }
`;

/** The ladder stands on a phone, with ① on top, and lies down where there is room, with ① at the left. */
export const ladderStyles = css`
  .ladder > ol {
    display: grid;
  }
  .ladder ol > li {
    display: grid;
    grid-template: 'rung name' auto 'rung say' 1fr / 6em 1fr;
    column-gap: 1em;
    min-block-size: 4.8em;
  }
  .ladder .name {
    grid-area: name;
    padding-block-start: calc(var(--_s) * 1.25);
  }
  .ladder .glyph {
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  .ladder .say {
    grid-area: say;
    align-self: start;
    padding-block-end: calc(var(--_s) * 1.25);
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: baseline;
    font-size: var(--_small);
    line-height: 1.5;
    color: var(--_text-quiet);
  }
  .ladder .say b,
  .word {
    color: var(--_text);
    font-weight: 700;
  }
  .word {
    min-block-size: max(24px, calc(var(--_control) * 0.8));
    padding: 0 0.25em;
    margin: 0;
    margin-inline-start: -0.25em;
    border: 0;
    background: none;
    text-decoration: underline 1px var(--_border-strong);
    text-underline-offset: 0.3em;
    cursor: pointer;
    touch-action: manipulation;
  }
  .word:hover {
    background: var(--_surface-tint);
  }
  .word[aria-expanded='true'] {
    text-decoration: underline 2px var(--_voice);
  }

  /* A rung is filled from the owner's rail, as far as people agree that the wall is crossed. */
  .rung {
    grid-area: rung;
    align-self: stretch;
    border-inline-start: 4px solid var(--_voice);
    border-inline-end: 1.5px solid var(--_accent);
    display: grid;
    align-items: center;
  }
  .rung i {
    display: block;
    block-size: 11px;
    border-block: 1px solid var(--_text);
    background: linear-gradient(var(--_text), var(--_text)) 0 0 / var(--_fill, 0%) 100% no-repeat;
    transition: background-size var(--_motion);
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .rung.faced i {
    --_fill: 50%;
  }
  .rung.crossing i {
    --_fill: 75%;
  }
  .rung.crossed i {
    --_fill: 100%;
  }
  .rung.unheard i {
    border: 0;
    block-size: 0;
    border-block-start: 1.5px dotted var(--_border-strong);
  }

  .agree {
    display: grid;
    gap: calc(var(--_s) * 1.5);
    margin-block-start: calc(var(--_s) * 2);
    padding: calc(var(--_s) * 2);
    background: var(--_surface-raised);
    border-inline-start: 4px solid var(--_voice);
  }
  .agree legend {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 700;
    margin-block-end: 0.4em;
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
  }
  .small-rung {
    inline-size: 3em;
    block-size: 1.5em;
    align-self: center;
  }
  .small-rung i {
    block-size: 9px;
  }
  .agree-fields {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_s) * 1.5);
  }

  @container (width > 640px) {
    ${lying}
  }
  @media print {
    ${lying}
    .word {
      min-block-size: 0;
      text-decoration: none;
    }
  }
  @media (pointer: coarse) {
    .word {
      min-block-size: 44px;
    }
  }
`;
