import { StateChip, type Tone, useText } from '@goldkey/ui';
import type { ClosingItem } from './api.js';
import { closingTexts } from './text/texts.js';

const tones: Readonly<Record<ClosingItem['state'], Tone>> = { draft: 'plain', review: 'soon', closed: 'done' };

/** How far the month is on its way. */
export const ClosingState = ({ state }: Pick<ClosingItem, 'state'>) => {
  const t = useText(closingTexts);
  return <StateChip tone={tones[state]}>{t(`state.${state}`)}</StateChip>;
};

/** What stands against the close, those that no reason helps against marked. */
export const Obstacles = ({ obstacles }: Pick<ClosingItem, 'obstacles'>) => {
  const t = useText(closingTexts);
  if (obstacles.length === 0) return <span className="gk-muted">{t('obstacles.none')}</span>;
  return (
    <ul>
      {obstacles.map(({ kind, count, firm }) => (
        <li key={kind}>
          {t(`obstacle.${kind}`, { count })}
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
