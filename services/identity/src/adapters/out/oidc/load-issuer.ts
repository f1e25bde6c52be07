const UNSUPPORTED = 'oidc-provider WARNING: Unsupported runtime';

/**
 * Loads oidc-provider without its complaint about Node 20: every 9.x names Node 22 as its oldest, and uses nothing that 20
 * lacks (test/sign-in.int.spec.ts holds it to that). The line would stand at the head of every log; others still pass.
 */
export const loadIssuer = async (): Promise<typeof import('oidc-provider')> => {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes(UNSUPPORTED)) warn(...words);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
};
