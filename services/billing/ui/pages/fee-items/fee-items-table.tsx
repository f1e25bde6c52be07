import { Facts, type ListColumn, type OpenRow, PanelPart, SidePanel, useText, walkOf } from '@goldkey/ui';
import { useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import { billingTexts } from '../../text/texts.js';
import type { FeeItemsLine } from './fee-items-list.js';

type Column = ListColumn<FeeItemsLine>;

const RowLink = ({ line }: { line: FeeItemsLine }) => {
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
export const useFeeItemsColumns = (): readonly Column[] => {
  const t = useText(billingTexts);
  return useMemo(
    (): readonly Column[] => [
      {
        key: 'code',
        title: t('fee-items.column.code'),
        sorts: true,
        cell: (line) => <RowLink line={line} />,
        file: [{ title: t('fee-items.column.code'), of: (line) => line.code }],
      },
      {
        key: 'name',
        title: t('fee-items.column.name'),
        sorts: true,
        cell: (line) => line.name,
        file: [{ title: t('fee-items.column.name'), kind: 'text', of: (line) => line.name }],
      },
    ],
    [t],
  );
};

/** The row on a phone. */
export const FeeItemsCard = ({ line, columns }: { line: FeeItemsLine; columns: readonly Column[] }) => (
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
export const FeeItemsPanel = ({
  id,
  row,
  rows,
  open,
  columns,
}: OpenRow<FeeItemsLine> & { columns: readonly Column[] }) => {
  const ids = rows.map((line) => line.id);
  return row === undefined ? null : (
    <SidePanel title={String(row.code)} walk={walkOf(ids, id, open)} onClose={() => open(undefined)}>
      <PanelPart>
        <Facts facts={columns.slice(1).map(({ title, cell }) => ({ label: String(title), value: cell(row) }))} />
      </PanelPart>
    </SidePanel>
  );
};
