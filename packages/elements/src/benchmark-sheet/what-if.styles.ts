import { css } from 'lit';

/** Levers in a row each: name, amount, slider, difference. */
export const whatIfStyles = css`
  .what-if {
    display: grid;
    gap: calc(var(--_s) * 1.5);
    margin-block-start: calc(var(--_s) * 2);
    border-inline-start: 1.5px dashed var(--_accent);
    padding-inline-start: calc(var(--_s) * 2);
  }
  .what-if h3 {
    flex-wrap: wrap;
    margin: 0;
  }
  .levers {
    display: grid;
    gap: var(--_s) calc(var(--_s) * 1.5);
  }
  .lever {
    display: grid;
    grid-template: 'name amount' auto 'slide slide' auto 'diff diff' auto / 1fr auto;
    gap: 0 calc(var(--_s) * 1.5);
    align-items: center;
    line-height: 1.5;
  }
  .lever input {
    grid-area: slide;
    inline-size: 100%;
    margin: 0;
    min-block-size: 24px;
    accent-color: var(--_accent);
  }
  .lever .small {
    grid-area: diff;
  }
  .outcome {
    background: var(--_surface-raised);
    padding: calc(var(--_s) * 1.25) calc(var(--_s) * 2);
    line-height: 1.6;
    min-block-size: 3.2em;
  }
  .outcome ul {
    display: grid;
  }
  .outcome b {
    margin-inline-start: 0.5em;
  }
  @media (pointer: coarse) {
    .lever input {
      min-block-size: 44px;
    }
  }
  @container (width > 640px) {
    .lever {
      grid-template: 'name amount slide diff' auto / 7em 8.5em 1fr 9em;
    }
  }
`;
