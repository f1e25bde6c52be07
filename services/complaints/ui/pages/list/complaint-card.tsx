import { useFormat, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import type { ComplaintLine } from '../../api.js';
import { ComplaintStateChip, DueWords, titleOf } from '../../parts.js';
import { complaintTexts } from '../../text/texts.js';
import { useRowAddress } from './columns.js';

/** A matter on a phone. */
export const ComplaintCard = ({ line, manyProperties }: { line: ComplaintLine; manyProperties: boolean }) => {
  const t = useText(complaintTexts);
  const format = useFormat();
  const address = useRowAddress();
  return (
    <>
      <div className="gk-card-title">
        <Link className="gk-row-link" to={address(line.complaintId)}>
          {titleOf(line)}
        </Link>
        <span className="gk-card-end">
          <ComplaintStateChip line={line} />
        </span>
      </div>
      <p className="gk-small gk-muted gk-cut">{line.description}</p>
      <p className="gk-small">
        <DueWords line={line} />
        <span className="gk-between gk-muted">{format.briefInstant(line.receivedAt)}</span>
        <span className="gk-between gk-muted">{manyProperties ? line.propertyName : line.departmentName}</span>
        {line.major ? <span className="gk-between gk-late">{t('fact.major')}</span> : null}
      </p>
    </>
  );
};

/** How a row is called where it is spoken of: in a box to tick, in a result. */
export const nameOf = (line: ComplaintLine): string => `${titleOf(line)} ${line.number}`;
