import { isBansoError } from '../core/errors.js';

/** Of a device that fails, nothing is known. */
export function unlessDevice(error: unknown): undefined {
  if (!isBansoError(error)) throw error;
}
