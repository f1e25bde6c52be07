import {
  ActDialog,
  DayField,
  Field,
  FieldRow,
  formatMoney,
  todayOfGroup,
  useCommand,
  useFormat,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { Form, Input } from 'antd';
import { BASE, BUDGETS, RENEWED } from '../../api.js';
import { type BudgetLine, CATEGORIES, type Category, type SpendingLine } from '../../api-budgets.js';
import { MonthField, PropertyField, YuanField } from '../../parts.js';
import { budgetTexts } from '../../text/budgets/texts.js';
import { billingTexts } from '../../text/texts.js';
import { CategoryField } from './category-field.js';
import { type BudgetValues, budgetBody, filledParts, sumOfParts } from './parts.js';

/** What the categories come to, while they are filled in. */
const Sum = () => {
  const t = useText(budgetTexts);
  const parts = filledParts(Form.useWatch('parts', Form.useFormInstance<BudgetValues>()));
  return <p aria-live="polite">{parts === undefined ? null : t('sum', { sum: formatMoney(sumOfParts(parts)) })}</p>;
};

/** What a property may spend in a month, as a whole or by category; of a budget that stands, another one. */
export const BudgetDialog = ({
  propertyId,
  budget,
  onClose,
}: {
  propertyId?: string;
  budget?: BudgetLine;
  onClose: () => void;
}) => {
  const t = useText(billingTexts);
  const bt = useText(budgetTexts);
  const here = useThisProperty();
  const format = useFormat();
  const command = useCommand({ title: t('budget.set'), renews: RENEWED, onDone: onClose });
  const { month, amount, parts } = budget ?? {};
  const thisMonth = todayOfGroup(format.now).slice(0, 7);
  return (
    <ActDialog<BudgetValues>
      title={[t('budget.set'), month && format.month(month)].filter(Boolean).join(' · ')}
      draftName={budget === undefined ? 'billing.budget' : `billing.budget.${budget.id}`}
      initial={{
        propertyId: propertyId ?? here,
        ...(budget === undefined && { month: thisMonth }),
        ...(parts === undefined ? { amount } : { parts }),
      }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version: budget?.version }}
      onSave={(values, draft, version) =>
        command.run({
          ...{ method: 'PUT', path: BUDGETS, draft },
          body: budgetBody(values, budget),
          ...(budget && { version }),
        })
      }
    >
      <p className="gk-muted">{bt('set.note')}</p>
      {budget === undefined ? (
        <FieldRow>
          <Field name="propertyId" label={t('common.property')}>
            <PropertyField />
          </Field>
          <Field name="month" label={t('common.month')}>
            <MonthField />
          </Field>
        </FieldRow>
      ) : null}
      <Field name="amount" label={t('budget.amount')} optional>
        <YuanField />
      </Field>
      {CATEGORIES.map((category) => (
        <Field key={category} name={['parts', category]} label={bt(`category.${category}`)} optional>
          <YuanField />
        </Field>
      ))}
      <Sum />
    </ActDialog>
  );
};

interface SpendingValues {
  readonly day: string;
  readonly amount: string;
  readonly purpose: string;
  readonly category?: Category;
  readonly overrunReason?: string;
}

/** Money was spent. */
export const SpendingDialog = ({ budget, onClose }: { budget: BudgetLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const bt = useText(budgetTexts);
  const format = useFormat();
  const today = todayOfGroup(format.now);
  const command = useCommand({ title: t('budget.spend'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<SpendingValues>
      title={`${t('budget.spend')} · ${format.month(budget.month)}`}
      draftName={`billing.spending.${budget.id}`}
      // What was spent in a month before is written down from its papers.
      initial={today.startsWith(budget.month) ? { day: today } : {}}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      onSave={({ overrunReason, ...said }, draft) =>
        command.run({
          method: 'POST',
          path: `${BASE}/spendings`,
          body: { ...said, propertyId: budget.propertyId, ...(overrunReason ? { overrunReason } : {}) },
          draft,
        })
      }
    >
      <FieldRow>
        <Field name="day" label={t('budget.day')}>
          <DayField />
        </Field>
        <Field name="amount" label={t('desk.amount')}>
          <YuanField />
        </Field>
      </FieldRow>
      <Field name="category" label={bt('category')} optional={budget.parts === undefined}>
        <CategoryField allowClear={budget.parts === undefined} />
      </Field>
      <Field name="purpose" label={t('budget.purpose')}>
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <Field name="overrunReason" label={t('budget.overrun')} optional>
        <Input autoComplete="off" maxLength={500} />
      </Field>
    </ActDialog>
  );
};

/** A spending belongs to another category. */
export const SortDialog = ({
  spending,
  path,
  version,
  onClose,
}: {
  spending: SpendingLine;
  path: string;
  version: number;
  onClose: () => void;
}) => {
  const t = useText(billingTexts);
  const bt = useText(budgetTexts);
  const command = useCommand({ title: bt('resort'), renews: RENEWED, onDone: onClose });
  return (
    <ActDialog<Pick<SpendingValues, 'category' | 'overrunReason'>>
      title={`${bt('resort')} · ${spending.purpose}`}
      draftName={`billing.sort.${spending.id}`}
      initial={{ category: spending.category }}
      command={command}
      saveText={t('act.save')}
      onClose={onClose}
      over={{ version }}
      onSave={({ category, overrunReason }, draft, seen) =>
        command.run({
          method: 'POST',
          path,
          body: { category, ...(overrunReason ? { overrunReason } : {}) },
          version: seen,
          draft,
        })
      }
    >
      <Field name="category" label={bt('category')}>
        <CategoryField />
      </Field>
      <Field name="overrunReason" label={t('budget.overrun')} optional>
        <Input autoComplete="off" maxLength={500} />
      </Field>
    </ActDialog>
  );
};

/** The month's spending is final; nobody opens it again. */
export const CloseDialog = ({ budget, onClose }: { budget: BudgetLine; onClose: () => void }) => {
  const t = useText(billingTexts);
  const bt = useText(budgetTexts);
  const format = useFormat();
  const title = t('budget.close');
  const command = useCommand({ title, renews: RENEWED, onDone: onClose });
  const { propertyId, month, version } = budget;
  return (
    <ActDialog
      title={`${title} · ${format.month(month)}`}
      draftName={`billing.budget.close.${budget.id}`}
      initial={{}}
      command={command}
      saveText={title}
      onClose={onClose}
      over={{ version }}
      onSave={(_values, draft, seen) =>
        command.run({ method: 'POST', path: `${BUDGETS}/close`, body: { propertyId, month }, version: seen, draft })
      }
    >
      <p>{bt('close.lead', { spent: formatMoney(budget.spent), amount: formatMoney(budget.amount) })}</p>
    </ActDialog>
  );
};
