import { type PlainColumn, StateChip, useText } from '@goldkey/ui';
import { TablePart } from '../../table-part.js';
import type { Place, Scorecard } from './api.js';
import { meritTexts } from './text/texts.js';

type Placed = Scorecard & { readonly place: Place };

const isPlaced = (card: Scorecard): card is Placed => card.place !== undefined;

/** The places of a property's cards, and which of them hold when a weight is a fifth more or less. */
export const PlacesPart = ({ cards }: { cards: readonly Scorecard[] }) => {
  const t = useText(meritTexts);
  const placed = cards.filter(isPlaced).sort((a, b) => a.place.place - b.place.place);
  // One card alone has no rank that could change.
  if (placed.length < 2) return null;
  const columns: readonly PlainColumn<Placed>[] = [
    { key: 'place', title: t('place'), number: true, cell: ({ place }) => place.place },
    { key: 'department', title: t('department'), cell: ({ name }) => name },
    { key: 'points', title: t('points'), number: true, cell: ({ score }) => <b>{score}</b> },
    {
      key: 'between',
      title: t('between'),
      short: true,
      cell: ({ place }) => `${place.lowestScore} – ${place.highestScore}`,
    },
    {
      key: 'holds',
      title: t('holds.title'),
      cell: ({ place }) =>
        place.moves.length === 0 ? (
          <StateChip tone="done">{t('holds')}</StateChip>
        ) : (
          <StateChip tone="soon">
            {t('moves', {
              places: place.moves
                .map((move) => t(`move.${move.change}`, { clause: move.clause, place: move.place }))
                .join(' · '),
            })}
          </StateChip>
        ),
    },
  ];
  return (
    <TablePart
      title={t('places')}
      columns={columns}
      rows={placed}
      rowKey={({ departmentId }) => departmentId}
      empty={t('scorecards.none')}
      foot={<p className="gk-small gk-muted">{t('places.lead')}</p>}
    />
  );
};
