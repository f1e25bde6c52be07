import { formatShortDay, Lines } from '@goldkey/ui';
import { Link } from 'react-router';
import type { ComplaintLine } from '../../api.js';
import { ComplaintStateChip, titleOf } from '../../parts.js';

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
