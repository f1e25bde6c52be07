/** The way of a work order, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const WORK_ORDER_ACTS = [
  'give',
  'accept',
  'decline',
  'begin',
  'record',
  'wait',
  'resume',
  'finish',
  'confirm',
  'redo',
  'cancel',
] as const;
export type WorkOrderAct = (typeof WORK_ORDER_ACTS)[number];

export const WORK_ORDER_STATES = [
  'open',
  'given',
  'accepted',
  'working',
  'waiting',
  'done',
  'confirmed',
  'cancelled',
] as const;
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number];

/** State → act → the state after it. */
export const workOrderMachine: Readonly<
  Record<WorkOrderState, Readonly<Partial<Record<WorkOrderAct, WorkOrderState>>>>
> = {
  open: { give: 'given', cancel: 'cancelled' },
  given: { give: 'given', accept: 'accepted', decline: 'open', cancel: 'cancelled' },
  accepted: { give: 'given', begin: 'working', cancel: 'cancelled' },
  working: { give: 'given', record: 'working', wait: 'waiting', finish: 'done', cancel: 'cancelled' },
  waiting: { give: 'given', record: 'waiting', resume: 'working', cancel: 'cancelled' },
  done: { confirm: 'confirmed', redo: 'accepted' },
  confirmed: { redo: 'accepted' },
  cancelled: {},
};

/** The states in which a work order can begin: one that names its worker at once is given. */
export const workOrderBegins: readonly WorkOrderState[] = ['open', 'given'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: WorkOrderState, act: WorkOrderAct): WorkOrderState | undefined =>
  workOrderMachine[state][act];
