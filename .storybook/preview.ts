import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { appearances, languages, widths } from './toolbar.js';

// Written before Storybook starts; a glob, because on a fresh clone there is none to import.
const manifests = import.meta.glob<object>('../packages/elements/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

/** Applies the toolbar to the page, as a host's page would: `lang` and `color-scheme` on an ancestor, a narrow column. */
const hostPage: Decorator = (story, { globals, canvasElement }) => {
  const page = document.documentElement;
  page.lang = String(globals.language);
  page.style.colorScheme = globals.appearance === 'auto' ? 'light dark' : String(globals.appearance);
  document.body.style.background = 'Canvas';
  document.body.style.color = 'CanvasText';
  const width = String(globals.width);
  canvasElement.style.maxInlineSize = width === 'full' ? '' : width;
  return story();
};

const preview: Preview = {
  decorators: [hostPage],
  initialGlobals: { language: 'ja', appearance: 'light', width: 'full', offline: 'online' },
  globalTypes: {
    language: { toolbar: { title: '言語 Language', icon: 'globe', items: languages, dynamicTitle: true } },
    appearance: {
      toolbar: { title: '外観 Appearance', icon: 'mirror', items: appearances, dynamicTitle: true },
    },
    width: { toolbar: { title: '幅 Width', icon: 'grow', items: widths, dynamicTitle: true } },
    offline: {
      toolbar: {
        title: '通信 Network',
        icon: 'transfer',
        items: [
          { value: 'online', title: '電波あり Online' },
          { value: 'offline', title: '電波なし Offline' },
        ],
        dynamicTitle: true,
      },
    },
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    docs: { toc: true },
    options: { storySort: { order: ['はじめに'] } },
  },
  tags: ['autodocs'],
};

export default preview;
