import { css } from 'lit';

/** The radar beside five rows; the small figures of the movement. */
export const differenceStyles = css`
  .title-row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.2em 2em;
    margin-block-end: 1em;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1.5em;
    font-size: var(--_small);
    line-height: 1.5;
    text-autospace: no-autospace;
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .companion {
    min-block-size: calc(var(--_control) * 0.8);
    padding: 0 0.3em;
    border: 0;
    border-block-end: 1px solid var(--_border-strong);
    border-radius: 0;
    background: var(--_surface);
    max-inline-size: 100%;
  }
  .split {
    display: grid;
    gap: calc(var(--_s) * 4);
  }
  .bells > li {
    display: grid;
    gap: 0.35em calc(var(--_s) * 2.5);
    padding-block: calc(var(--_s) * 1.6);
    grid-template-columns: minmax(0, 1fr);
  }
  .bells > li + li {
    border-block-start: var(--_line);
  }
  .bells .glyph {
    inline-size: 1.45em;
    block-size: 1.45em;
  }
  .bells .words {
    display: block;
    font-size: 0.93em;
    line-height: 1.6;
    color: var(--_text-quiet);
  }
  .bells .words > * {
    display: block;
  }
  .bells q {
    font-family: var(--_font-voice);
    color: var(--_text);
    font-size: 1.06em;
    text-indent: -0.5em;
    padding-inline-start: 0.5em;
    quotes: none;
  }
  .withheld {
    margin-block-start: 1em;
  }
  .bell {
    position: relative;
    block-size: 1.9em;
    margin-inline: 0.6em;
    min-inline-size: 9em;
    background: linear-gradient(var(--_border-strong), var(--_border-strong)) 0 50% / 100% 1px no-repeat;
    print-color-adjust: exact;
    forced-color-adjust: none;
  }
  .bell::before {
    content: '';
    position: absolute;
    inset: calc(50% - 3px) 0 auto;
    block-size: 7px;
    background: repeating-linear-gradient(
      90deg,
      var(--_border-strong) 0 1px,
      transparent 1px calc((100% - 1px) / 4)
    );
  }
  .bell i {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: calc(var(--v) * 25%);
    translate: -50% -50%;
    border-radius: 50%;
    inline-size: 1em;
    block-size: 1em;
  }
  .bell .owner {
    background: var(--_voice);
  }
  .bell .other {
    background: var(--_surface);
    border: 2px solid var(--_accent);
  }
  .bell .other.same {
    inline-size: 1.55em;
    block-size: 1.55em;
  }
  .bell .gap {
    inset-inline-start: calc(var(--a) * 25%);
    inline-size: calc((var(--b) - var(--a)) * 25%);
    block-size: 4px;
    border-radius: 0;
    translate: 0 -50%;
    background: var(--_surface);
    border-block: 1.5px solid var(--_accent);
  }
  .ends {
    display: flex;
    justify-content: space-between;
    font-size: 12px;
    color: var(--_text-quiet);
    line-height: 1.3;
    font-feature-settings: 'palt';
  }

  .multiples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8.5em, 1fr));
    gap: calc(var(--_s) * 2.5);
    margin-block-start: 0.9em;
  }
  .multiple {
    inline-size: 100%;
    max-inline-size: 180px;
  }
  .multiple .dot.other {
    stroke-width: 1.6;
  }
  .multiple text {
    font-size: 11px;
    fill: var(--_text-quiet);
    text-autospace: no-autospace;
  }
  .multiples figcaption {
    display: flex;
    gap: 0.45em;
    align-items: center;
    font-weight: 700;
    font-size: 0.93em;
    font-feature-settings: 'palt';
    margin-block-end: 0.3em;
  }

  @container (width > 640px) {
    .bells > li {
      grid-template-columns: 9.5em minmax(10em, 12em) 1fr;
      align-items: center;
    }
    .multiples {
      grid-template-columns: repeat(5, 1fr);
    }
  }
  @container (width > 860px) {
    .split {
      grid-template-columns: 25.5em minmax(0, 1fr);
      align-items: center;
    }
  }
  @media (pointer: coarse) {
    .companion {
      min-block-size: 44px;
    }
  }
  @media print {
    .title-row {
      margin-block-end: 0.4em;
    }
    .split {
      grid-template-columns: 21em minmax(0, 1fr);
      gap: 2.5em;
      align-items: center;
    }
    .bells > li {
      grid-template-columns: 8em 1fr;
      padding-block: 0.45em;
      break-inside: avoid;
    }
    .bells .words {
      grid-column: 1 / -1;
    }
    .bells .words > :not(b) {
      display: inline;
    }
    .bells .words .small {
      margin-inline-start: 0.6em;
      white-space: nowrap;
    }
    .bells .words b.small {
      margin-inline-start: 0;
    }
    .ends {
      font-size: 7.75pt;
    }
    .multiples {
      grid-template-columns: repeat(5, 1fr);
      margin-block-start: 0.5em;
    }
    .companion {
      appearance: none;
      border: 0;
      padding: 0;
    }
  }
`;
