import { Finding } from '../finding/finding.js';
import { Panels } from '../panels.js';
import type { Desk } from '../desk.js';
import { fieldStyles } from '../fields.styles.js';
import { panelHost } from './panel-host.js';

/** What the tools of a meeting open. */
export class Opened {
  readonly panels: Panels;
  readonly finding: Finding;

  constructor(desk: Desk) {
    this.panels = new Panels(desk.element, panelHost(desk));
    this.finding = new Finding(desk);
  }
}

export const styles = fieldStyles;
