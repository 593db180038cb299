import { css } from 'lit';

/**
 * The public tokens (`--banso-…`) resolved once to private ones (`--_…`) that all rules use: no page stylesheet is
 * needed, and a theme may be set on any ancestor. Ground: the Digital Agency's design tokens (MIT).
 * Plain values stand first for engines without light-dark().
 */
export const tokens = css`
  :host {
    --_surface: var(--banso-color-surface, #ffffff);
    --_surface-raised: var(--banso-color-surface-raised, #f4f6f6);
    --_surface-tint: var(--banso-color-surface-tint, #e8f1f3);
    --_text: var(--banso-color-text, #1a2226);
    --_text-quiet: var(--banso-color-text-quiet, #54616a);
    --_border: var(--banso-color-border, #d3dadd);
    --_border-strong: var(--banso-color-border-strong, #74818a);
    --_accent: var(--banso-color-accent, #00566a);
    --_on-accent: var(--banso-color-on-accent, #ffffff);
    --_voice: var(--banso-color-voice, #111b21);
    --_mark: var(--banso-color-mark, #fff1b8);
    --_focus: var(--banso-color-focus, #ffd43d);
    --_positive: var(--banso-color-positive, #115a36);
    --_caution: var(--banso-color-caution, #764f00);
    --_negative: var(--banso-color-negative, #a11a1a);
    --_font: var(
      --banso-font-family,
      'Noto Sans JP',
      'BIZ UDPGothic',
      'Hiragino Sans',
      'Noto Sans CJK JP',
      sans-serif
    );
    --_font-voice: var(
      --banso-font-family-voice,
      'BIZ UDPMincho',
      'Hiragino Mincho ProN',
      'Noto Serif JP',
      'Noto Serif CJK JP',
      serif
    );
    --_font-size: var(--banso-font-size, 16px);
    --_line-height: var(--banso-line-height, 1.7);
    --_space: var(--banso-space, 0.5em);
    --_radius: var(--banso-radius, 2px);
    --_border-width: var(--banso-border-width, 1px);
    --_density: var(--banso-density, 1);
    --_motion: var(--banso-motion, 160ms);

    --_s: calc(var(--_space) * var(--_density));
    --_control: calc(1.2em + 1.55em * var(--_density));
    --_line: var(--_border-width) solid var(--_border);
    --_small: max(0.8125em, 12px);
    --_pad: calc(var(--_s) * 3);
  }
  :host([compact]) {
    --_font-size: var(--banso-font-size, 14px);
    --_line-height: var(--banso-line-height, 1.6);
    --_density: var(--banso-density, 0.7);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--banso-color-surface, light-dark(#ffffff, #14191c));
      --_surface-raised: var(--banso-color-surface-raised, light-dark(#f4f6f6, #1e2529));
      --_surface-tint: var(--banso-color-surface-tint, light-dark(#e8f1f3, #16323a));
      --_text: var(--banso-color-text, light-dark(#1a2226, #e8edef));
      --_text-quiet: var(--banso-color-text-quiet, light-dark(#54616a, #a7b4bb));
      --_border: var(--banso-color-border, light-dark(#d3dadd, #37434a));
      --_border-strong: var(--banso-color-border-strong, light-dark(#74818a, #82919a));
      --_accent: var(--banso-color-accent, light-dark(#00566a, #86cbd9));
      --_on-accent: var(--banso-color-on-accent, light-dark(#ffffff, #06262e));
      --_voice: var(--banso-color-voice, light-dark(#111b21, #f6f8f8));
      --_mark: var(--banso-color-mark, light-dark(#fff1b8, #4a3f12));
      --_positive: var(--banso-color-positive, light-dark(#115a36, #86d2a8));
      --_caution: var(--banso-color-caution, light-dark(#764f00, #f0c667));
      --_negative: var(--banso-color-negative, light-dark(#a11a1a, #ffa59e));
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }
  @media print {
    :host,
    :host([compact]) {
      color-scheme: light !important;
      --_font-size: 9pt;
      --_line-height: 1.65;
      --_density: 0.75;
      --_small: 7.75pt;
      --_surface: #fff;
      --_surface-raised: #fff;
      --_surface-tint: #fff;
      --_mark: #fff;
      --_on-accent: #fff;
      --_pad: 0px;
      --_text: #000;
      --_text-quiet: #333;
      --_voice: #000;
      --_accent: #000;
      --_border: #999;
      --_border-strong: #444;
    }
  }
`;
