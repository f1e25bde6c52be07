import { StateChip, type Tone, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import type { ClosingItem } from './api.js';
import { pathOfObstacle } from './obstacle-paths.js';
import { closingTexts } from './text/texts.js';

const tones: Readonly<Record<ClosingItem['state'], Tone>> = { draft: 'plain', review: 'soon', closed: 'done' };

/** How far the month is on its way. */
export const ClosingState = ({ state }: Pick<ClosingItem, 'state'>) => {
  const t = useText(closingTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

const Way = ({ to, children }: { to: string | undefined; children: string }) =>
  to === undefined ? children : <Link to={to}>{children}</Link>;

/** What stands against the close, each with the way to where it is settled; those that no reason helps against marked. */
export const Obstacles = ({
  obstacles,
  propertyId,
  month,
}: Pick<ClosingItem, 'obstacles' | 'propertyId' | 'month'>) => {
  const t = useText(closingTexts);
  if (obstacles.length === 0) return <span className="gk-muted">{t('obstacles.none')}</span>;
  return (
    <ul>
      {obstacles.map(({ kind, count, firm }) => (
        <li key={kind}>
          <Way to={pathOfObstacle(kind, propertyId, month)}>{t(`obstacle.${kind}`, { count })}</Way>
          {firm ? (
            <>
              {' '}
              <StateChip tone="late">{t('firm')}</StateChip>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
