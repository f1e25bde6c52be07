import type { Query } from '@goldkey/ui';
import type { ListSpec, ListState } from '@goldkey/ui/list-state';
import type { HistoryLine, PauseReason, Priority } from '../../api.js';
import type { Payer } from '../../gen/answers.js';

export type { Payer } from '../../gen/answers.js';

export const WORK_ORDERS = '/api/complaints/work-orders';
export const WORKFORCE = '/api/complaints/workforce';
export const orderPath = (id: string): string => `${WORK_ORDERS}/${encodeURIComponent(id)}`;

export type OrderState = 'open' | 'given' | 'accepted' | 'working' | 'waiting' | 'done' | 'confirmed' | 'cancelled';

export interface Material {
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly paidBy: Payer;
}
export interface WorkPhoto {
  /** Absent once the photo was erased with a person's data. */
  readonly id?: string;
  readonly when: 'before' | 'after';
}
/** What the owner pays, on its way onto the household's account or off it. */
export interface RepairCharge {
  readonly id: string;
  readonly amount: string;
  readonly householdId: string;
  readonly state:
    | 'waiting'
    | 'refused'
    | 'withdrawn'
    | 'booked'
    | 'unwanted'
    | 'returning'
    | 'unreturned'
    | 'returned'
    | 'dropped';
  readonly refusal?: string;
  readonly bookedAt?: string;
  readonly returnedAt?: string;
  readonly withdrawal?: { readonly reason: string; readonly byName: string; readonly at: string };
}
export interface OrderLine {
  readonly id: string;
  readonly number: string;
  readonly matterId: string;
  readonly matterNumber: string;
  readonly propertyId: string;
  readonly propertyName?: string;
  readonly category: string;
  readonly description: string;
  readonly room?: string;
  readonly householdId?: string;
  readonly craft?: string;
  readonly priority: Priority;
  readonly state: OrderState;
  readonly workerId?: string;
  readonly workerName?: string;
  readonly plannedAt?: string;
  readonly dueAt?: string | null;
  readonly madeAt: string;
  readonly finishedAt?: string;
  readonly waitsFor?: PauseReason;
  readonly steps: readonly { readonly title: string; readonly doneAt?: string }[];
  readonly photos?: readonly WorkPhoto[];
  readonly materials: readonly Material[];
  readonly labour: string;
  readonly labourPaidBy: Payer;
  readonly tools: readonly { readonly name: string; readonly number?: string }[];
  readonly result?: string;
  readonly redone: number;
  /** The order is the reader's to work on. */
  readonly mayWork: boolean;
  /** Of their own work nobody tells without the owner's signature. */
  readonly mayConfirmUnsigned: boolean;
  /** The link by which the owner can still say how it was done. */
  readonly openLinkId?: string;
  /** Whether the reader may send it, or take it back: not who did the work. */
  readonly mayLink: boolean;
  readonly signature?: {
    readonly name: string;
    readonly lines: readonly (readonly (readonly [number, number])[])[];
    readonly at: string;
    /** On the owner's own screen, by a link. */
    readonly on?: 'link';
  };
  /** What the owner was charged the last time that they confirmed it. */
  readonly charge?: RepairCharge;
  readonly cost: {
    readonly materials: string;
    readonly labour: string;
    readonly total: string;
    readonly owner: string;
  };
  readonly version: number;
}
export interface OrderRecord extends OrderLine {
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly history: readonly HistoryLine[];
}
export interface Worker {
  readonly employeeId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly onShift: boolean;
  readonly crafts: readonly string[];
  readonly shiftStart?: string;
  readonly shiftEnd?: string;
}

/** The list as it stands in the address. */
export const ordersList = {
  filters: { property: 'one', state: 'many', q: 'text' },
  sorts: ['madeAt', 'plannedAt', 'finishedAt', 'number', 'total'],
  defaultSort: '-madeAt',
  pageSize: 50,
} as const satisfies ListSpec;

export const ordersQuery = ({ filters, sort, page, pageSize }: ListState<typeof ordersList>): Query => ({
  propertyId: filters.property,
  state: filters.state.length === 0 ? undefined : filters.state.join(','),
  q: filters.q,
  sort,
  page,
  pageSize,
});

export type OrderAct = 'accept' | 'decline' | 'begin' | 'wait' | 'resume' | 'finish' | 'confirm' | 'redo' | 'cancel';
export const orderDoors: Readonly<Record<OrderAct, string>> = {
  accept: 'acceptance',
  decline: 'refusal',
  begin: 'beginning',
  wait: 'waiting',
  resume: 'resumption',
  finish: 'finishing',
  confirm: 'confirmation',
  redo: 'redoing',
  cancel: 'cancellation',
};

const workersActs: Readonly<Partial<Record<OrderState, readonly OrderAct[]>>> = {
  given: ['accept', 'decline'],
  accepted: ['begin'],
  working: ['finish', 'wait'],
  waiting: ['resume'],
};

/** What this person can do with an order now, the next act first. */
export const orderActs = (
  { state, mayWork }: Pick<OrderLine, 'state' | 'mayWork'>,
  may: (permission: string) => boolean,
): readonly OrderAct[] => {
  const own = mayWork ? (workersActs[state] ?? []) : [];
  const signs = state === 'done' && may('complaints:work') ? (['confirm'] as const) : [];
  const again = (state === 'done' || state === 'confirmed') && may('complaints:reopen') ? (['redo'] as const) : [];
  const ends = isGivable(state) && may('complaints:assign') ? (['cancel'] as const) : [];
  return [...own, ...signs, ...again, ...ends];
};

/** The states in which an order can be given, or given to somebody else, or ended by the dispatcher. */
export const isGivable = (state: OrderState): boolean =>
  ['open', 'given', 'accepted', 'working', 'waiting'].includes(state);

/** Not finished yet: its deadline still counts. */
export const isUnderWay = ({ state }: Pick<OrderLine, 'state'>): boolean => isGivable(state);

/** The reader's own, and not at its end: it is opened where there is no network. */
export const isTaken = ({ state, mayWork }: Pick<OrderLine, 'state' | 'mayWork'>): boolean =>
  mayWork && (isGivable(state) || state === 'done');

/** Begun work goes to somebody else with a reason, which a card that is dragged has not. */
export const needsReason = (state: OrderState): boolean => state === 'working' || state === 'waiting';

/** Why a person cannot be sent, if so: the same as the service says, before anybody tries. */
export const whyNot = (
  { craft, state }: Pick<OrderLine, 'craft' | 'state'>,
  worker: Pick<Worker, 'crafts' | 'onShift'>,
): 'begun' | 'craft' | 'off' | undefined => {
  if (!isGivable(state) || needsReason(state)) return 'begun';
  if (craft !== undefined && !worker.crafts.includes(craft)) return 'craft';
  return worker.onShift ? undefined : 'off';
};

/** People who can be sent at all, those on shift first. */
export const craftsmenOf = (workers: readonly Worker[]): readonly Worker[] =>
  workers
    .filter(({ roles }) => roles.includes('maintenance'))
    .sort((a, b) => Number(b.onShift) - Number(a.onShift) || a.name.localeCompare(b.name));

export const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
