import type { CSSResult, ReactiveControllerHost } from 'lit';
import type * as details from './details.js';
import type * as whatIf from './what-if.js';
import { adoptStyles } from '../base/adopt-styles.js';
import { Chunks } from '../base/chunks.js';

/**
 * What the first view can do without. `details`: what stands with it and below it, and on paper · `entering`: figures, undo ·
 * `writing`: the parts that are words · `pasting`: reading a block from Excel ·
 * `excel`: files in and out · `whatIf`: other figures · `versions`: another version of the basis.
 */
export type SheetParts = ReturnType<typeof sheetParts>;
export type Details = typeof details;
export type WhatIf = typeof whatIf;

/** Each brings its styles to the root of the widget. */
export function sheetParts(host: Pick<ReactiveControllerHost, 'requestUpdate'>, root: () => ParentNode) {
  const styled = async <Part extends { styles: readonly CSSResult[] }>(coming: Promise<Part>) => {
    const part = await coming;
    adoptStyles(root(), part.styles);
    return part;
  };
  return new Chunks(host, {
    details: () => styled(import('./details.js')),
    entering: () => styled(import('./entering.js')),
    writing: () => styled(import('./parts-writing.js')),
    pasting: () => import('./pasting.js'),
    excel: () => styled(import('./excel/part.js')),
    whatIf: () => styled(import('./what-if.js')),
    versions: () => styled(import('./versions.js')),
  });
}
