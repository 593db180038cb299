import { css } from 'lit';

/** The drawer of questions. */
export const drawerStyles = css`
  .panel.questions {
    display: grid;
    gap: calc(var(--_s) * 1.5);
    max-block-size: min(70vh, 40em);
    overflow: auto;
    overscroll-behavior: contain;
  }
  .panel .bar {
    justify-content: space-between;
  }
  .panel.questions > .choice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s) calc(var(--_s) * 2);
    align-items: flex-end;
  }
  .panel.questions > .choice .pair {
    max-inline-size: 24em;
  }
  .asks {
    border-block-end: var(--_line);
  }
  ol.asks > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 calc(var(--_s) * 2);
    align-items: start;
    border-block-start: var(--_line);
    padding-block: calc(var(--_s) * 1.25);
  }
  ol.asks > li > * {
    grid-column: 1;
  }
  ol.asks > li > .carry {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  .ask {
    min-block-size: var(--_control);
    border: 0;
    padding: 0.2em 0 0.2em 2.2em;
    text-indent: -2.2em;
    background: none;
    text-align: start;
    font-family: var(--_font-voice);
    font-size: 1.06em;
    line-height: 1.7;
    color: var(--_voice);
    cursor: pointer;
    touch-action: manipulation;
  }
  .ask::before {
    content: '\\2015\\2015';
    letter-spacing: -0.02em;
    display: inline-block;
    inline-size: 2.2em;
    text-indent: 0;
    color: var(--_accent);
  }
  .ask:hover {
    background: var(--_surface-tint);
  }
  .sort {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    font-size: var(--_small);
    color: var(--_text-quiet);
  }
  :is(.sort, .caution, ol.asks .small) {
    padding-inline-start: calc(var(--_font-size) * 2.33);
    line-height: 1.6;
  }
  .asks > li > .button.bare {
    justify-self: start;
    margin-inline-start: calc(var(--_font-size) * 1.93);
  }
  .caution {
    max-inline-size: 44em;
  }
  .carry[aria-pressed='true'] {
    border: 2px solid var(--_voice);
    background: var(--_surface-tint);
    font-weight: 700;
  }
  .carried {
    display: grid;
    gap: var(--_s);
    justify-items: start;
    border-block-start: 4px double var(--_voice);
    padding-block-start: calc(var(--_s) * 1.5);
  }
  .carried ol {
    inline-size: 100%;
  }
  .carried li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_s);
    align-items: start;
  }
  @container (width <= 640px) {
    ol.asks > li {
      grid-template-columns: minmax(0, 1fr);
    }
    ol.asks > li > .carry {
      grid-column: 1;
      grid-row: auto;
      justify-self: start;
      margin: var(--_s) 0 0 calc(var(--_font-size) * 2.33);
    }
  }
  @media (pointer: coarse) {
    .ask {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .carry[aria-pressed='true'] {
      border-width: 3px;
    }
  }
`;
