import { executeServerCommand } from '@web/test-runner-commands';

/** From now on these addresses alone cannot be reached (`*` = anything); false where the browser cannot do that. */
export async function unreachable(...urls: string[]): Promise<boolean> {
  const { done } = await executeServerCommand<{ done: boolean }, { urls: string[] }>('banso-unreachable', {
    urls,
  });
  return done;
}
