import { accept, type Decision, type Instant, type Recording, refuse } from '@goldkey/kernel';
import type { PauseReason } from '../clock/clock.js';
import { refuseFuture } from '../recording.js';
import { afterAct, type WorkOrderAct, type WorkOrderState } from './machine.js';
import { hasBegun, refuseManyPhotos, refuseOther, refuseUnsigned } from './rules.js';
import type { Material, Payer, Signature, WorkOrder, WorkOrderEvent, WorkPhoto, WorkStep } from './work-order.js';

/** A person who may be sent, as the roster and the certificates have them at the moment. */
export interface Worker {
  readonly employeeId: string;
  readonly name: string;
  readonly onShift: boolean;
  readonly crafts: readonly string[];
}

type Told = Pick<WorkOrderEvent, 'type' | 'order'> & { readonly facts?: WorkOrderEvent['facts'] };

const happened = ({ eventId, at }: Recording, { facts = {}, ...told }: Told): Decision<WorkOrderEvent> =>
  accept({ ...told, eventId, at, facts });

/** The state after the act, or the refusal: the act is not in the picture, or lies before what is known. */
const next = (order: WorkOrder, act: WorkOrderAct, recording: Recording): WorkOrderState | Decision<never> => {
  const state = afterAct(order.state, act);
  if (state === undefined) return refuse('complaints.work-order-state', { number: order.number, state: order.state });
  const last = order.finishedAt ?? order.begunAt ?? order.givenAt ?? order.madeAt;
  if (recording.at < last) return refuse('complaints.work-too-early-invalid', {});
  return refuseFuture(recording) ?? state;
};

export interface SendWorker {
  readonly worker: Worker;
  /** Why somebody is sent who is not on shift: an emergency. A missing certificate has no excuse. */
  readonly offShiftReason?: string;
}

/** Why this person cannot be sent, if so. */
export const refuseToSend = (
  craft: string | undefined,
  { worker, offShiftReason }: SendWorker,
): Decision<never> | undefined => {
  const { name } = worker;
  if (craft !== undefined && !worker.crafts.includes(craft)) return refuse('complaints.not-certified', { name, craft });
  if (!worker.onShift && offShiftReason === undefined) return refuse('complaints.not-on-shift', { name });
  return undefined;
};

export interface MakeWorkOrder extends Recording {
  readonly order: Pick<
    WorkOrder,
    | 'id'
    | 'number'
    | 'matterId'
    | 'propertyId'
    | 'departmentId'
    | 'category'
    | 'description'
    | 'room'
    | 'householdId'
    | 'craft'
    | 'priority'
    | 'plannedAt'
  >;
  readonly steps: readonly string[];
  readonly sends?: SendWorker;
}

/** Work for a repair, given to somebody at once or left open for the dispatcher. */
export const makeWorkOrder = (command: MakeWorkOrder): Decision<WorkOrderEvent> => {
  const { order: said, steps, sends, at } = command;
  const refused = refuseFuture(command) ?? (sends === undefined ? undefined : refuseToSend(said.craft, sends));
  if (refused !== undefined) return refused;
  const order: WorkOrder = {
    ...said,
    state: 'open',
    madeAt: at,
    steps: steps.map((title) => ({ title })),
    materials: [],
    labour: '0.00',
    labourPaidBy: 'centre',
    tools: [],
    redone: 0,
  };
  const facts = { matterId: said.matterId, craft: said.craft };
  if (sends === undefined) return happened(command, { type: 'WorkOrderMade', order, facts });
  const given = givenTo(order, sends, at);
  return happened(command, { type: 'WorkOrderMade', order: given, facts: { ...facts, workerId: given.workerId } });
};

const givenTo = (order: WorkOrder, { worker, offShiftReason }: SendWorker, at: Instant): WorkOrder => {
  const { offShiftReason: _, waitsFor: __, ...rest } = order;
  return {
    ...rest,
    state: 'given',
    workerId: worker.employeeId,
    workerName: worker.name,
    givenAt: at,
    ...(offShiftReason !== undefined && { offShiftReason }),
  };
};

export interface GiveWorkOrder extends Recording, SendWorker {
  /** Why work that has begun goes to somebody else: the worker fell ill, or is gone. */
  readonly reason?: string;
  readonly plannedAt?: Instant;
}

/** The dispatcher gives the order to a person who is on shift and certified for its craft; begun work with a reason. */
export const giveWorkOrder = (order: WorkOrder, command: GiveWorkOrder): Decision<WorkOrderEvent> => {
  const state = next(order, 'give', command);
  if (typeof state === 'object') return state;
  const refused = refuseToSend(order.craft, command);
  if (refused !== undefined) return refused;
  if (order.state === 'given' && order.workerId === command.worker.employeeId) return accept();
  const { plannedAt, at, offShiftReason, reason } = command;
  if (hasBegun(order) && reason === undefined)
    return refuse('complaints.work-begun-reason-missing', { number: order.number });
  const given = { ...givenTo(order, command, at), ...(plannedAt !== undefined && { plannedAt }) };
  const facts = {
    workerId: given.workerId,
    ...(offShiftReason !== undefined && { offShiftReason }),
    ...(reason !== undefined && { reason }),
  };
  return happened(command, { type: 'WorkOrderGiven', order: given, facts });
};

/** What the worker does, by themselves. */
export interface ByWorker extends Recording {
  readonly by: string;
}

const simply =
  (act: WorkOrderAct, type: WorkOrderEvent['type'], change: (order: WorkOrder, at: Instant) => Partial<WorkOrder>) =>
  (order: WorkOrder, command: ByWorker): Decision<WorkOrderEvent> => {
    const refused = refuseOther(order, command.by);
    if (refused !== undefined) return refused;
    const state = next(order, act, command);
    if (typeof state === 'object') return state;
    return happened(command, { type, order: { ...order, ...change(order, command.at), state } });
  };

/** The worker takes the order. */
export const acceptWorkOrder = simply('accept', 'WorkOrderAccepted', () => ({}));
/** The worker is there and begins; of an order that is done again the first beginning stands in its history. */
export const beginWork = simply('begin', 'WorkBegun', (_order, at) => ({ begunAt: at, finishedAt: undefined }));
/** What was waited for is there. */
export const resumeWork = simply('resume', 'WorkResumed', () => ({ waitsFor: undefined }));

/** The worker cannot take it, and says why: it is the dispatcher's again. */
export const declineWorkOrder = (
  order: WorkOrder,
  command: ByWorker & { readonly reason: string },
): Decision<WorkOrderEvent> => {
  const refused = refuseOther(order, command.by);
  if (refused !== undefined) return refused;
  const state = next(order, 'decline', command);
  if (typeof state === 'object') return state;
  const { workerId, workerName: _, ...rest } = order;
  const facts = { reason: command.reason, workerId };
  return happened(command, { type: 'WorkOrderDeclined', order: { ...rest, state }, facts });
};

export interface RecordWork extends ByWorker {
  readonly steps: readonly WorkStep[];
  readonly materials: readonly Material[];
  readonly labour: string;
  readonly labourPaidBy: Payer;
  readonly tools: WorkOrder['tools'];
  /** Absent: those that are there already. */
  readonly photos?: readonly WorkPhoto[] | undefined;
}

/** What was done and used so far: the whole list as the phone has it, so that the same list twice changes nothing. */
export const recordWork = (order: WorkOrder, command: RecordWork): Decision<WorkOrderEvent> => {
  const refused = refuseOther(order, command.by);
  if (refused !== undefined) return refused;
  const state = next(order, 'record', command);
  if (typeof state === 'object') return state;
  const { steps, materials, labour, labourPaidBy, tools, photos } = command;
  const seen = photos === undefined ? {} : { photos };
  const recorded: WorkOrder = { ...order, state, steps, materials, labour, labourPaidBy, tools, ...seen };
  const facts = {
    ...(photos !== undefined && { photos: photos.length }),
    steps: steps.filter(({ doneAt }) => doneAt !== undefined).length,
    materials: materials.length,
  };
  return happened(command, { type: 'WorkRecorded', order: recorded, facts });
};

const withPhotos = (order: WorkOrder, command: ByWorker, photos: readonly WorkPhoto[]): Decision<WorkOrderEvent> => {
  const refused = refuseOther(order, command.by);
  if (refused !== undefined) return refused;
  const state = next(order, 'record', command);
  if (typeof state === 'object') return state;
  if (photos.length === (order.photos ?? []).length) return accept();
  const tooMany = refuseManyPhotos(photos);
  if (tooMany !== undefined) return tooMany;
  const facts = { photos: photos.length };
  return happened(command, { type: 'WorkRecorded', order: { ...order, state, photos }, facts });
};

/** One photo more, beside whatever else was told meanwhile; the same again changes nothing. */
export const addWorkPhoto = (order: WorkOrder, { photo, ...command }: ByWorker & { readonly photo: WorkPhoto }) => {
  const known = order.photos ?? [];
  return withPhotos(order, command, known.some(({ id }) => id === photo.id) ? known : [...known, photo]);
};

/** One photo less; one that is not there changes nothing. */
export const removeWorkPhoto = (order: WorkOrder, { photoId, ...command }: ByWorker & { readonly photoId: string }) =>
  withPhotos(
    order,
    command,
    (order.photos ?? []).filter(({ id }) => id !== photoId),
  );

/** The work stands still, with what is waited for. */
export const waitWithWork = (
  order: WorkOrder,
  command: ByWorker & { readonly reason: PauseReason; readonly note: string },
): Decision<WorkOrderEvent> => {
  const refused = refuseOther(order, command.by);
  if (refused !== undefined) return refused;
  const state = next(order, 'wait', command);
  if (typeof state === 'object') return state;
  const { reason, note } = command;
  return happened(command, {
    type: 'WorkWaited',
    order: { ...order, state, waitsFor: reason },
    facts: { reason, note },
  });
};

/** The work is done. Every step has been done, or struck off the list by then. */
export const finishWork = (
  order: WorkOrder,
  command: ByWorker & { readonly result: string },
): Decision<WorkOrderEvent> => {
  const refused = refuseOther(order, command.by);
  if (refused !== undefined) return refused;
  const state = next(order, 'finish', command);
  if (typeof state === 'object') return state;
  const open = order.steps.filter(({ doneAt }) => doneAt === undefined);
  if (open.length > 0) return refuse('complaints.steps-open', { steps: open.map(({ title }) => title).join('、') });
  const { result, at } = command;
  const { waitsFor: _, signature: __, ...rest } = order;
  return happened(command, { type: 'WorkFinished', order: { ...rest, state, finishedAt: at, result } });
};

export interface ConfirmWork extends Recording {
  /** Whoever says so, under every id: a deputy has no other eyes than whom they stand in for. */
  readonly selves: readonly string[];
  readonly signature?: Omit<Signature, 'at'>;
}

/** The owner has seen the work: by their signature on the phone, or told to the desk; of their own work the worker has nothing but it. */
export const confirmWork = (order: WorkOrder, command: ConfirmWork): Decision<WorkOrderEvent> => {
  const state = next(order, 'confirm', command);
  if (typeof state === 'object') return state;
  const { signature, at, selves } = command;
  const unsigned = signature === undefined ? refuseUnsigned(order, { selves }) : undefined;
  if (unsigned !== undefined) return unsigned;
  const confirmed: WorkOrder = { ...order, state, ...(signature && { signature: { ...signature, at } }) };
  return happened(command, {
    type: 'WorkConfirmed',
    order: confirmed,
    facts: { signed: signature !== undefined, ...(signature?.on !== undefined && { signedOn: signature.on }) },
  });
};

export interface WithReason extends Recording {
  readonly reason: string;
}

/** The owner is not satisfied with the work: it is done again by the same person, for the centre's money. */
export const redoWork = (order: WorkOrder, command: WithReason): Decision<WorkOrderEvent> => {
  const state = next(order, 'redo', command);
  if (typeof state === 'object') return state;
  const { signature: _, ...rest } = order;
  const redone = order.redone + 1;
  const steps = order.steps.map(({ title }) => ({ title }));
  return happened(command, {
    type: 'WorkRedone',
    order: { ...rest, state, steps, redone },
    facts: { reason: command.reason, redone },
  });
};

/** Nobody need do it any more. */
export const cancelWorkOrder = (order: WorkOrder, command: WithReason): Decision<WorkOrderEvent> => {
  const state = next(order, 'cancel', command);
  if (typeof state === 'object') return state;
  return happened(command, {
    type: 'WorkOrderCancelled',
    order: { ...order, state },
    facts: { reason: command.reason },
  });
};
