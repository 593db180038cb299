import { deviceFaults } from './planted-faults/device.mjs';
import { mergingFaults } from './planted-faults/merging.mjs';
import { readingFaults } from './planted-faults/reading.mjs';
import { sendingFaults } from './planted-faults/sending.mjs';
import { serverFaults } from './planted-faults/server.mjs';

/**
 * Faults as people make them in code like this, planted to prove that the simulation finds them.
 *
 * @typedef {object} PlantedFault
 * @property {string} name
 * @property {readonly string[]} breaks the promises that it breaks, of which one must be told of
 * @property {readonly (readonly [file: string, from: string, to: string])[]} edits a text that stands once in a file, and
 *   what stands there instead
 * @property {number} seed the first seed from 1 on that found it when it was looked for last; Infinity = none of 600 did
 */

/** @type {readonly PlantedFault[]} */
export const plantedFaults = [
  ...deviceFaults,
  ...sendingFaults,
  ...mergingFaults,
  ...readingFaults,
  ...serverFaults,
];
