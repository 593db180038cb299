import { css } from 'lit';
import { columnStyles } from './columns.styles.js';
import { stepStyles } from './steps.styles.js';

const lanes = css`
  .tools {
    padding: 0 var(--_pad) calc(var(--_s) * 1.5);
    margin-block-start: calc(var(--_s) * -1);
    gap: 0 calc(var(--_s) * 2.5);
  }
  .tools .button {
    font-size: var(--_small);
    padding-inline: 0;
    min-block-size: 24px;
    border: 0;
  }
  .cols {
    display: grid;
    border-block-start: var(--_line);
  }
  .notes {
    padding-block: calc(var(--_s) * 2);
  }
  .notes:empty {
    padding-block: var(--_s);
  }
  .note {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding-inline: var(--_pad);
    position: relative;
    --_lane: 0px;
  }
  .note .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    padding-inline-end: 0.75em;
    align-items: baseline;
    font-size: var(--_small);
    color: var(--_text-quiet);
    line-height: 1.5;
    padding-inline-start: 1.65em;
    font-feature-settings: 'palt';
  }
  .note .body {
    padding-inline-start: 1.35em;
    padding-block-end: calc(var(--_s) * 3);
    max-inline-size: 44em;
    min-inline-size: 0;
  }
  .note .margin {
    padding-inline-start: 1.35em;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 1em;
    margin-block-start: calc(var(--_s) * -2);
    padding-block-end: calc(var(--_s) * 2.5);
  }
  .note .margin:not(:has(.walls)) {
    padding: 0;
    margin: 0;
  }
  .walls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
  }
  /* Two lanes run the whole way down; the one who speaks is inked. */
  .note::before,
  .note::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_pad) + var(--_lane));
    inline-size: 4px;
    background: linear-gradient(var(--_border), var(--_border)) 50% 0 / 1px 100% no-repeat;
  }
  .note::after {
    inset-inline-start: calc(var(--_pad) + var(--_lane) + 7px);
    inline-size: 1px;
  }
  .note:is(.words, .insight)::before {
    background: var(--_voice);
  }
  .note.other::before {
    background: linear-gradient(var(--_voice), var(--_voice)) 0 0 / 2px 100% no-repeat;
  }
  .note:is(.question, .insight, .proposal)::after {
    background: var(--_accent);
    inline-size: 1.5px;
  }
  .note.proposal::after {
    background: repeating-linear-gradient(var(--_accent) 0 5px, transparent 5px 9px);
  }
  .note .kind {
    font-weight: 700;
    letter-spacing: 0.03em;
  }
  .note:is(.words, .insight) .kind {
    color: var(--_text);
  }
`;

const words = css`
  /* The owner's words: the hero. */
  .said {
    font-family: var(--_font-voice);
    font-size: 1.25em;
    line-height: 1.85;
    letter-spacing: 0.01em;
    color: var(--_voice);
    padding-inline-start: 1em;
    text-align: justify;
    text-justify: inter-character;
    text-wrap: wrap;
    white-space: pre-wrap;
  }
  :host([compact]) .said {
    font-size: 1.24em;
    line-height: 1.75;
  }
  .said::before {
    content: '\\300c';
    display: inline-block;
    inline-size: 1em;
    margin-inline-start: -1em;
    text-align: end;
    text-spacing-trim: space-all;
  }
  .said::after {
    content: '\\300d';
  }
  .said:lang(en)::before {
    content: '\\201c';
  }
  .said:lang(en)::after {
    content: '\\201d';
  }
  .said em {
    font-style: normal;
    text-emphasis: filled sesame;
    text-emphasis-position: over right;
  }
  .said.marked {
    line-height: 2.05;
  }
  .other .said {
    font-size: 1.06em;
    line-height: 1.8;
  }
  .by {
    font-size: var(--_small);
    color: var(--_text-quiet);
    padding-inline-start: 1.45em;
    line-height: 1.5;
    text-autospace: no-autospace;
  }
  .text {
    white-space: pre-wrap;
  }
  .question .text {
    color: var(--_text-quiet);
    padding-inline-start: 2.2em;
    text-indent: -2.2em;
  }
  .question .text::before {
    content: '\\2015\\2015';
    letter-spacing: -0.02em;
    display: inline-block;
    inline-size: 2.2em;
    text-indent: 0;
  }
  .fact .text {
    font-size: 0.94em;
    padding-inline-start: 1.1em;
  }
  .fact .text::before {
    content: '';
    display: inline-block;
    inline-size: 0.42em;
    block-size: 0.42em;
    background: var(--_text-quiet);
    margin-inline: -1.1em 0.68em;
    vertical-align: 0.16em;
  }
  .fact .src {
    color: var(--_text-quiet);
  }
  .proposal .text {
    padding-inline-start: 1.1em;
  }
`;

const forced = css`
  @media (forced-colors: active) {
    /* Ink that is drawn as a background is taken away: these keep theirs, in the colours of the reader's system. */
    .note::before,
    .note::after,
    .fact .text::before {
      forced-color-adjust: none;
      --_voice: CanvasText;
      --_accent: CanvasText;
      --_text-quiet: CanvasText;
      --_border: GrayText;
    }
    .tick[aria-checked='true'] {
      border-width: 2px;
    }
  }
`;

/** The two lanes and what is set on them. */
export const notesStyles = [lanes, words, stepStyles, columnStyles, forced];
