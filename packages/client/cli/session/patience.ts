import type { Middleware } from '@banso/client';
import { messages } from '../locales/index.js';
import type { World } from '../world/world.js';

/** So long nobody asks what a command is doing, in milliseconds. */
const unasked = 3_000;

/**
 * Says, once, that a server has not answered yet: a command that tries again in silence looks like one that hangs. Behind the
 * first answer it is still, as what a command has done by then shows by itself.
 */
export function patience({ stderr, language }: Pick<World, 'stderr' | 'language'>, url: string): Middleware {
  let isStill = false;
  return async (request, next) => {
    const waiting = setTimeout(() => {
      if (!isStill) stderr.write(`${messages(language).session.waits(url)}\n`);
      isStill = true;
    }, unasked);
    try {
      const response = await next(request);
      isStill = true;
      return response;
    } finally {
      clearTimeout(waiting);
    }
  };
}
