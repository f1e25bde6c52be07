/**
 * Keeps the console's page and files so that it opens without a network. What services answer is never kept here.
 *   pages     the network first; without one the page that was kept last (every page address has the same page)
 *   /assets/  named by their content: kept once, never asked for again
 */
const KEPT = 'goldkey-files-1';
const PAGE = '/index.html';
const NOT_PAGES = /^\/(api|oidc|session|internal|health|metrics|sign-in|o|s|d|b)(\/|$)/;
const FILES = /^\/(assets\/|theme\.js$|favicon|icon-|manifest)/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** A new release: files of the old one are not asked for any more. */
const forgetOldFiles = async (cache, page) => {
  const before = await cache.match(PAGE);
  if (before === undefined || (await before.text()) === page) return;
  for (const request of await cache.keys()) await cache.delete(request);
};

const pageFirstFromNetwork = async (request) => {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    const isPage = answer.ok && !answer.redirected && (answer.headers.get('content-type') ?? '').includes('text/html');
    if (isPage) {
      await forgetOldFiles(cache, await answer.clone().text());
      await cache.put(PAGE, answer.clone());
    }
    return answer;
  } catch (error) {
    const kept = await cache.match(PAGE);
    if (kept === undefined) throw error;
    return kept;
  }
};

const fileFirstFromHere = async (request) => {
  const cache = await caches.open(KEPT);
  const isNamedByContent = new URL(request.url).pathname.startsWith('/assets/');
  const kept = await cache.match(request);
  if (kept !== undefined && isNamedByContent) return kept;
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    if (kept === undefined) throw error;
    return kept;
  }
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (FILES.test(url.pathname)) event.respondWith(fileFirstFromHere(request));
  else if (request.mode === 'navigate' && !NOT_PAGES.test(url.pathname))
    event.respondWith(pageFirstFromNetwork(request));
});

self.addEventListener('message', (event) => {
  const keep = async () => {
    const cache = await caches.open(KEPT);
    const page = (await cache.match(PAGE)) === undefined ? [PAGE] : [];
    for (const file of [...page, ...event.data.keep]) {
      if ((await cache.match(file)) === undefined) await cache.add(file).catch(() => undefined);
    }
  };
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep());
});
