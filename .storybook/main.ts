import type { StorybookConfig } from '@storybook/web-components-vite';
import { defaultClientConditions } from 'vite';
import { writeManifest } from '../scripts/lib/manifest.mjs';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: async (vite) => {
    await writeManifest();
    return {
      ...vite,
      // The packages' sources, not their builds.
      resolve: { ...vite.resolve, conditions: ['source', ...defaultClientConditions] },
    };
  },
};

export default config;
