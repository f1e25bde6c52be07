import {
  ChoiceChip,
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  todayOfGroup,
  useFormat,
  useList,
  useMay,
  useText,
  useThisProperty,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { BILLS, type BillLine } from '../../api-relief.js';
import { homeName } from '../../home.js';
import { amountColumn, Explained } from '../../parts.js';
import { reliefTexts } from '../../text/relief/texts.js';
import { billingTexts } from '../../text/texts.js';
import { useFeeItems } from '../agreements/span-page.js';
import { periodsUntil } from '../reports/periods.js';
import { billsList, billsQuery } from './bills-list.js';

const ReverseBill = lazy(() => import('./reverse-bill.js').then((module) => ({ default: module.ReverseBill })));

type Standing = 'paid' | 'standing' | 'reversed' | 'writtenOff';
const standingOf = ({ reversed, writtenOff, open }: BillLine): Standing => {
  if (reversed) return 'reversed';
  if (writtenOff) return 'writtenOff';
  return open === '0.00' ? 'paid' : 'standing';
};
const tones = { paid: 'done', standing: 'soon', reversed: 'plain', writtenOff: 'plain' } as const;
const nameOf = (line: BillLine): string => `${homeName(line)} ${line.feeItem}`;

const BillState = ({ bill }: { bill: BillLine }) => {
  const t = useText(reliefTexts);
  const standing = standingOf(bill);
  return <StateChip tone={tones[standing]}>{t(`bill.${standing}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<BillLine>[] => {
  const t = useText(reliefTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<BillLine>('home', t('home'), homeName, {
        sorts: true,
        width: 130,
        cell: (line) => <RowLink id={line.id}>{homeName(line)}</RowLink>,
      }),
      wordsColumn<BillLine>('month', common('common.month'), ({ month }) => format.month(month), {
        sorts: true,
        width: 140,
      }),
      wordsColumn<BillLine>('feeItem', t('bill.feeItem'), ({ feeItem }) => feeItem),
      amountColumn<BillLine>('amount', t('bill.amount'), ({ amount }) => amount, { sorts: true }),
      amountColumn<BillLine>('open', t('bill.open'), ({ open }) => open),
      wordsColumn<BillLine>('state', common('common.state'), (line) => t(`bill.${standingOf(line)}`), {
        width: 110,
        cell: (line) => <BillState bill={line} />,
      }),
    ],
    [t, common, format],
  );
};

const Panel = ({ row }: OpenRow<BillLine>) => {
  const t = useText(reliefTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:bill');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <RowPanel
      title={nameOf(row)}
      lead={format.month(row.month)}
      foot={
        may && !row.reversed && !row.writtenOff ? (
          <Button onClick={() => setIsOpen(true)}>{t('bill.reverse')}</Button>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: common('common.state'), value: <BillState bill={row} /> },
            { label: t('bill.amount'), value: formatMoney(row.amount) },
            { label: t('bill.open'), value: row.reversed ? undefined : formatMoney(row.open) },
            { label: t('bill.span'), value: `${format.day(row.from)} – ${format.day(row.until)}` },
            { label: t('bill.how'), value: <Explained explanation={row.explanation} /> },
            { label: common('shift.note'), value: row.note ?? undefined },
          ]}
        />
      </PanelPart>
      {isOpen ? (
        <Suspense fallback={null}>
          <ReverseBill bill={row} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </RowPanel>
  );
};

/** Every bill of every home, also those that are paid or taken back; a single wrong one is taken back here. */
export const BillsPage = () => {
  const t = useText(reliefTexts);
  const common = useText(billingTexts);
  const format = useFormat();
  const list = useList(billsList);
  const { state, change } = list;
  const { options } = useFeeItems(useThisProperty(), () => true);
  const months = periodsUntil('monthly', todayOfGroup(format.now));
  return (
    <ListPage<BillLine>
      name="bills"
      title={t('bill.title')}
      path={BILLS}
      query={billsQuery(state)}
      list={list}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={nameOf}
      wideOnly={['month', 'open']}
      filters={
        <>
          <ListSearch list={list} placeholder={t('bill.search')} />
          <ChoiceChip
            label={common('common.month')}
            value={state.filters.month}
            choices={months.map((value) => ({ value, title: format.month(value) }))}
            onChange={(month) => change({ filters: { month } })}
            all={common('common.all')}
          />
          <ChoiceChip
            label={t('bill.feeItem')}
            value={state.filters.feeItem}
            choices={options.map(({ value, label }) => ({ value, title: label }))}
            onChange={(feeItem) => change({ filters: { feeItem } })}
            all={common('common.all')}
          />
          <ChoiceChip
            label={common('common.state')}
            value={state.filters.reversed}
            choices={[
              { value: 'false', title: t('bill.view.standing') },
              { value: 'true', title: t('bill.view.reversed') },
            ]}
            onChange={(reversed) => change({ filters: { reversed } })}
            all={common('common.all')}
          />
        </>
      }
      empty={{ icon: 'book', title: t('bill.empty'), lead: t('bill.empty.lead') }}
      panel={(opened) => <Panel {...opened} />}
    />
  );
};
