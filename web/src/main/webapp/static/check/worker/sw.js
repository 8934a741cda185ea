// Keeps the checking page on the phone. VERSION (of the page and all its parts) and FILES stand before this, written by the server; when one of
// them changes, browsers see another script and begin anew. Only the page and its files are kept, fetched without cookies: nobody's name is in
// them. Keys and snapshot are not: the page asks the network for them each time and keeps those that it has checked.

const PREFIX = 'brevet check ';
const CURRENT = PREFIX + VERSION;
const PAGE = '/check';

self.addEventListener('install', event => {
  event.waitUntil(install().then(() => self.skipWaiting()));
});

async function install() {
  const page = await fetch(PAGE, { credentials: 'omit', cache: 'no-store' });
  // A server that is being replaced may answer with the other version's page: then nothing is kept, and the next visit tries again
  if (!page.ok || !(await page.clone().text()).includes(VERSION)) {
    throw new Error('another version of the page');
  }
  const cache = await caches.open(CURRENT);
  await cache.addAll(FILES.map(file => new Request(file, { credentials: 'omit' })));
  await cache.put(PAGE, page);
}

/** The version before stays: a page that is open may still load a part of it. */
self.addEventListener('activate', event => {
  event.waitUntil((async () => {
    const older = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== CURRENT);
    await Promise.all(older.slice(0, -1).map(name => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) {
    return;
  }
  if (address.pathname === PAGE) {
    event.respondWith(caches.match(PAGE, { cacheName: CURRENT }).then(kept => kept ?? fetch(event.request)));
  } else if (address.pathname.startsWith('/static/')) {
    event.respondWith(caches.match(event.request).then(kept => kept ?? fetch(event.request)));
  }
});
