import { Facts, type ListColumn, type OpenRow, PanelPart, SidePanel, useText, walkOf } from '@goldkey/ui';
import { useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import { convenienceTexts } from '../../text/texts.js';
import type { VenuesLine } from './venues-list.js';

type Column = ListColumn<VenuesLine>;

const RowLink = ({ line }: { line: VenuesLine }) => {
  const { search } = useLocation();
  const params = new URLSearchParams(search);
  params.set('open', line.id);
  return (
    <Link className="gk-row-link" to={`?${params}`}>
      {line.code}
    </Link>
  );
};

/** The columns of the list; `file` says what of each goes into an exported file. */
export const useVenuesColumns = (): readonly Column[] => {
  const t = useText(convenienceTexts);
  return useMemo(
    (): readonly Column[] => [
      {
        key: 'code',
        title: t('venues.column.code'),
        sorts: true,
        cell: (line) => <RowLink line={line} />,
        file: [{ title: t('venues.column.code'), of: (line) => line.code }],
      },
      {
        key: 'name',
        title: t('venues.column.name'),
        sorts: true,
        cell: (line) => line.name,
        file: [{ title: t('venues.column.name'), kind: 'text', of: (line) => line.name }],
      },
    ],
    [t],
  );
};

/** The row on a phone. */
export const VenuesCard = ({ line, columns }: { line: VenuesLine; columns: readonly Column[] }) => (
  <>
    <div className="gk-card-title">
      <RowLink line={line} />
    </div>
    {columns.slice(1).map(({ key, cell }) => (
      <p key={key} className="gk-small gk-muted gk-cut">
        {cell(line)}
      </p>
    ))}
  </>
);

/** The row that is open, beside the list. */
export const VenuesPanel = ({ id, row, rows, open, columns }: OpenRow<VenuesLine> & { columns: readonly Column[] }) => {
  const ids = rows.map((line) => line.id);
  return row === undefined ? null : (
    <SidePanel title={String(row.code)} walk={walkOf(ids, id, open)} onClose={() => open(undefined)}>
      <PanelPart>
        <Facts facts={columns.slice(1).map(({ title, cell }) => ({ label: String(title), value: cell(row) }))} />
      </PanelPart>
    </SidePanel>
  );
};
