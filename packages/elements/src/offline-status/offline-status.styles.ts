import { css } from 'lit';

export const styles = css`
  .head {
    padding-block-end: var(--_s);
  }
  .lines,
  .decision,
  .form {
    display: grid;
    gap: calc(var(--_s) * 1.25);
  }
  .lines {
    margin-block-start: var(--_s);
    max-inline-size: 44em;
  }
  .form {
    max-inline-size: 34em;
  }
  .form label {
    display: grid;
    gap: 0.2em;
  }
  .form .field {
    max-inline-size: 22em;
  }
  .notice .words {
    display: grid;
    gap: calc(var(--_s) * 1.25);
  }
  .unsent li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5em;
    padding-block: var(--_s);
    border-block-end: var(--_line);
  }
  .decision {
    padding-block: calc(var(--_s) * 1.5);
    border-block-end: var(--_line);
  }
  .versus {
    display: grid;
    gap: calc(var(--_s) * 2);
  }
  .versus > div {
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    padding: calc(var(--_s) * 2);
  }
  .versus .mine {
    outline: 2px solid var(--_voice);
    outline-offset: -1px;
  }
  .versus .words {
    white-space: pre-wrap;
  }
  @container (width > 560px) {
    .versus {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
