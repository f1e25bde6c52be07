import {
  DialogButton,
  Facts,
  formatMoney,
  ImportLink,
  type ListColumn,
  ListPage,
  Loaded,
  type OpenRow,
  PanelPart,
  RowLink,
  RowPanel,
  StateChip,
  useFormat,
  useList,
  useMay,
  useRead,
  useText,
  wordsColumn,
} from '@goldkey/ui';
import { Button } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { BUDGETS } from '../../api.js';
import { type BudgetLine, COMPARISON, type Comparison } from '../../api-budgets.js';
import { amountColumn } from '../../parts.js';
import { billingTexts } from '../../text/texts.js';
import { budgetsList, budgetsQuery } from './budgets-list.js';
import { ComparedTable } from './compared.js';
import { Spendings } from './spendings.js';

const BudgetDialog = lazy(() => import('./budget-dialogs.js').then((module) => ({ default: module.BudgetDialog })));
const SpendingDialog = lazy(() => import('./budget-dialogs.js').then((module) => ({ default: module.SpendingDialog })));
const CloseDialog = lazy(() => import('./budget-dialogs.js').then((module) => ({ default: module.CloseDialog })));

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

/** The categories of a month that is split, each against what was spent. */
const Categories = ({ budget: { propertyId, month } }: { budget: BudgetLine }) => {
  const read = useRead<Comparison>(COMPARISON, { propertyId, from: month, until: month });
  return <Loaded query={read}>{(comparison) => <ComparedTable comparison={comparison} list="byCategory" />}</Loaded>;
};

const Panel = ({ row }: OpenRow<BudgetLine>) => {
  const t = useText(billingTexts);
  const format = useFormat();
  const may = useMay()('billing:report');
  const [act, setAct] = useState<'spend' | 'set' | 'close'>();
  const mayChange = may && row.state === 'open';
  return (
    <RowPanel
      title={format.month(row.month)}
      lead={row.propertyName}
      foot={
        mayChange ? (
          <>
            <Button onClick={() => setAct('spend')}>{t('budget.spend')}</Button>
            <Button onClick={() => setAct('set')}>{t('budget.set')}</Button>
            <Button onClick={() => setAct('close')}>{t('budget.close')}</Button>
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
      </PanelPart>
      {row.parts === undefined ? null : (
        <PanelPart>
          <Categories budget={row} />
        </PanelPart>
      )}
      <PanelPart>
        <Spendings budget={row} mayChange={mayChange} />
      </PanelPart>
      <Suspense fallback={null}>
        {act === 'spend' ? <SpendingDialog budget={row} onClose={() => setAct(undefined)} /> : null}
        {act === 'close' ? <CloseDialog budget={row} onClose={() => setAct(undefined)} /> : null}
        {act === 'set' ? <BudgetDialog budget={row} onClose={() => setAct(undefined)} /> : null}
      </Suspense>
    </RowPanel>
  );
};

/** Budgets by month, and what was spent of them. */
export const BudgetsPage = () => {
  const t = useText(billingTexts);
  const list = useList(budgetsList);
  return (
    <ListPage<BudgetLine>
      name="budgets"
      title={t('budget.title')}
      acts={
        <>
          <ImportLink to="/budgets/import" permission="billing:report" />
          <DialogButton
            permission="billing:report"
            dialog={(close) => <BudgetDialog propertyId={list.state.filters.property} onClose={close} />}
          >
            {t('budget.set')}
          </DialogButton>
        </>
      }
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
  );
};
