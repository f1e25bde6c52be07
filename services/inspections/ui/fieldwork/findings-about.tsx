import { useRead } from '@goldkey/ui';
import { Link } from 'react-router';
import { FINDINGS, type FindingLine } from '../api.js';
import { FindingStateChip } from '../parts.js';

/** The findings about a renovation or a piece of equipment, each with where it stands. */
export const FindingsAbout = ({ id, none }: { id: string; none: string }) => {
  const read = useRead<{ readonly items: readonly FindingLine[] }>(FINDINGS, { aboutId: id, pageSize: 50 });
  const items = read.data?.items ?? [];
  if (items.length === 0) return <p className="gk-muted">{none}</p>;
  return (
    <ul className="gk-lines">
      {items.map((finding) => (
        <li key={finding.id}>
          <Link to={`/findings/${finding.id}`}>
            {finding.category} · {finding.description}
          </Link>
          <span className="gk-lines-figure">
            <FindingStateChip state={finding.state} />
          </span>
        </li>
      ))}
    </ul>
  );
};
