import { Icon, type NavEntry, useLanguage, useMay, useProperty, useSession, useText } from '@goldkey/ui';
import { Link, useLocation } from 'react-router';
import { navEntries } from '../services.js';
import { shellTexts } from '../text/texts.js';

const MOST_IN_BAR = 5;

/** The ways that this person has, in their order. */
export const useNavEntries = (): readonly NavEntry[] => {
  const may = useMay();
  const session = useSession();
  return navEntries.filter(({ permission, suits }) => may(permission) && (suits?.(session) ?? true));
};

const useTo = () => {
  const { propertyId } = useProperty();
  return ({ path, search, byProperty }: NavEntry): string => {
    const params = new URLSearchParams(search);
    if (byProperty === true && propertyId !== undefined) params.set('property', propertyId);
    return params.size === 0 ? path : `${path}?${params}`;
  };
};

const Entries = ({ entries }: { entries: readonly NavEntry[] }) => {
  const { locale } = useLanguage();
  const { pathname } = useLocation();
  const to = useTo();
  // The longest path that we are below: `/complaints/new` belongs to `/complaints`.
  const here = entries
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return entries.map((entry) => (
    <Link key={entry.id} to={to(entry)} aria-current={entry === here ? 'page' : undefined}>
      <Icon name={entry.icon} />
      <span>{entry.title[locale]}</span>
    </Link>
  ));
};

/** Left: the services that I may use. */
export const Rail = () => {
  const t = useText(shellTexts);
  return (
    <div className="gk-rail gk-shell-chrome">
      <nav className="gk-rail-inner" aria-label={t('nav.services')}>
        <div className="gk-logo">
          <Icon name="key" />
          <span>{t('brand')}</span>
        </div>
        <div className="gk-rail-ways">
          <Entries entries={useNavEntries()} />
        </div>
      </nav>
    </div>
  );
};

/** On a phone: at most five of my tasks at the bottom. */
export const BottomBar = () => {
  const t = useText(shellTexts);
  return (
    <nav className="gk-bar gk-shell-chrome" aria-label={t('nav.tasks')}>
      <Entries entries={useNavEntries().slice(0, MOST_IN_BAR)} />
    </nav>
  );
};
