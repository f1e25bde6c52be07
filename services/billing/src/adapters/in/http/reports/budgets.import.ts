import type { ImportColumn, ImportDefinition } from '@goldkey/service-kit/import';
import { z } from 'zod';
import type { BringInBudgets, BudgetRow } from '../../../../application/budgets/bring-in-budgets.js';
import { SPENDING_CATEGORIES } from '../../../../domain/budget/category.js';
import { month, words, yuan } from '../shapes.dto.js';

export const budgetsImport = { service: 'billing', kind: 'budgets', permission: 'billing:report' } as const;

const columns: readonly ImportColumn[] = [
  {
    key: 'property',
    form: 'text',
    required: true,
    example: '云栖苑',
    alsoCalled: ['项目', '项目编号', '小区', '楼盘', '服务中心', 'Property', 'Property code'],
  },
  {
    key: 'month',
    form: 'month',
    required: true,
    example: '2027-01',
    alsoCalled: ['预算月份', '所属月份', '期间', 'Month'],
  },
  {
    key: 'category',
    form: 'choice',
    example: '人员',
    choices: SPENDING_CATEGORIES,
    alsoSaid: {
      staff: ['人工', '人工成本', '人员费用', '工资'],
      facilities: ['设施维护', '设备维护', '维修'],
      energy: ['能耗', '公共能耗', '水电'],
      cleaning: ['清洁', '保洁', '环境卫生'],
      greening: ['绿化'],
      security: ['秩序', '安保', '保安'],
      office: ['办公费'],
      community: ['社区', '社区文化'],
    },
    alsoCalled: ['类别', '分类', '科目', '费用类别', 'Category'],
  },
  {
    key: 'amount',
    form: 'amount',
    required: true,
    example: '12000.00',
    alsoCalled: ['预算', '金额', '预算额', 'Amount'],
  },
];

const schema: z.ZodType<BudgetRow> = z.strictObject({
  property: words(80),
  month,
  category: z.enum(SPENDING_CATEGORIES).optional(),
  amount: yuan,
});

/** What properties may spend, month by month. Rows of one property and month are one budget. */
export const budgetsDefinition = (bringIn: BringInBudgets): ImportDefinition<BudgetRow> => ({
  columns,
  schema,
  keyOf: ({ property, month: of, category }) => JSON.stringify([property, of, category ?? null]),
  together: ['property', 'month'],
  bringIn: (rows) => bringIn.run(rows),
});
