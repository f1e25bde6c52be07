import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';

/** The first cell of a line: opens it in the drawer, and keeps what else the address says (filters, order, page). */
export const RowLink = ({ id, children }: { id: string; children: ReactNode }) => {
  const params = new URLSearchParams(useLocation().search);
  params.set('open', id);
  return (
    <Link className="gk-row-link" to={`?${params}`}>
      {children}
    </Link>
  );
};
