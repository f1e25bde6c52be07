const listeners = new Set<() => void>();
let happened = false;

/** Whether an answer said that nobody is signed in any more. */
export const signedOut = {
  is: (): boolean => happened,
  say: (): void => {
    happened = true;
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
