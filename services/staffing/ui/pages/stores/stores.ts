import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';

/** What the doors of stores answer: services/staffing/src/adapters/in/http/store. Amounts are yuan as decimal text. */

export const STOCK = '/api/staffing/stock';
export const LEDGER = '/api/staffing/store-ledger';
export const CONSUMPTION = '/api/staffing/consumption';

/** What lies in the stores of one item. */
export interface StockLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName: string | null;
  readonly item: string;
  readonly unit: string;
  readonly quantity: number;
  readonly worth: string;
  readonly lastOn: string;
}

/** A movement that counts. */
export interface LedgerLine {
  readonly id: string;
  readonly item: string;
  readonly unit: string;
  readonly direction: 'in' | 'out';
  readonly quantity: number;
  readonly amount: string;
  readonly departmentName: string | null;
  readonly movedOn: string;
  readonly purpose: string | null;
  readonly overrunReason: string | null;
}

/** What a department used up in a month against its budget. */
export interface ConsumptionLine {
  readonly id: string;
  readonly propertyId: string;
  readonly propertyName: string | null;
  readonly month: string;
  readonly departmentId: string;
  readonly departmentName: string | null;
  readonly budget: string | null;
  readonly requested: string;
  readonly issued: string;
  readonly left: string | null;
  readonly over: boolean;
  /** Lines of requisitions that are in no sum, since nobody said a price. */
  readonly unpriced: number;
  /** Issues that say why they went beyond the budget. */
  readonly beyond: number;
}

/** The list of stock as it stands in the address; what is used up is left out unless asked for. */
export const stockList = {
  filters: { property: 'one', q: 'text', empty: 'flag' },
  sorts: ['item', 'quantity', 'worth', 'lastOn'],
  defaultSort: 'item',
  pageSize: 50,
} as const satisfies ListSpec;

export const stockQuery = ({ filters, sort, page, pageSize }: ListState<typeof stockList>): Query => ({
  propertyId: filters.property,
  q: filters.q,
  onHand: filters.empty ? undefined : 'true',
  sort,
  page,
  pageSize,
});

/** The list of consumption as it stands in the address: where least is left stands first. */
export const consumptionList = {
  filters: { property: 'one', q: 'text', month: 'text', over: 'flag' },
  sorts: ['departmentName', 'budget', 'requested', 'issued', 'left'],
  defaultSort: 'left',
  pageSize: 50,
} as const satisfies ListSpec;

export const consumptionQuery = (
  { filters, sort, page, pageSize }: ListState<typeof consumptionList>,
  month: string,
): Query => ({
  propertyId: filters.property,
  q: filters.q,
  month,
  over: filters.over ? 'true' : undefined,
  sort,
  page,
  pageSize,
});

export type Standing = 'over' | 'within' | 'unset';

/** How a department stands to its budget. */
export const standingOf = ({ over, budget }: Pick<ConsumptionLine, 'over' | 'budget'>): Standing => {
  if (over) return 'over';
  return budget === null ? 'unset' : 'within';
};
