import { css } from 'lit';

/** What a list that can be read to its end shows besides: where a link leads, and all of it on paper. */
export const readingStyles = css`
  .linked {
    background-color: var(--_surface-tint);
  }
  @media print {
    .flow > .meeting:not([aria-posinset='1']) {
      break-before: page;
    }
    .flow > .meeting > .cover.cover {
      margin: 0;
      padding: 0;
    }
    .linked {
      background: none;
    }
  }
`;
