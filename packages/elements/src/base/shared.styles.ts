import { css } from 'lit';
import { tokens } from '../tokens/tokens.styles.js';

const ground = css`
  :host {
    container-type: inline-size;
    display: block;
    box-sizing: border-box;
    background: var(--_surface);
    color: var(--_text);
    font: 400 var(--_font-size) / var(--_line-height) var(--_font);
    font-variant-numeric: lining-nums tabular-nums;
    font-kerning: normal;
    letter-spacing: normal;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    line-break: strict;
    overflow-wrap: anywhere;
    text-spacing-trim: trim-start;
    text-autospace: normal;
    -webkit-text-size-adjust: 100%;
    text-align: start;
    text-wrap: pretty;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :is(h2, h3, h4, p, ol, ul, dl, dd, figure, blockquote, table, fieldset, legend) {
    margin: 0;
    padding: 0;
    font: inherit;
    border: 0;
    min-inline-size: 0;
  }
  :is(ol, ul) {
    list-style: none;
  }
  svg {
    display: block;
    overflow: visible;
  }
  .quiet {
    color: var(--_text-quiet);
  }
  .small {
    font-size: var(--_small);
  }
  .num {
    text-align: end;
    white-space: nowrap;
  }
  .nb {
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  .glyph {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    stroke: currentColor;
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .glyph .solid {
    fill: currentColor;
    stroke: none;
  }
  .wall {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-size: var(--_small);
    color: var(--_text-quiet);
    white-space: nowrap;
    line-height: 1.4;
    font-feature-settings: 'palt';
  }
  .wall .glyph {
    color: var(--_text);
  }
  .band {
    border-block-start: var(--_line);
    padding: calc(var(--_s) * 2.5) var(--_pad);
  }
`;

const head = css`
  /* The running rule: thick = the owner, thin = the supporter, side by side. */
  .head {
    border-block-start: 4px solid var(--_voice);
    padding-block: calc(3px + var(--_s) * 2) calc(var(--_s) * 2);
    padding-inline: var(--_pad);
    position: relative;
  }
  .head::before {
    content: '';
    position: absolute;
    inset: 3px 0 auto 0;
    border-block-start: 1px solid var(--_accent);
  }
  .topline {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5em;
  }
  .kicker {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    font-size: var(--_small);
    color: var(--_text-quiet);
    font-feature-settings: 'palt';
    letter-spacing: 0.04em;
  }
  .kicker b {
    color: var(--_accent);
    font-weight: 700;
    letter-spacing: 0.08em;
  }
  h2 {
    font-weight: 700;
    font-size: 1.5em;
    line-height: 1.4;
    font-feature-settings: 'palt';
    letter-spacing: 0.02em;
    word-break: auto-phrase;
    text-wrap: balance;
    margin-block: 0.1em 0.3em;
  }
  :host([compact]) h2 {
    font-size: 1.4em;
  }
  h3 {
    font-weight: 700;
    font-size: 1em;
    line-height: 1.5;
    font-feature-settings: 'palt';
    letter-spacing: 0.03em;
    display: flex;
    gap: 0.75em;
    align-items: baseline;
  }
  h3 .small {
    font-weight: 400;
    letter-spacing: 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.75em;
    font-size: var(--_small);
    line-height: 1.6;
  }
  .facts div {
    display: flex;
    gap: 0.6em;
  }
  .facts dt {
    color: var(--_text-quiet);
    flex: none;
  }
  :is(.facts, .kicker, .small, .state, time, h2, h3, .button, thead) {
    text-autospace: no-autospace;
  }
`;

const state = css`
  /* What the machine is doing, always in words. */
  .state {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    font-size: var(--_small);
    color: var(--_text-quiet);
    line-height: 1.5;
  }
  .state i {
    inline-size: 0.8em;
    block-size: 0.8em;
    flex: none;
    border: 1.5px solid currentColor;
    border-radius: 50%;
  }
  .state.saved {
    color: var(--_positive);
  }
  .state.saved i {
    background: currentColor;
  }
  .state:is(.queued, .conflict) {
    color: var(--_caution);
  }
  .state:is(.queued, .conflict) i {
    background: linear-gradient(90deg, currentColor 50%, transparent 50%);
  }
  .state:is(.failed, .unloaded) {
    color: var(--_negative);
  }
  .state:is(.failed, .unloaded) i {
    border-radius: 0;
  }
  .notice {
    border-inline-start: 4px double var(--_caution);
    background: var(--_surface-raised);
    padding: calc(var(--_s) * 1.5) calc(var(--_s) * 2);
    display: flex;
    gap: calc(var(--_s) * 2);
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
  .notice > :is(p, .words) {
    flex: 1 1 20em;
  }
  .notice b {
    color: var(--_caution);
  }
  .fault {
    color: var(--_negative);
    font-size: var(--_small);
    line-height: 1.5;
  }
  .empty {
    padding: calc(var(--_s) * 6) var(--_pad);
    display: grid;
    gap: calc(var(--_s) * 2);
    justify-items: start;
  }
  .empty .first {
    font-family: var(--_font-voice);
    font-size: 1.375em;
    line-height: 1.6;
    color: var(--_voice);
  }
  .empty .quiet {
    max-inline-size: 34em;
  }
  .skeleton {
    padding: calc(var(--_s) * 2) var(--_pad);
  }
  .skeleton i {
    display: block;
    border-block-end: var(--_line);
    block-size: 3em;
  }
`;

const controls = css`
  :is(button, select, input, textarea) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .button {
    min-block-size: var(--_control);
    padding: 0 1.15em;
    margin: 0;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-feature-settings: 'palt';
    letter-spacing: 0.04em;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    white-space: nowrap;
    cursor: pointer;
    touch-action: manipulation;
    transition: background var(--_motion);
  }
  .button.main {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }
  .button.bare {
    border-color: transparent;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.25em;
    padding-inline: 0.4em;
    background: none;
  }
  .button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .field {
    min-block-size: var(--_control);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    padding: 0.35em 0.7em;
    inline-size: 100%;
    min-inline-size: 0;
  }
  .field[aria-invalid='true'] {
    border: 2px solid var(--_negative);
  }
  .label {
    font-size: var(--_small);
    color: var(--_text-quiet);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_s) * 1.5);
  }
  :is(button, a, input, select, textarea, summary, [tabindex]):focus-visible {
    outline: 2px solid var(--_voice);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus);
  }
  /* A finger needs 44 px, whatever the density. */
  @media (pointer: coarse) {
    :is(.button, .field, select, input:not([type='checkbox'], [type='radio'])) {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .button.main {
      border-width: 2px;
    }
    .state i {
      forced-color-adjust: none;
    }
  }
  @media print {
    :is(.button, .state, .no-print, .notice) {
      display: none !important;
    }
    .keep {
      break-inside: avoid;
    }
    .head {
      print-color-adjust: exact;
    }
  }
`;

/** The sheets that every widget adopts before its own. */
export const sharedStyles = [tokens, ground, head, state, controls];
