import './shell.css';
import { PropertyContext, useMedia, useSession, useText } from '@goldkey/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { shellTexts } from '../text/texts.js';
import { Bands } from './bands.js';
import { BottomBar, Rail, WaysBeside } from './rail.js';
import { TopBar } from './top-bar.js';
import { usePropertySwitch } from './use-property-switch.js';

/** After a change of page (of its path) the keyboard begins at the page, not at the top of the document. */
const useFocusOnPage = () => {
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
};

/** Who sees many properties works with wide tables: their rail is narrow. So is everybody's on a small screen. */
const useNarrowRail = (): boolean => {
  const { properties } = useSession();
  const isSmall = useMedia('(max-width: 1199px)');
  return isSmall || properties === '*' || properties.length > 1;
};

/** Left the areas, above property, search and me, below a bar on phones; the page in the middle. */
export const Shell = ({ children }: { children?: ReactNode }) => {
  const t = useText(shellTexts);
  const property = usePropertySwitch();
  useFocusOnPage();
  return (
    <PropertyContext value={property}>
      <a className="gk-skip gk-shell-chrome" href="#main">
        {t('skip')}
      </a>
      <div className={useNarrowRail() ? 'gk-shell gk-shell-narrow' : 'gk-shell'}>
        <Rail />
        <div>
          <TopBar />
          <Bands />
          <WaysBeside />
          {children ?? <Outlet />}
        </div>
      </div>
      <BottomBar />
      <ScrollRestoration />
    </PropertyContext>
  );
};
