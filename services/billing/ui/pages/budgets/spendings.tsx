import { formatMoney, type PlainColumn, PlainTable, useFormat, useText } from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { BUDGETS } from '../../api.js';
import type { BudgetLine, SpendingLine } from '../../api-budgets.js';
import { Sideways } from '../../parts.js';
import { budgetTexts } from '../../text/budgets/texts.js';
import { billingTexts } from '../../text/texts.js';
import { Struck, type TakenBack, WithdrawnNote } from '../../withdrawal.js';

const SortDialog = lazy(() => import('./budget-dialogs.js').then((module) => ({ default: module.SortDialog })));
const WithdrawalDialog = lazy(() =>
  import('../../withdrawal.js').then((module) => ({ default: module.WithdrawalDialog })),
);

/** The door of a spending. */
const doorOf = ({ id }: BudgetLine, spending: SpendingLine): string =>
  `${BUDGETS}/${encodeURIComponent(id)}/spendings/${spending.id}`;

const useColumns = (): readonly PlainColumn<SpendingLine>[] => {
  const t = useText(billingTexts);
  const bt = useText(budgetTexts);
  const format = useFormat();
  return [
    {
      key: 'day',
      title: t('budget.day'),
      short: true,
      cell: ({ day, withdrawn }) => <Struck by={withdrawn}>{format.day(day)}</Struck>,
    },
    {
      key: 'category',
      title: bt('category'),
      cell: ({ category, withdrawn }) =>
        category === undefined ? '—' : <Struck by={withdrawn}>{bt(`category.${category}`)}</Struck>,
    },
    {
      key: 'purpose',
      title: t('budget.purpose'),
      cell: ({ purpose, overrunReason, withdrawn }) => (
        <>
          <Struck by={withdrawn}>{purpose}</Struck>
          {overrunReason === undefined ? null : <div className="gk-muted">{overrunReason}</div>}
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
  ];
};

/** What was spent of a month's budget; where it is open, each can be taken back or put into another category. */
export const Spendings = ({ budget, mayChange }: { budget: BudgetLine; mayChange: boolean }) => {
  const t = useText(billingTexts);
  const bt = useText(budgetTexts);
  const [takenBack, setTakenBack] = useState<TakenBack>();
  const [sorted, setSorted] = useState<SpendingLine>();
  const { version } = budget;
  const act: PlainColumn<SpendingLine> = {
    key: 'act',
    title: '',
    short: true,
    cell: (spending) =>
      spending.withdrawn === undefined ? (
        <span style={{ display: 'inline-flex', gap: 8 }}>
          <Button
            size="small"
            aria-label={bt('resort.label', { purpose: spending.purpose })}
            onClick={() => setSorted(spending)}
          >
            {bt('resort')}
          </Button>
          <Button
            size="small"
            aria-label={`${t('withdrawal.act')} ${spending.purpose}`}
            onClick={() => setTakenBack({ path: doorOf(budget, spending), version, name: spending.purpose })}
          >
            {t('withdrawal.act')}
          </Button>
        </span>
      ) : null,
  };
  const columns = useColumns();
  return (
    <>
      <Sideways label={t('budget.spent')}>
        <PlainTable
          small
          label={t('budget.spent')}
          rows={budget.spendings}
          rowKey={({ id }) => id}
          columns={mayChange ? [...columns, act] : columns}
        />
      </Sideways>
      <Suspense fallback={null}>
        {sorted === undefined ? null : (
          <SortDialog
            spending={sorted}
            path={`${doorOf(budget, sorted)}/category`}
            version={version}
            onClose={() => setSorted(undefined)}
          />
        )}
        {takenBack === undefined ? null : <WithdrawalDialog of={takenBack} onClose={() => setTakenBack(undefined)} />}
      </Suspense>
    </>
  );
};
