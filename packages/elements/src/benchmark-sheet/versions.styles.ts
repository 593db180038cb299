import { css } from 'lit';

/** Two versions of the basis side by side. */
export const versionsStyles = css`
  .versions {
    display: grid;
    gap: calc(var(--_s) * 1.25);
    margin-block-start: calc(var(--_s) * 2);
    border-inline-start: 1.5px solid var(--_accent);
    padding-inline-start: calc(var(--_s) * 2);
  }
  .versions h3 {
    margin: 0;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .versions h3:focus-visible {
    outline: 0;
    box-shadow: none;
  }
  .versions table {
    max-inline-size: 52em;
  }
  .versions th:first-child {
    padding-inline-start: 0;
  }
  .versions .no {
    display: inline-block;
    inline-size: 1.6em;
  }
  .versions tbody th {
    overflow-wrap: break-word;
  }
  .versions b {
    display: inline-block;
    min-inline-size: 2.5em;
    margin-inline-start: 0.5em;
  }
  .versions .mark {
    background: var(--_mark);
  }
  @container (width <= 640px) {
    .versions {
      padding-inline-start: var(--_s);
    }
    .versions .value {
      display: none;
    }
    .versions :is(th, td) {
      padding-inline: 0.3em;
      white-space: normal;
    }
  }
  @container (width <= 860px) {
    .versions td .small {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .versions .mark {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
