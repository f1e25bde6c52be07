import { ApiProblem, FailureNote, Page, type PageRoute, StateNote, useMay, useSession, useText } from '@goldkey/ui';
import { Button } from 'antd';
import type { ComponentType } from 'react';
import { Link, Navigate, type RouteObject, useRouteError } from 'react-router';
import { services } from './services.js';
import { landingOf } from './shell/landing.js';
import { useNavEntries } from './shell/ways.js';
import { shellTexts } from './text/texts.js';

const refusedHere = new ApiProblem({ status: 403 });

/** A page behind its permission: without it the reason, not the page. */
const guarded = (Inner: ComponentType, permission: string | undefined) => {
  const Guarded = () =>
    useMay()(permission) ? (
      <Inner />
    ) : (
      <main className="gk-page" id="main" tabIndex={-1}>
        <FailureNote error={refusedHere} />
      </main>
    );
  return Guarded;
};

const toRoute = ({ path, load, permission, frame }: PageRoute): RouteObject => ({
  path,
  lazy: async () => {
    const { Page: Inner } = await load();
    return { Component: frame === 'bare' ? Inner : guarded(Inner, permission) };
  },
});

/** Home is where my work begins. */
const Home = () => {
  const t = useText(shellTexts);
  const first = landingOf(useNavEntries(), useSession());
  if (first !== undefined) {
    return <Navigate to={first.search === undefined ? first.path : `${first.path}?${first.search}`} replace />;
  }
  return (
    <Page title={t('home.empty')}>
      <StateNote icon="lock" title={t('home.empty')}>
        {t('home.empty.lead')}
      </StateNote>
    </Page>
  );
};

const Missing = () => {
  const t = useText(shellTexts);
  return (
    <Page title={t('missing.title')}>
      <StateNote
        icon="search"
        title={t('missing.title')}
        act={
          <Link to="/">
            <Button type="primary">{t('missing.home')}</Button>
          </Link>
        }
      >
        {t('missing.lead')}
      </StateNote>
    </Page>
  );
};

/** A page that failed: what happened, what was kept, what to do. */
export const Broken = () => {
  const error = useRouteError();
  return (
    <main className="gk-page" id="main" tabIndex={-1}>
      <FailureNote error={error} retry={() => window.location.reload()} />
    </main>
  );
};

const routes = services.flatMap((service) => service.routes);

/** Pages inside of the shell. */
export const shellRoutes: RouteObject[] = [
  { index: true, Component: Home },
  ...routes.filter(({ frame }) => frame !== 'bare').map(toRoute),
  { path: '*', Component: Missing },
];

/** Pages for who is not signed in. */
export const bareRoutes: RouteObject[] = routes.filter(({ frame }) => frame === 'bare').map(toRoute);
