import { useText } from '@goldkey/ui';
import { Link, NavLink } from 'react-router';
import { qualityTexts } from './text/texts.js';
import './quality.css';

const PLACES = [
  ['/day-checks', 'menu.day'],
  ['/joint-inspections', 'menu.joint'],
  ['/third-party-results', 'menu.third'],
  ['/draws', 'menu.draws'],
] as const;

/** From one kind of check of the quality centre to the others. */
export const QualityMenu = () => {
  const t = useText(qualityTexts);
  return (
    <nav className="gk-quality-menu gk-no-print" aria-label={t('menu')}>
      {PLACES.map(([path, name]) => (
        <NavLink key={path} to={path}>
          {t(name)}
        </NavLink>
      ))}
    </nav>
  );
};

/** Ways to the findings of a check; nothing where there are none. */
export const findingLinks = (findings: readonly string[]): React.ReactNode =>
  findings.length === 0
    ? undefined
    : findings.map((id, place) => (
        <Link key={id} to={`/findings/${id}`} className="gk-between">
          {place + 1}
        </Link>
      ));
