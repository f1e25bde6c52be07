import { LanguageProvider, ThemeProvider } from '@goldkey/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { keepForOffline } from './offline.js';
import { Broken, bareRoutes, shellRoutes } from './routes.js';
import { SignedIn } from './signed-in.js';

const router = createBrowserRouter([
  {
    errorElement: <Broken />,
    hydrateFallbackElement: <main id="main" />,
    children: [...bareRoutes, { Component: SignedIn, children: [{ errorElement: <Broken />, children: shellRoutes }] }],
  },
]);

// After a new release the old pieces are gone: take the new page instead of failing. Without a network there is none to take.
window.addEventListener('vite:preloadError', (event) => {
  if (!navigator.onLine) return;
  event.preventDefault();
  window.location.reload();
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </LanguageProvider>
  </StrictMode>,
);

// After the first page is there: keeping must not hold it up.
if (import.meta.env.PROD) window.addEventListener('load', () => void keepForOffline());
