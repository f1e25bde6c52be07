import { Lines, type OpenHousehold, PaperPart, SectionHead, useRead, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { RENOVATIONS, type RenovationLine } from './api.js';
import { RenovationStateChip } from './parts.js';
import { renovationTexts } from './text/texts.js';

const MOST = 4;

/** Where a home is or was renovated. */
export const Part = ({ household: { householdId, propertyId } }: { household: OpenHousehold }) => {
  const t = useText(renovationTexts);
  const read = useRead<{ readonly items: readonly RenovationLine[]; readonly total: number }>(RENOVATIONS, {
    ...{ propertyId, householdId },
    sort: '-from',
    pageSize: MOST,
  });
  const { items, total } = read.data ?? { items: [], total: 0 };
  if (total === 0) return null;
  return (
    <PaperPart>
      <SectionHead title={t('renovations')} level={3} count={total} />
      <Lines
        tight
        lines={items.map(({ id, from, works, state }) => ({
          key: id,
          label: (
            <span className="gk-running">
              <span className="gk-muted">{from}</span> <Link to={`/renovations/${id}`}>{works}</Link>
            </span>
          ),
          figure: <RenovationStateChip state={state} />,
          quiet: true,
        }))}
      />
    </PaperPart>
  );
};
