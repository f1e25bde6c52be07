import {
  type FileColumn,
  formatMoney,
  formatRate,
  type PlainColumn,
  PlainTable,
  saveWorkbook,
  useFormat,
  useText,
} from '@goldkey/ui';
import type { Category, ComparedPart, ComparedSums, Comparison } from '../../api-budgets.js';
import { Sideways } from '../../parts.js';
import { budgetTexts } from '../../text/budgets/texts.js';

export const LISTS = ['byCategory', 'byMonth', 'byProperty'] as const;
export type List = (typeof LISTS)[number];

/** A part as a line of a table or a workbook; the last one of a list is what it comes to. */
interface Row extends ComparedSums {
  readonly key: string;
  readonly list: List;
  readonly name: string;
  readonly isTotal: boolean;
}

/** The lines of the lists, each list with what it comes to. */
const useRows = (comparison: Comparison, lists: readonly List[]): readonly Row[] => {
  const t = useText(budgetTexts);
  const format = useFormat();
  const nameOf = (list: List, { of, name }: ComparedPart): string => {
    if (list === 'byProperty') return name ?? '';
    if (list === 'byMonth') return format.month(of ?? '');
    return of === undefined ? t('category.none') : t(`category.${of as Category}`);
  };
  const { budget, spent, left, used } = comparison;
  return lists.flatMap((list) => [
    ...comparison[list].map(({ of, name, ...sums }) => ({
      ...sums,
      ...{ key: `${list} ${of ?? ''}`, list, name: nameOf(list, { of, name, ...sums }), isTotal: false },
    })),
    { budget, spent, left, used, key: `${list} total`, list, name: t('total'), isTotal: true },
  ]);
};

const usedOf = ({ used }: ComparedSums): string => (used === undefined ? '—' : `${formatRate(used)} %`);

const Left = ({ left }: ComparedSums) => (
  <span className={left.startsWith('-') ? 'gk-late' : undefined}>{formatMoney(left)}</span>
);

/** Budgets against what was spent: one list of parts and what it comes to. */
export const ComparedTable = ({ comparison, list }: { comparison: Comparison; list: List }) => {
  const t = useText(budgetTexts);
  const rows = useRows(comparison, [list]);
  const columns: readonly PlainColumn<Row>[] = [
    { key: 'name', title: t('of'), cell: ({ name, isTotal }) => (isTotal ? <b>{name}</b> : name) },
    { key: 'budget', title: t('budget'), number: true, cell: ({ budget }) => formatMoney(budget) },
    { key: 'spent', title: t('spent'), number: true, cell: ({ spent }) => formatMoney(spent) },
    { key: 'left', title: t('left'), number: true, cell: (row) => <Left {...row} /> },
    { key: 'used', title: t('used'), number: true, cell: usedOf },
  ];
  return (
    <Sideways label={t(list)}>
      <PlainTable<Row> small label={t(list)} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Sideways>
  );
};

/** Saves the lists as one workbook. */
export const useComparisonFile = (comparison: Comparison, lists: readonly List[]): ((name: string) => void) => {
  const t = useText(budgetTexts);
  const rows = useRows(comparison, lists);
  const columns: readonly FileColumn<Row>[] = [
    { title: t('list'), of: ({ list }) => t(list) },
    { title: t('of'), of: ({ name }) => name },
    { title: t('budget'), kind: 'money', of: ({ budget }) => budget },
    { title: t('spent'), kind: 'money', of: ({ spent }) => spent },
    { title: t('left'), kind: 'money', of: ({ left }) => left },
    { title: t('used'), kind: 'rate', of: ({ used }) => used },
  ];
  return (name) => void saveWorkbook<Row>({ name, columns, rows, flag: String });
};
