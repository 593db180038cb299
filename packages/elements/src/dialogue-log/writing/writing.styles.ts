import { css } from 'lit';

/** The form in the place of a note, and what belongs to the kind that is written. */
export const writingStyles = css`
  .composer.inline {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: calc(var(--_s) * 1.5);
  }
  /* Only what is heard is set in the voice. */
  textarea:is(.question, .fact, .proposal, .next-step) {
    font-family: inherit;
    font-size: 1em;
    /* As high as the larger letters make it. */
    min-block-size: 5.06em;
  }
  .marks .mark {
    padding-inline: 0.8em;
  }
  .composer .last {
    margin-inline-start: auto;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s) calc(var(--_s) * 2);
    align-items: flex-start;
  }
  .note.editing {
    display: block;
    padding-inline: var(--_pad);
    margin-block: var(--_s);
  }
  .note.editing::before,
  .note.editing::after {
    content: none;
  }
  .kinds label:has(:focus-visible) {
    outline: 2px solid var(--_voice);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus);
    z-index: 1;
  }
  /* For the eye where there are keys and room; for a screen reader always. */
  @media (pointer: fine) {
    @container (width > 860px) {
      .composer:focus-within .keys {
        position: static;
        inline-size: auto;
        block-size: auto;
        margin: 0;
        clip-path: none;
        white-space: normal;
      }
    }
  }
  :is(.note:not(.next-step), .steps li):is(:hover, :focus-within) .edit {
    opacity: 1;
  }
  .tick:enabled {
    cursor: pointer;
  }
  /* The place that takes the finger is larger than the sign. */
  .tick:enabled::after {
    content: '';
    position: absolute;
    inset: -0.5em;
  }
  @media (pointer: coarse) {
    .tick:enabled::after {
      inset: calc((44px - 1.05em) / -2);
    }
  }
`;
