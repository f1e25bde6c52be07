import type { Month, Refusal } from '@goldkey/kernel';
import { monthOfLines, type SheetLine } from '../../domain/budget/sheet.js';
import type { BroughtIn, PropertiesNamed } from '../import-ports.js';
import { oneProperty } from '../placed-rows.js';
import type { SetBudget } from './set-budget.js';

/** What a property may spend in a month, as a whole or on one category, as a workbook has it. */
export interface BudgetRow extends SheetLine {
  /** Name or code of the property. */
  readonly property: string;
  readonly month: Month;
}

/** In which cell a refusal has its reason. */
const COLUMNS: Readonly<Record<string, string>> = {
  'billing.budget-category-twice-invalid': 'category',
  'billing.budget-closed': 'month',
  'billing.budget-mixed-invalid': 'category',
  'billing.budget-month-twice-invalid': 'month',
  'billing.budget-stands': 'amount',
  'billing.measured-after.forbidden': 'month',
  'billing.month-over': 'month',
};

const badRow = (refusal: Refusal, isAtFault: boolean): BroughtIn => {
  const column = isAtFault ? COLUMNS[refusal.code] : undefined;
  return { status: 'bad', refusal, ...(column !== undefined && { column }) };
};

/** Rows of one property and month, with their places among all. */
interface MonthRows {
  readonly propertyId: string;
  readonly month: Month;
  readonly lines: { readonly line: SheetLine; readonly index: number }[];
}

/** Budgets that are missing are set, each from all rows of its property and month; one that stands is not moved by a workbook. */
export class BringInBudgets {
  constructor(
    private readonly setBudget: Pick<SetBudget, 'run'>,
    private readonly properties: PropertiesNamed,
  ) {}

  async run(rows: readonly BudgetRow[]): Promise<readonly BroughtIn[]> {
    const found = await this.properties.find(rows.map(({ property }) => property));
    const verdicts: BroughtIn[] = [];
    const months = new Map<string, MonthRows>();
    for (const [index, { property: name, month, ...line }] of rows.entries()) {
      const one = oneProperty(found.get(name) ?? [], name);
      if ('bad' in one) {
        verdicts[index] = one.bad;
        continue;
      }
      const key = `${one.property} ${month}`;
      const of = months.get(key) ?? { propertyId: one.property, month, lines: [] };
      of.lines.push({ line, index });
      months.set(key, of);
    }
    // In one order, so that two imports at once wait for each other and neither for both.
    for (const key of [...months.keys()].sort()) {
      const of = months.get(key) as MonthRows;
      const verdictOf = await this.#set(of);
      for (const [place, { index }] of of.lines.entries()) verdicts[index] = verdictOf(place);
    }
    return verdicts;
  }

  /** What becomes of each row of the month, by its place among them. */
  async #set({ propertyId, month, lines }: MonthRows): Promise<(place: number) => BroughtIn> {
    const sheet = monthOfLines(
      month,
      lines.map(({ line }) => line),
    );
    if ('refusal' in sheet) return (place) => badRow(sheet.refusal, sheet.at.includes(place));
    let isThere = false;
    const kept = await this.setBudget.run({ propertyId, month, ...sheet.said }, (known) => {
      isThere = known !== undefined;
    });
    if (!kept.accepted) return () => badRow(kept.refusal, true);
    return () => ({ status: isThere ? 'unchanged' : 'new' });
  }
}
