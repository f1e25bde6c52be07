import { useMay, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import { type FindingRecord, REPAIR_STATES } from '../../api.js';
import { inspectionsTexts } from '../../text/texts.js';

/** The repair that a finding was handed to: its number, leading to it for who may look there, and how far it is. */
export const Repair = ({ finding: { repair, repairState } }: { finding: FindingRecord }) => {
  const t = useText(inspectionsTexts);
  const may = useMay();
  if (repair === undefined) return undefined;
  const known = REPAIR_STATES.find((state) => state === repairState);
  return (
    <>
      {may('complaints:read') ? <Link to={`/complaints/${repair.complaintId}`}>{repair.number}</Link> : repair.number}{' '}
      <span className="gk-muted">{t(known === undefined ? 'repair.state.unknown' : `repair.state.${known}`)}</span>
    </>
  );
};
