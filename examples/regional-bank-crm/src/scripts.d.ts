// What the tests use of the repository's own scripts.

declare module '*/scripts/lib/browser.mjs' {
  export function findBrowser(): Promise<{
    path: string;
    args: string[];
    env: Record<string, string | undefined>;
    headless?: boolean | 'shell';
  }>;
}

declare module '*/scripts/lib/run.mjs' {
  export const sourceFlags: string[];
  export function runNode(
    args: string[],
    options?: { capture?: boolean },
  ): Promise<{ code: number; output: string }>;
}
