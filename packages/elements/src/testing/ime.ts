import { executeServerCommand } from '@web/test-runner-commands';

/** A step of Chromium's own input method; false = this engine has none for tests. */
export function ime(step: { compose: string } | { commit: string } | { insert: string }): Promise<boolean> {
  return executeServerCommand('ime', step);
}
