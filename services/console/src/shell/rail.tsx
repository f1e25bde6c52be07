import { Icon, type NavEntry, useLanguage, useText } from '@goldkey/ui';
import { Drawer } from 'antd';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { captions } from '../services.js';
import { shellTexts } from '../text/texts.js';
import { sectionsOf } from './sections.js';
import { type NavArea, useAddress, useHere, useNavAreas } from './ways.js';

const MOST_IN_BAR = 5;

const Ways = ({ entries, icons = false }: { entries: readonly NavEntry[]; icons?: boolean }) => {
  const { locale } = useLanguage();
  const address = useAddress();
  const here = useHere();
  return entries.map((entry) => (
    <Link key={entry.id} to={address(entry)} aria-current={entry.id === here?.id ? 'page' : undefined}>
      {icons && <Icon name={entry.icon} />}
      <span>{entry.title[locale]}</span>
    </Link>
  ));
};

/** The ways of an area under their captions. */
const WaysInSections = ({ entries, icons = false }: { entries: readonly NavEntry[]; icons?: boolean }) => {
  const { locale } = useLanguage();
  return sectionsOf(entries, captions).map(({ title, entries: own }) => (
    <Fragment key={own[0]?.id}>
      {title && <p className="gk-ways-caption">{title[locale]}</p>}
      <Ways entries={own} icons={icons} />
    </Fragment>
  ));
};

/** An area as the way to its first page; one with a single page is that page. */
const AreaLink = ({ area }: { area: NavArea }) => {
  const t = useText(shellTexts);
  const address = useAddress();
  const here = useHere();
  const [first, ...others] = area.entries;
  if (others.length === 0) return <Ways entries={[first]} icons />;
  return (
    <Link to={address(first)} aria-current={here?.area === area.id ? 'true' : undefined}>
      <Icon name={area.icon} />
      <span>{t(`area.${area.id}`)}</span>
    </Link>
  );
};

/** Left: my areas, and the pages of the one where I am. */
export const Rail = () => {
  const t = useText(shellTexts);
  const here = useHere();
  return (
    <div className="gk-rail gk-shell-chrome">
      <nav className="gk-rail-inner" aria-label={t('nav.services')}>
        <div className="gk-logo">
          <Icon name="key" />
          <span>{t('brand')}</span>
        </div>
        <div className="gk-rail-ways">
          {useNavAreas().map((area) => (
            <div key={area.id}>
              <AreaLink area={area} />
              {area.entries.length > 1 && here?.area === area.id && (
                <div className="gk-rail-below">
                  <WaysInSections entries={area.entries} />
                </div>
              )}
            </div>
          ))}
        </div>
      </nav>
    </div>
  );
};

/** On a phone above the page: the pages of the area where I am; the open one is brought into view. */
export const WaysBeside = () => {
  const t = useText(shellTexts);
  const here = useHere();
  const area = useNavAreas().find(({ id }) => id === here?.area);
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    if (here === undefined) return;
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [here]);
  if (area === undefined || area.entries.length < 2) return null;
  return (
    <nav ref={row} className="gk-beside gk-shell-chrome" aria-label={t(`area.${area.id}`)}>
      <Ways entries={area.entries} />
    </nav>
  );
};

/** All areas with their pages, from the bottom of a phone. */
const AllWays = ({ areas, open, onClose }: { areas: readonly NavArea[]; open: boolean; onClose: () => void }) => {
  const t = useText(shellTexts);
  return (
    <Drawer open={open} onClose={onClose} placement="bottom" size="80vh" title={t('nav.all')}>
      <nav className="gk-all-ways" aria-label={t('nav.all')}>
        {areas.map(({ id, entries }) => (
          <section key={id}>
            <h2>{t(`area.${id}`)}</h2>
            <div>
              <WaysInSections entries={entries} icons />
            </div>
          </section>
        ))}
      </nav>
    </Drawer>
  );
};

/** On a phone at the bottom: at most five of my areas; where there are more, the last place leads to all. */
export const BottomBar = () => {
  const t = useText(shellTexts);
  const areas = useNavAreas();
  const { pathname, search } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname, search]);
  const fits = areas.length <= MOST_IN_BAR;
  return (
    <>
      <nav className="gk-bar gk-shell-chrome" aria-label={t('nav.tasks')}>
        {areas.slice(0, fits ? MOST_IN_BAR : MOST_IN_BAR - 1).map((area) => (
          <AreaLink key={area.id} area={area} />
        ))}
        {!fits && (
          <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            <Icon name="more" />
            <span>{t('nav.more')}</span>
          </button>
        )}
      </nav>
      <AllWays areas={areas} open={open} onClose={() => setOpen(false)} />
    </>
  );
};
