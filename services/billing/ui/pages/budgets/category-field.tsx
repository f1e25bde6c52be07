import { useText } from '@goldkey/ui';
import { Select } from 'antd';
import { CATEGORIES, type Category } from '../../api-budgets.js';
import { budgetTexts } from '../../text/budgets/texts.js';

/** On what money is spent. */
export const CategoryField = (field: {
  readonly id?: string;
  readonly value?: Category;
  readonly onChange?: (value: Category) => void;
  readonly allowClear?: boolean;
}) => {
  const t = useText(budgetTexts);
  return <Select {...field} options={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))} />;
};
