/** What the page has loaded of the console's own files, for the worker to keep. */
const ownFiles = (): readonly string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(
      ({ origin, pathname }) => origin === window.location.origin && /^\/(assets\/|theme\.js|favicon)/.test(pathname),
    )
    .map(({ pathname }) => pathname);

/**
 * Lets the worker keep the console on the phone, so that it opens without a network. It keeps files only; what services
 * answer is kept by the pages that need it. Where there is no worker (plain http) the console works as before.
 */
export const keepForOffline = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/worker.js');
    const { active } = await navigator.serviceWorker.ready;
    // Files that came before the worker was there have passed it by.
    active?.postMessage({ keep: ownFiles() });
  } catch {
    // Forbidden by the browser: nothing is kept, nothing else changes.
  }
};
