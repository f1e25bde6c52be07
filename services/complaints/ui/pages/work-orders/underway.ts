import { type Material, type OrderLine, type OrderState, orderPath, type Payer, type WorkPhoto } from './work-order.js';

/** What is done on one order follows each other, also where there is no network. */
export const laneOf = (id: string): string => `complaints.work-order.${id}`;

/** A command that waits for the network, as the queue has it. */
interface Waiting {
  readonly path: string;
  readonly body: unknown;
}

interface Recorded {
  readonly steps?: OrderLine['steps'];
  readonly materials?: readonly Material[];
  readonly labour?: string;
  readonly labourPaidBy?: Payer;
  readonly tools?: OrderLine['tools'];
  readonly result?: string;
  readonly id?: string;
  readonly when?: WorkPhoto['when'];
  readonly at?: string;
}

const reached: Readonly<Record<string, OrderState>> = {
  acceptance: 'accepted',
  refusal: 'open',
  beginning: 'working',
  waiting: 'waiting',
  resumption: 'working',
  finishing: 'done',
  confirmation: 'confirmed',
};

const REMOVAL = /^photos\/(.+)\/removal$/;

/** What a photo that waits makes of the order's; absent: it is no photo. */
const photosAfter = (
  { photos = [] }: OrderLine,
  act: string,
  { id, when }: Recorded,
): readonly WorkPhoto[] | undefined => {
  if (act === 'photos' && id !== undefined && when !== undefined)
    return [...photos.filter((photo) => photo.id !== id), { id, when }];
  const [, removed] = REMOVAL.exec(act) ?? [];
  return removed === undefined ? undefined : photos.filter((photo) => photo.id !== removed);
};

const after = <Order extends OrderLine>(order: Order, act: string, said: Recorded): Order => {
  const photos = photosAfter(order, act, said);
  if (photos !== undefined) return { ...order, photos };
  if (act === 'record') {
    const { at: _, ...recorded } = said;
    return { ...order, ...recorded };
  }
  const state = reached[act];
  if (state === undefined) return order;
  return {
    ...order,
    state,
    ...(act === 'finishing' && { result: said.result, finishedAt: said.at }),
    ...(act === 'refusal' && { mayWork: false }),
  };
};

/** The order as it will be once what waits on this phone has been sent. */
export const afterWaiting = <Order extends OrderLine>(order: Order, commands: readonly Waiting[]): Order => {
  const start = `${orderPath(order.id)}/`;
  return commands
    .filter(({ path }) => path.startsWith(start))
    .reduce((now, { path, body }) => after(now, path.slice(start.length), (body ?? {}) as Recorded), order);
};

/** The instant of an act: never before what the order says happened last, as clocks differ a little. */
export const momentAfter = (
  order: Pick<OrderLine, 'madeAt' | 'finishedAt'> & { history?: readonly { happenedAt: string }[] },
  now: number,
): string => {
  const known = [order.madeAt, order.finishedAt, ...(order.history ?? []).map(({ happenedAt }) => happenedAt)];
  const last = Math.max(
    ...known.map((instant) => Date.parse(instant ?? '')).filter((instant) => !Number.isNaN(instant)),
  );
  return new Date(Math.max(now, last)).toISOString();
};
