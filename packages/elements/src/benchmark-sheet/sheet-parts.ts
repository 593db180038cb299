import type * as details from './details.js';
import type * as whatIf from './what-if.js';
import { Chunks } from '../base/chunks.js';
import type { PartHost } from '../base/lazy-part.js';

/**
 * What the first view can do without. `details`: what stands with it and below it, and on paper · `entering`: figures, undo ·
 * `writing`: the parts that are words · `pasting`: reading a block from Excel ·
 * `excel`: files in and out · `whatIf`: other figures · `versions`: another version of the basis.
 */
export type SheetParts = ReturnType<typeof sheetParts>;
export type Details = typeof details;
export type WhatIf = typeof whatIf;

/** Each brings its styles to the root of the widget. */
export const sheetParts = (host: PartHost) =>
  new Chunks(host, {
    details: () => import('./details.js'),
    entering: () => import('./entering.js'),
    writing: () => import('./parts-writing.js'),
    pasting: () => import('./pasting.js'),
    excel: () => import('./excel/part.js'),
    whatIf: () => import('./what-if.js'),
    versions: () => import('./versions.js'),
  });
