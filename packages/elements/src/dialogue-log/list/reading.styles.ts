import { css } from 'lit';

/** What a list that can be read to its end shows besides: where a link leads, and all of it on paper. */
export const readingStyles = css`
  [data-linked] {
    background-color: var(--_surface-tint);
  }
`;
