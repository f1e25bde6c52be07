import {
  ChoiceChip,
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  type Tone,
  useFormat,
  useList,
  useMay,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { SHIFTS, type ShiftLine } from '../../api.js';
import { amountColumn } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';
import { shiftsList, shiftsQuery } from './shifts-list.js';

const CountDialog = lazy(() => import('./shift-dialogs.js').then((module) => ({ default: module.CountDialog })));
const HandOverDialog = lazy(() => import('./shift-dialogs.js').then((module) => ({ default: module.HandOverDialog })));

const STATES = ['open', 'counted', 'handed-over'] as const;
const tones: Readonly<Record<ShiftLine['state'], Tone>> = { open: 'info', counted: 'soon', 'handed-over': 'done' };

const ShiftState = ({ state }: Pick<ShiftLine, 'state'>) => {
  const t = useText(billingTexts);
  return <StateChip tone={tones[state]}>{t(`shift.state.${state}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<ShiftLine>[] => {
  const t = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<ShiftLine>('cashier', t('shift.cashier'), ({ cashierName }) => cashierName, {
        cell: (line) => <RowLink id={line.id}>{line.cashierName}</RowLink>,
      }),
      wordsColumn<ShiftLine>('openedAt', t('shift.openedAt'), ({ openedAt }) => format.briefInstant(openedAt), {
        sorts: true,
        width: 160,
      }),
      wordsColumn<ShiftLine>('property', t('common.property'), ({ propertyName }) => propertyName),
      amountColumn<ShiftLine>('cash', t('shift.cash'), ({ cash }) => cash),
      wordsColumn<ShiftLine>('difference', t('shift.difference'), ({ count }) => count?.difference, {
        number: true,
        width: 110,
      }),
      wordsColumn<ShiftLine>('state', t('common.state'), ({ state }) => t(`shift.state.${state}`), {
        width: 110,
        cell: (line) => <ShiftState state={line.state} />,
      }),
    ],
    [t, format],
  );
};

const Panel = ({ row }: OpenRow<ShiftLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:collect');
  // What was begun stays what it is, though the till has gone on by the time it is done.
  const [begun, setBegun] = useState<ShiftLine['state']>();
  const act = { open: t('shift.count'), counted: t('shift.handOver'), 'handed-over': undefined }[row.state];
  const Dialog = begun === 'open' ? CountDialog : HandOverDialog;
  return (
    <RowPanel
      title={row.cashierName}
      lead={row.propertyName}
      foot={may && act !== undefined ? <Button onClick={() => setBegun(row.state)}>{act}</Button> : undefined}
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('common.state'), value: <ShiftState state={row.state} /> },
            { label: t('shift.openedAt'), value: format.instant(row.openedAt) },
            { label: t('shift.float'), value: formatMoney(row.float) },
            { label: t('shift.cash'), value: formatMoney(row.cash) },
            { label: t('shift.receipts'), value: String(row.receipts) },
            { label: t('shift.counted'), value: row.count && formatMoney(row.count.counted) },
            { label: t('shift.expected'), value: row.count && formatMoney(row.count.expected) },
            { label: t('shift.difference'), value: row.count && formatMoney(row.count.difference) },
            { label: t('shift.note'), value: row.count?.note },
            { label: t('shift.to'), value: row.handover && (row.handover.toName ?? row.handover.to) },
            { label: t('shift.handedOver'), value: row.handover && formatMoney(row.handover.amount) },
            {
              label: t('shift.banked'),
              value: row.bankingId && (
                <Link to={`/bankings?property=${row.propertyId}&open=${row.bankingId}`}>{t('shift.banked.done')}</Link>
              ),
            },
          ]}
        />
      </PanelPart>
      {begun !== undefined ? (
        <Suspense fallback={null}>
          <Dialog shift={row} onClose={() => setBegun(undefined)} />
        </Suspense>
      ) : null}
    </RowPanel>
  );
};

/** Tills: open, counted, handed over. */
export const ShiftsPage = () => {
  const t = useText(billingTexts);
  const list = useList(shiftsList);
  const { state, change } = list;
  return (
    <ListPage<ShiftLine>
      name="cashier-shifts"
      title={t('shift.title')}
      path={SHIFTS}
      query={shiftsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ cashierName }) => cashierName}
      wideOnly={['property', 'difference']}
      filters={
        <ChoiceChip
          label={t('common.state')}
          value={state.filters.state}
          choices={STATES.map((value) => ({ value, title: t(`shift.state.${value}`) }))}
          onChange={(next) => change({ filters: { state: next } })}
          all={t('common.all')}
        />
      }
      empty={{ icon: 'lock', title: t('shift.empty'), lead: t('shift.empty.lead') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
