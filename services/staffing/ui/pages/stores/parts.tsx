import { formatMoney, PlainTable, type Query, StateChip, useFormat, useRead, useText } from '@goldkey/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LEDGER, type LedgerLine } from './stores.js';
import { storeTexts } from './text/texts.js';

const SHOWN = 100;

/** Leads to a register of the centre. */
export const RegisterLink = ({
  register,
  property,
  children,
}: {
  register: string;
  property: string | undefined;
  children: ReactNode;
}) => (
  <Link to={`/registers/staffing/${register}${property === undefined ? '' : `?property=${property}`}`}>
    <Button type="primary" tabIndex={-1}>
      {children}
    </Button>
  </Link>
);

const Purpose = ({ line, named }: { line: LedgerLine; named: boolean }) => {
  const t = useText(storeTexts);
  return (
    <>
      {[named ? line.departmentName : null, line.purpose].filter(Boolean).join(' · ')}
      {line.overrunReason === null ? null : (
        <div>
          <StateChip tone="late">{t('beyond')}</StateChip> {line.overrunReason}
        </div>
      )}
    </>
  );
};

/** The movements that a sum is made of, the latest first. `names`: what each says besides where it belongs. */
export const Ledger = ({ query, names }: { query: Query; names: 'item' | 'direction' }) => {
  const t = useText(storeTexts);
  const format = useFormat();
  const { data } = useRead<{ readonly items: readonly LedgerLine[]; readonly total: number }>(LEDGER, {
    ...query,
    pageSize: SHOWN,
  });
  if (data === undefined) return null;
  if (data.total === 0) return <p className="gk-muted">{t('movements.none')}</p>;
  return (
    <>
      <PlainTable<LedgerLine>
        small
        label={t('movements')}
        rows={data.items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'day', title: t('day'), short: true, cell: ({ movedOn }) => format.day(movedOn) },
          names === 'item'
            ? { key: 'item', title: t('item'), cell: ({ item }) => item }
            : { key: 'what', title: t('what'), short: true, cell: ({ direction }) => t(`direction.${direction}`) },
          { key: 'count', title: t('count'), number: true, cell: ({ quantity, unit }) => `${quantity} ${unit}` },
          { key: 'amount', title: t('amount'), number: true, cell: ({ amount }) => formatMoney(amount) },
          {
            key: 'purpose',
            title: t('purpose'),
            cell: (line) => <Purpose line={line} named={names === 'direction'} />,
          },
        ]}
      />
      {data.total > data.items.length ? (
        <p className="gk-small gk-muted">{t('movements.more', { count: data.total, shown: data.items.length })}</p>
      ) : null}
    </>
  );
};
