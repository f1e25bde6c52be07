import { PaperPart, SectionHead, useRead, useText } from '@goldkey/ui';
import { COMPLAINTS, type ComplaintLine, type ComplaintRecord, type ListPage } from '../../api.js';
import { complaintTexts } from '../../text/texts.js';
import { HomeMatters } from '../earlier/home-matters.js';
import { MatterLines } from '../earlier/matter-lines.js';

const MOST = 6;

/** Of a place that is no home in the register other matters are found by its words. */
const AtThisPlace = ({ record }: { record: ComplaintRecord }) => {
  const t = useText(complaintTexts);
  const words = record.room;
  const read = useRead<ListPage<ComplaintLine>>(words === undefined ? undefined : COMPLAINTS, {
    propertyId: record.propertyId,
    q: words,
    pageSize: MOST + 1,
  });
  const others = (read.data?.items ?? [])
    .filter(({ complaintId }) => complaintId !== record.complaintId)
    .slice(0, MOST);
  if (others.length === 0) return null;
  return (
    <PaperPart>
      <SectionHead title={t('fact.related')} level={3} />
      <MatterLines lines={others} />
    </PaperPart>
  );
};

/** Other matters of the same home, or of the same place. */
export const Related = ({ record }: { record: ComplaintRecord }) =>
  record.householdId === undefined ? (
    <AtThisPlace record={record} />
  ) : (
    <PaperPart>
      <HomeMatters householdId={record.householdId} except={record.complaintId} level={3} />
    </PaperPart>
  );
