import { formatShortDay, Lines, PaperPart, SectionHead, useRead, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { COMPLAINTS, type ComplaintLine, type ComplaintRecord, type ListPage } from '../../api.js';
import { ComplaintStateChip, titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';

const MOST = 6;

/** A line for each of some matters. */
export const MatterLines = ({ lines }: { lines: readonly ComplaintLine[] }) => (
  <Lines
    tight
    lines={lines.map((line) => ({
      key: line.complaintId,
      label: (
        <span className="gk-running">
          <span className="gk-muted">{formatShortDay(line.receivedAt)}</span>{' '}
          <Link to={`/complaints/${line.complaintId}`}>{titleOf(line)}</Link>
        </span>
      ),
      figure: <ComplaintStateChip line={line} />,
      quiet: true,
    }))}
  />
);

/** Other matters of the same home. */
export const Related = ({ record }: { record: ComplaintRecord }) => {
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
