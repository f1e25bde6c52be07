import {
  Facts,
  formatMoney,
  type ListColumn,
  ListPage,
  type OpenRow,
  PanelPart,
  type PlainColumn,
  PlainTable,
  RowLink,
  RowPanel,
  StateChip,
  useCommand,
  useFormat,
  useList,
  useMay,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { BUDGETS, RENEWED } from '../../api.js';
import type { BudgetLine } from '../../api-accounts.js';
import { amountColumn } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';
import { Struck, type TakenBack, WithdrawnNote } from '../../withdrawal.js';
import { budgetsList, budgetsQuery } from './budgets-list.js';

const BudgetDialog = lazy(() => import('./budget-dialogs.js').then((module) => ({ default: module.BudgetDialog })));
const SpendingDialog = lazy(() => import('./budget-dialogs.js').then((module) => ({ default: module.SpendingDialog })));

const WithdrawalDialog = lazy(() =>
  import('../../withdrawal.js').then((module) => ({ default: module.WithdrawalDialog })),
);

const BudgetState = ({ state }: Pick<BudgetLine, 'state'>) => {
  const t = useText(billingTexts);
  return <StateChip tone={state === 'open' ? 'info' : 'done'}>{t(`budget.state.${state}`)}</StateChip>;
};

const useColumns = (): readonly ListColumn<BudgetLine>[] => {
  const t = useText(billingTexts);
  const format = useFormat();
  return useMemo(
    () => [
      wordsColumn<BudgetLine>('month', t('common.month'), ({ month }) => month, {
        sorts: true,
        width: 140,
        cell: (line) => <RowLink id={line.id}>{format.month(line.month)}</RowLink>,
      }),
      wordsColumn<BudgetLine>('property', t('common.property'), ({ propertyName }) => propertyName),
      amountColumn<BudgetLine>('amount', t('budget.amount'), ({ amount }) => amount),
      amountColumn<BudgetLine>('spent', t('budget.spent'), ({ spent }) => spent),
      wordsColumn<BudgetLine>('state', t('common.state'), ({ state }) => t(`budget.state.${state}`), {
        width: 110,
        cell: (line) => <BudgetState state={line.state} />,
      }),
    ],
    [t, format],
  );
};

const Panel = ({ id, row }: OpenRow<BudgetLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:report');
  const [isOpen, setIsOpen] = useState(false);
  const [takenBack, setTakenBack] = useState<TakenBack>();
  const close = useCommand({ title: t('budget.close'), renews: RENEWED });
  const { propertyId, month } = row;
  const mayChange = may && row.state === 'open';
  const act: PlainColumn<BudgetLine['spendings'][number]> = {
    key: 'act',
    title: '',
    short: true,
    cell: ({ id: spendingId, purpose, withdrawn }) =>
      withdrawn === undefined ? (
        <Button
          size="small"
          aria-label={`${t('withdrawal.act')} ${purpose}`}
          onClick={() =>
            setTakenBack({
              path: `${BUDGETS}/${encodeURIComponent(id)}/spendings/${spendingId}`,
              version: row.version,
              name: purpose,
            })
          }
        >
          {t('withdrawal.act')}
        </Button>
      ) : null,
  };
  return (
    <RowPanel
      title={format.month(month)}
      lead={row.propertyName}
      foot={
        mayChange ? (
          <>
            <Button onClick={() => setIsOpen(true)}>{t('budget.spend')}</Button>
            <Button
              loading={close.state !== 'idle'}
              onClick={() => close.run({ method: 'POST', path: `${BUDGETS}/close`, body: { propertyId, month } })}
            >
              {t('budget.close')}
            </Button>
          </>
        ) : undefined
      }
    >
      <PanelPart>
        <Facts
          facts={[
            { label: t('common.state'), value: <BudgetState state={row.state} /> },
            { label: t('budget.amount'), value: formatMoney(row.amount) },
            { label: t('budget.spent'), value: formatMoney(row.spent) },
          ]}
        />
        <div aria-live="polite">
          {close.problem instanceof Error ? <Alert type="error" showIcon title={close.problem.message} /> : null}
        </div>
      </PanelPart>
      <PanelPart>
        <PlainTable
          small
          label={t('budget.spent')}
          rows={row.spendings}
          rowKey={(spending) => spending.id}
          columns={[
            {
              key: 'day',
              title: t('budget.day'),
              short: true,
              cell: ({ day, withdrawn }) => <Struck by={withdrawn}>{format.day(day)}</Struck>,
            },
            {
              key: 'purpose',
              title: t('budget.purpose'),
              cell: ({ purpose, overrunReason, withdrawn }) => (
                <>
                  <Struck by={withdrawn}>{overrunReason ?? purpose}</Struck>
                  <WithdrawnNote by={withdrawn} />
                </>
              ),
            },
            {
              key: 'amount',
              title: t('desk.amount'),
              number: true,
              cell: ({ amount, withdrawn }) => <Struck by={withdrawn}>{formatMoney(amount)}</Struck>,
            },
            ...(mayChange ? [act] : []),
          ]}
        />
      </PanelPart>
      <Suspense fallback={null}>
        {isOpen ? <SpendingDialog budget={row} onClose={() => setIsOpen(false)} /> : null}
        {takenBack === undefined ? null : <WithdrawalDialog of={takenBack} onClose={() => setTakenBack(undefined)} />}
      </Suspense>
    </RowPanel>
  );
};

/** Budgets by month, and what was spent of them. */
export const BudgetsPage = () => {
  const t = useText(billingTexts);
  const may = useMay()('billing:report');
  const list = useList(budgetsList);
  const [isNew, setIsNew] = useState(false);
  return (
    <>
      <ListPage<BudgetLine>
        name="budgets"
        title={t('budget.title')}
        acts={may ? <Button onClick={() => setIsNew(true)}>{t('budget.set')}</Button> : undefined}
        path={BUDGETS}
        query={budgetsQuery(list.state)}
        list={list}
        columns={useColumns()}
        rowKey={({ id }) => id}
        nameOf={({ month }) => month}
        wideOnly={['property', 'state']}
        empty={{ icon: 'scale', title: t('budget.empty'), lead: t('budget.empty.lead') }}
        panel={(opened) => <Panel {...opened} />}
      />
      {isNew ? (
        <Suspense fallback={null}>
          <BudgetDialog propertyId={list.state.filters.property} onClose={() => setIsNew(false)} />
        </Suspense>
      ) : null}
    </>
  );
};
