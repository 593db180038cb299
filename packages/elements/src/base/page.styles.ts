import { css } from 'lit';

/** Ground and type of everything on A4, in black. */
export const paperStyles = css`
  :host {
    --_font-size: 9pt;
    --_line-height: 1.65;
    --_density: 0.75;
    --_small: 7.75pt;
    --_surface: #fff;
    --_surface-raised: #fff;
    --_text: #000;
    --_text-quiet: #333;
    --_voice: #000;
    --_accent: #000;
    --_border: #999;
    --_border-strong: #555;
    margin: 0;
    background: #fff;
    color: #000;
    font: 400 var(--_font-size) / var(--_line-height) var(--_font);
    font-variant-numeric: lining-nums tabular-nums;
    line-break: strict;
    overflow-wrap: anywhere;
    text-spacing-trim: trim-start;
    text-autospace: normal;
    print-color-adjust: exact;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :is(h1, h2, h3, p, ol, ul, dl, dd, blockquote, figure) {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  :is(ol, ul) {
    list-style: none;
  }
  .running {
    border-block-start: 4px solid #000;
    padding-block: calc(3px + 1.5em) 1em;
    position: relative;
    border-block-end: 1px solid #999;
    margin-block-end: 1em;
  }
  .running::before {
    content: '';
    position: absolute;
    inset: 3px 0 auto 0;
    border-block-start: 1px solid #000;
  }
  .kicker {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    font-size: var(--_small);
    color: var(--_text-quiet);
  }
  h1 {
    font-weight: 700;
    font-size: 13.5pt;
    line-height: 1.4;
    font-feature-settings: 'palt';
    word-break: auto-phrase;
  }
  h2 {
    font-weight: 700;
    break-after: avoid;
  }
  .quiet {
    color: var(--_text-quiet);
  }
  .small {
    font-size: var(--_small);
  }
  svg.glyph {
    inline-size: 1.25em;
    block-size: 1.25em;
    vertical-align: -0.25em;
    stroke: #000;
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  svg .solid {
    fill: #000;
    stroke: none;
  }
`;

/** Text within a CSS string, as `content` of a page's margin takes it. */
const quoted = (text: string) =>
  `"${text.replaceAll(/["\\\n\r\f]/g, (each) => `\\${each.codePointAt(0)?.toString(16)} `)}"`;

/**
 * A4 with a foot: whose eyes it is for and when it was printed on the left, the page on the right. Engines without
 * margin boxes print their own numbers.
 */
export function a4(foot: string, pages = 'counter(page) " / " counter(pages)'): string {
  const box = 'font: 7.75pt sans-serif; color: #333; vertical-align: top; padding-top: 2mm';
  return `@page { size: A4; margin: 16mm 17mm 18mm;
    @bottom-left { content: ${quoted(foot)}; white-space: pre-wrap; width: 80%; ${box} }
    @bottom-right { content: ${pages}; ${box} } }`;
}
