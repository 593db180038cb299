import { css } from 'lit';

export const photosStyles = css`
  .panel.photos {
    display: grid;
    gap: calc(var(--_s) * 1.5);
  }
  .panel .bar {
    justify-content: space-between;
  }
  ol.photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: calc(var(--_s) * 3);
    align-items: start;
    margin-block-start: var(--_s);
  }
  .photos figure {
    display: grid;
    gap: var(--_s);
  }
  .photos canvas {
    inline-size: 100%;
    max-block-size: 30em;
    object-fit: contain;
    aspect-ratio: 4 / 3;
    background: var(--_surface-raised);
    border: var(--_line);
  }
  .photos canvas[hidden] {
    display: none;
  }
  .photos figcaption {
    display: grid;
    justify-items: start;
    gap: calc(var(--_s) * 0.5);
  }
  .photos figcaption > .pair {
    inline-size: 100%;
    max-inline-size: none;
  }
  .photos .button.bare {
    padding-inline: 0;
  }
  .photos .gone {
    grid-column: 1 / -1;
    border-block-start: var(--_line);
    padding-block-start: var(--_s);
  }
  .file {
    position: relative;
  }
  .file:has(:disabled) {
    opacity: 0.55;
    cursor: default;
  }
  .file:has(:focus-visible) {
    outline: 2px solid var(--_voice);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus);
  }
`;
