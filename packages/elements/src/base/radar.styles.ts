import { css } from 'lit';

/** Lines, dots and names of `radarView`, `seriesKey` and other small figures with the same two voices. */
export const radarStyles = css`
  .radar {
    inline-size: 100%;
    max-inline-size: 27em;
    margin-inline: auto;
  }
  .radar-key {
    flex: none;
  }
  .ring,
  .rim {
    fill: none;
    stroke: var(--_border);
  }
  .rim {
    stroke: var(--_border-strong);
  }
  .line {
    fill: none;
    stroke-linejoin: round;
  }
  .line.owner {
    stroke: var(--_voice);
    stroke-width: 3;
  }
  .line.other {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .line.dotted {
    stroke: var(--_border-strong);
    stroke-width: 1.25;
    stroke-dasharray: 2 3;
  }
  .line.median {
    stroke: var(--_text-quiet);
    stroke-width: 1.25;
    stroke-dasharray: 7 4;
  }
  .line.supposed {
    stroke: var(--_accent);
    stroke-width: 2.5;
    stroke-dasharray: 9 4;
  }
  .line.filled {
    fill: var(--_surface-tint);
    fill-opacity: 0.7;
  }
  .dot.owner {
    fill: var(--_voice);
  }
  .dot.other {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .radar text {
    font-size: 14px;
    fill: var(--_text);
    font-feature-settings: 'palt';
    text-autospace: no-autospace;
  }
  .radar .note {
    fill: var(--_text-quiet);
    font-size: 13px;
  }
  /* System colours do not reach SVG by themselves. */
  @media (forced-colors: active) {
    :is(.line, .line.other, .line.median, .line.supposed),
    .rim,
    .dot.other {
      stroke: CanvasText;
    }
    .ring {
      stroke: GrayText;
    }
    .dot.owner,
    .radar text {
      fill: CanvasText;
    }
    .dot.other {
      fill: Canvas;
    }
    .line.filled {
      fill: none;
    }
  }
  @media print {
    .radar text {
      font-size: 17px;
    }
    .radar {
      print-color-adjust: exact;
    }
  }
`;
