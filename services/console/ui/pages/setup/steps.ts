/** What a group, or a new property, needs before its people can work, in the order in which one thing stands on another. */
export const STEPS = [
  {
    id: 'group',
    path: '/api/staffing/units',
    query: { kind: 'group' },
    permission: 'staffing:define-unit',
    way: '/organisation',
    once: true,
  },
  {
    id: 'properties',
    path: '/api/estates/properties',
    permission: 'staffing:define-unit',
    way: '/properties/new',
    imports: '/properties/import',
    once: true,
  },
  {
    id: 'departments',
    path: '/api/staffing/units',
    query: { kind: 'department' },
    permission: 'staffing:define-unit',
    way: '/organisation',
    imports: '/organisation/import',
  },
  {
    id: 'positions',
    path: '/api/staffing/positions',
    permission: 'staffing:describe-position',
    way: '/positions',
    once: true,
  },
  {
    id: 'employees',
    path: '/api/staffing/employees',
    permission: 'staffing:employ',
    way: '/employees',
    imports: '/employees/import',
  },
  {
    id: 'appointments',
    path: '/api/staffing/appointments',
    query: { state: 'open' },
    permission: 'staffing:employ',
    way: '/organisation',
    imports: '/appointments/import',
  },
  {
    id: 'accounts',
    path: '/api/identity/accounts',
    query: { disabled: 'false' },
    permission: 'identity:administer',
    way: '/employees',
    // The account that sets the group up was there before.
    beforehand: 1,
    once: true,
  },
  {
    id: 'households',
    path: '/api/estates/households',
    permission: 'estates:register',
    way: '/households',
    imports: '/households/import',
  },
  { id: 'fee-items', path: '/api/billing/fee-items', permission: 'billing:define', way: '/fee-items' },
  { id: 'shifts', path: '/api/staffing/shifts', permission: 'staffing:roster', way: '/shifts' },
  { id: 'check-lists', path: '/api/inspections/check-lists', permission: 'inspections:define', way: '/check-lists' },
] as const satisfies readonly Step[];

export interface Step {
  readonly id: string;
  /** The list that says how many there are. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly permission: string;
  /** Where it is done by hand. */
  readonly way: string;
  /** Where a workbook brings it in. */
  readonly imports?: string;
  /** Of the list, those that are there before anything is done. */
  readonly beforehand?: number;
  /** Done for the whole group; no work of a single property. */
  readonly once?: boolean;
}

export type StepId = (typeof STEPS)[number]['id'];

/** The steps of whoever may take them; what is done once for the group only where all of it is looked at. */
export const stepsFor = (may: (permission: string) => boolean, isOfGroup: boolean): readonly Step[] =>
  STEPS.filter((step: Step) => may(step.permission) && (isOfGroup || !step.once));

/** How a step is asked for. */
export const queryOf = (
  { query }: Pick<Step, 'query'>,
  propertyId: string | undefined,
): Readonly<Record<string, string | number>> => ({ ...query, ...(propertyId && { propertyId }), pageSize: 1 });

/** How many were made of what a step asks for. */
export const madeOf = ({ beforehand = 0 }: Pick<Step, 'beforehand'>, total: number): number =>
  Math.max(0, total - beforehand);

/** The same page for the property that the steps are about. */
export const wayTo = (path: string, propertyId: string | undefined): string =>
  propertyId === undefined ? path : `${path}?property=${propertyId}`;
