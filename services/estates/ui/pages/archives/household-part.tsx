import { Lines, type OpenHousehold, PaperPart, SectionHead, useNow, useRead, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { type Answer, ARCHIVES, type ArchiveLine } from '../../api.js';
import { estatesTexts } from '../../text/texts.js';
import { todayOf } from '../household/people.js';
import { whereIs } from './archives-list.js';

const MOST = 6;

/** The paper files about a home, and whether they are on their shelf. */
export const Part = ({ household: { householdId, propertyId } }: { household: OpenHousehold }) => {
  const t = useText(estatesTexts);
  const today = todayOf(useNow());
  const read = useRead<Answer<ArchiveLine>>(ARCHIVES, { propertyId, householdId, pageSize: MOST });
  const { items, total } = read.data ?? { items: [], total: 0 };
  if (total === 0) return null;
  return (
    <PaperPart>
      <SectionHead title={t('archives.title')} level={3} count={total} />
      <Lines
        tight
        lines={items.map((archive) => ({
          key: archive.id,
          label: (
            <span className="gk-running">
              <span className="gk-muted">{archive.number}</span>{' '}
              <Link to={`/archives?property=${propertyId}&open=${archive.id}`}>{archive.title}</Link>
            </span>
          ),
          figure: t(`archives.place.${whereIs(archive, today)}`),
          reason: archive.shelf,
          quiet: true,
        }))}
      />
    </PaperPart>
  );
};
