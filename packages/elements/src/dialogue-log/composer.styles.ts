import { css } from 'lit';

/** The composer, and the other forms of the log. */
export const composerStyles = css`
  .composer {
    border-block-start: var(--_line);
    padding: calc(var(--_s) * 2) var(--_pad) calc(var(--_s) * 2.5);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_s) * 1.25);
    background: var(--_surface-raised);
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    border-block-end: 1px solid var(--_border-strong);
  }
  .kinds label {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_control);
    padding-inline: 0.9em;
    font-size: 0.93em;
    font-feature-settings: 'palt';
    color: var(--_text-quiet);
    border: 1px solid transparent;
    border-block-end: 0;
    margin-block-end: -1px;
    white-space: nowrap;
    cursor: pointer;
    touch-action: manipulation;
  }
  .kinds label.on {
    color: var(--_text);
    font-weight: 700;
    background: var(--_surface);
    border-color: var(--_border-strong);
    border-block-end: 1px solid var(--_surface);
  }
  /* The sign of each lane. */
  .ln {
    inline-size: 9px;
    block-size: 1.05em;
    flex: none;
    --_thick: transparent;
    --_thin: transparent;
    background:
      linear-gradient(var(--_thick), var(--_thick)) 0 0 / 4px 100% no-repeat,
      linear-gradient(var(--_thin), var(--_thin)) 7px 0 / 1.5px 100% no-repeat;
  }
  .ln.words {
    --_thick: currentColor;
  }
  .ln.question {
    --_thin: var(--_accent);
  }
  .ln.insight {
    --_thick: currentColor;
    --_thin: var(--_accent);
  }
  .ln.proposal {
    background: repeating-linear-gradient(var(--_accent) 0 3px, transparent 3px 5px) 7px 0 / 1.5px 100%
      no-repeat;
  }
  .ln.fact {
    background: linear-gradient(currentColor, currentColor) 50% 50% / 0.42em 0.42em no-repeat;
  }
  .ln.next-step {
    inline-size: 0.85em;
    block-size: 0.85em;
    border: 1.5px solid currentColor;
  }
  textarea.field {
    font-family: var(--_font-voice);
    font-size: 1.15em;
    line-height: 1.7;
    min-block-size: 4.4em;
    max-block-size: 24em;
    field-sizing: content;
    resize: vertical;
    display: block;
  }
  .field::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }
  .composer select.button {
    max-inline-size: 14em;
    field-sizing: content;
    padding-inline: 0.8em 0.4em;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s);
  }
  .mark[aria-pressed='true'] {
    border: 2px solid var(--_voice);
    background: var(--_surface-tint);
    font-weight: 700;
  }
  @container (width <= 640px) {
    .composer .row {
      gap: var(--_s);
    }
    .composer .row .button:not(.bare) {
      padding-inline: 0.75em;
    }
    .composer select.button {
      flex: 0 1 7em;
      min-inline-size: 7em;
    }
  }
  @media (pointer: coarse) {
    .kinds label,
    .tools .button,
    .note.gone .button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .kinds label.on {
      border-block-start-width: 3px;
    }
    .mark[aria-pressed='true'] {
      border-width: 3px;
    }
    .ln {
      forced-color-adjust: none;
    }
  }
`;
