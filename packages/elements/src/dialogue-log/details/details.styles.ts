import { css } from 'lit';

/** The meeting's own fields. */
export const detailsStyles = css`
  .panel.details {
    display: grid;
    gap: calc(var(--_s) * 1.5);
    background: var(--_surface-raised);
  }
  .panel .bar {
    justify-content: space-between;
  }
  .panel.details .rows {
    display: grid;
    gap: calc(var(--_s) * 2);
  }
  .panel.details .fields.wide > .pair {
    flex-basis: 24em;
    max-inline-size: 44em;
  }
  .panel.details .choice {
    max-inline-size: none;
  }
  .panel.details .mark {
    max-inline-size: 100%;
    white-space: normal;
    text-align: start;
  }
  .people {
    display: grid;
    gap: var(--_s);
    justify-items: start;
  }
  .person {
    inline-size: 100%;
  }
  .person + .person {
    border-block-start: var(--_line);
    padding-block-start: calc(var(--_s) * 1.5);
  }
  .person .pair {
    flex-basis: 8em;
  }
  @container (width > 640px) {
    .person {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr)) 4.5em;
    }
    .person + .person {
      border: 0;
      padding: 0;
    }
    /* Beside a field, below its label: what is said under the field moves nothing. */
    :is(.person > .button, .fields.wide > .marks) {
      margin-block-start: calc(var(--_small) * 1.7 + 0.2em);
    }
  }
  @media (pointer: coarse) {
    .panel.details .mark {
      min-block-size: 44px;
    }
  }
`;
