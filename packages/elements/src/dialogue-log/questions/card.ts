import { css, html } from 'lit';
import type { CarriedQuestion } from '@banso/model';
import { formatDate } from '../../base/format.js';
import { a4, paperStyles } from '../../base/page.styles.js';
import { type Paper, print } from '../../base/paper.js';
import { questions as japanese } from '../../locales/ja/questions.js';
import { section } from '../../locales/registry.js';
import type { PanelView } from '../panels.js';

const cardStyles = css`
  .questions > li {
    break-inside: avoid;
    padding-block: 1em;
    border-block-end: 1px solid #999;
  }
  .words {
    font-family: var(--_font-voice);
    font-size: 11.5pt;
    line-height: 1.75;
    padding-inline-start: 2.2em;
    text-indent: -2.2em;
  }
  .words::before {
    content: '\\2015\\2015';
    display: inline-block;
    inline-size: 2.2em;
    text-indent: 0;
  }
  /* Room for what was said, on both lanes. */
  .lines {
    block-size: 27mm;
    margin-block-start: 2mm;
    padding-inline-start: 14px;
    border-inline-start: 4px solid #000;
    position: relative;
    background: repeating-linear-gradient(transparent 0 8.75mm, #999 8.75mm 9mm);
  }
  .lines::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 3px;
    border-inline-start: 1px solid #000;
  }
`;

/** The card to take along: each question, and room for the words it brings. */
export function cardOf(carried: readonly { item: CarriedQuestion }[], view: PanelView): Paper {
  const { carried: words } = section('questions', view.language, japanese);
  const context = [view.companyName, formatDate(view.language, view.today)].filter(Boolean);
  return {
    title: [words.card, ...context].join(' '),
    language: view.language,
    styles: [paperStyles, cardStyles],
    page: a4(words.foot),
    content: html`<div class="running">
        <p class="kicker">${context.map((text) => html`<span>${text}</span>`)}</p>
        <h1>${words.card}</h1>
      </div>
      <ol class="questions">
        ${carried.map(
          ({ item }) =>
            html`<li>
              <p class="words">${item.text}</p>
              <p class="small quiet">${words.words}</p>
              <div class="lines"></div>
            </li>`,
        )}
      </ol>`,
  };
}

export const printCard = (carried: readonly { item: CarriedQuestion }[], view: PanelView) =>
  print(cardOf(carried, view));
