import { css } from 'lit';

/** The form in the place of a note, and what belongs to the kind that is written. */
export const writingStyles = css`
  .composer.inline {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: calc(var(--_s) * 1.5);
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
`;
