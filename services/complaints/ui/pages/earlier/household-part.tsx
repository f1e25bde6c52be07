import { type OpenHousehold, PaperPart, useMay, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { complaintTexts } from '../../text/texts.js';
import { HomeMatters } from './home-matters.js';

/** What a home wanted, with the way to take in the next. */
export const Part = ({ household: { householdId, propertyId, building, room } }: { household: OpenHousehold }) => {
  const t = useText(complaintTexts);
  const may = useMay();
  const known = new URLSearchParams({ property: propertyId, household: householdId, room: `${building}-${room}` });
  return (
    <PaperPart>
      <HomeMatters
        householdId={householdId}
        level={3}
        act={
          may('complaints:receive') ? <Link to={`/complaints/new?${known}`}>{t('earlier.receive')}</Link> : undefined
        }
      />
    </PaperPart>
  );
};
