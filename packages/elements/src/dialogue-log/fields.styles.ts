import { css } from 'lit';

/** Fields with their labels, and the panels that they stand in. */
export const fieldStyles = css`
  .panel.band {
    background: var(--_surface);
    grid-template-columns: minmax(0, 1fr);
  }
  .panel .button {
    max-inline-size: 100%;
    white-space: normal;
  }
  .pair {
    flex: 1 1 10em;
    max-inline-size: 28em;
    min-inline-size: 0;
    display: grid;
    gap: 0.2em;
  }
`;
