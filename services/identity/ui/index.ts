import type { ServicePages } from '@goldkey/ui';

/** The pages of identity, found by the console. */
export const pages: ServicePages = {
  id: 'identity',
  nav: [],
  routes: [
    {
      path: '/sign-in/:uid',
      frame: 'bare',
      load: async () => ({ Page: (await import('./pages/sign-in/sign-in-page.js')).SignInPage }),
    },
  ],
};
