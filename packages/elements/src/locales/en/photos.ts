import type { Messages } from '../registry.js';

export const photos: Messages['photos'] = {
  title: 'Photos',
  explain: 'Place, time and device are taken out: only the picture is kept.',
  choose: 'Choose a photo',
  take: 'Take a photo',
  none: 'This meeting has no photo.',
  working: 'Preparing the photo',
  caption: 'What does it show?',
  captionExample: 'For example: the whiteboard with the next five years',
  named: (number) => `Photo ${number}`,
  remove: 'Remove',
  removeNamed: (name) => `Remove: ${name}`,
  removed: (name) => `Removed photo ${name}`,
  restore: 'Put it back',
  unseen: 'The photo has not arrived yet, or is not for you to see.',
  failed: 'The photo could not be loaded.',
  unsaved: (count) => (count === 1 ? 'One photo is not kept yet.' : `${count} photos are not kept yet.`),
  tooLong: (over, most) => `${most} characters fit. Please shorten it by ${over}.`,
  tooMany: (most) => `There can be ${most} photos.`,
  faults: {
    empty: (name) => `“${name}” is empty. Please take the photo again or choose another one.`,
    heavy: (name) => `“${name}” is too large. Please choose a photo of 50 MB at most.`,
    'no-photo': (name) => `“${name}” is not a photo. Please choose a JPEG or a PNG.`,
    heic: (name) =>
      `“${name}” is a HEIC file, which this browser cannot open. Set the camera to “most compatible”, or save it as JPEG first.`,
    unreadable: (name) => `“${name}” is damaged. Please take the photo again or choose another one.`,
    vast: (name) => `“${name}” has too many dots. Please choose a photo of 100 megapixels at most.`,
  },
};
