import { ImportPage, useText } from '@goldkey/ui';
import { budgetTexts } from '../../text/budgets/texts.js';
import { billingTexts } from '../../text/texts.js';

/** The budgets of a year, as they were drawn up in a sheet. */
export const BudgetsImportPage = () => {
  const t = useText(billingTexts);
  const budget = useText(budgetTexts);
  return (
    <ImportPage
      service="billing"
      kind="budgets"
      title={budget('import')}
      back={{ title: t('budget.title'), to: '/budgets' }}
      comeTo={(count) => budget('import.comeTo', { count })}
    />
  );
};
