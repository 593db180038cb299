import { nothing, svg, type TemplateResult } from 'lit';

/** 五つの壁, in the order in which they are told. */
export type WallKey = 'unseen' | 'unfaced' | 'unmoved' | 'unfollowed' | 'lacking';

const shapes: Record<WallKey, TemplateResult> = {
  /* a sun behind bands of mist: it is there; it cannot be seen yet */
  unseen: svg`<path class="solid" d="M6.5 11.5a5.5 5.5 0 0 1 11 0z"/><path d="M2.5 15.8h9.5M16 15.8h5.5M5.5 20h7M16.5 20h2"/>`,
  /* two arcs back to back: not facing, not failing */
  unfaced: svg`<path d="M8 4c3 4.5 3 11.5 0 16M16 4c-3 4.5-3 11.5 0 16"/><circle class="solid" cx="4" cy="12" r="1.9"/><circle class="solid" cx="20" cy="12" r="1.9"/>`,
  /* a line that loops before it goes on: tied, and can be untied */
  unmoved: svg`<path d="M2 6.5c7.5 0 15.5 3 15.5 8.7a5.5 5.5 0 0 1-11 0C6.5 9.5 14.5 6.5 22 6.5"/>`,
  /* one dot ahead, three behind: distance, nobody's fault */
  unfollowed: svg`<circle class="solid" cx="19" cy="12" r="3.2"/><circle class="solid" cx="3.5" cy="6" r="1.7"/><circle class="solid" cx="3.5" cy="18" r="1.7"/><circle class="solid" cx="7.5" cy="12" r="1.7"/>`,
  /* a ring with a part still dotted: what is missing can be brought */
  lacking: svg`<path d="M12 4a8 8 0 1 0 8 8"/><circle class="solid" cx="15.7" cy="4.9" r="1"/><circle class="solid" cx="19.1" cy="8.3" r="1"/>`,
};

/** The mark of a wall. It never stands without its name beside it, so it is hidden from screen readers. */
export function wallGlyph(wall: string) {
  const shape = shapes[wall as WallKey];
  return shape ? svg`<svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>` : nothing;
}
