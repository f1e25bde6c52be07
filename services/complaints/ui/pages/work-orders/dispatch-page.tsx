import { Icon, Loaded, Page, StateNote, useCommand, useFormat, useRead, useText, useThisProperty } from '@goldkey/ui';
import { Board, type BoardLane, type Verdict } from '@goldkey/ui/board';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type ListPage, RENEWED } from '../../api.js';
import { OrderStateChip, orderTitle } from './parts.js';
import { workOrderTexts } from './text/texts.js';
import { craftsmenOf, type OrderLine, orderPath, WORK_ORDERS, WORKFORCE, type Worker, whyNot } from './work-order.js';

const OPEN = 'open';
const RENEW_MS = 30_000;
const MOST = 200;

const Card = ({ order }: { order: OrderLine }) => {
  const t = useText(workOrderTexts);
  const format = useFormat();
  return (
    <>
      <Link className="gk-row-link" to={`/complaints/work-orders/${order.id}`}>
        {orderTitle(order)}
      </Link>
      <p>
        <OrderStateChip order={order} /> {order.craft === undefined ? null : <span>{order.craft}</span>}
      </p>
      <p className="gk-muted gk-cut">
        {order.plannedAt === undefined ? order.number : `${t('order.planned')} ${format.briefInstant(order.plannedAt)}`}
      </p>
    </>
  );
};

const useLanes = (orders: readonly OrderLine[], workers: readonly Worker[], moved: Moved | undefined) => {
  const t = useText(workOrderTexts);
  const laneOf = (order: OrderLine) => (moved?.order.id === order.id ? moved.lane : (order.workerId ?? OPEN));
  const lane = (key: string, title: string): BoardLane<OrderLine> => {
    const cards = orders.filter((order) => laneOf(order) === key);
    return { key, title, cards, total: cards.length };
  };
  const titleOf = ({ name, crafts, onShift, shiftStart, shiftEnd }: Worker) => {
    const shift = shiftStart && shiftEnd ? t('dispatch.shift', { start: shiftStart, end: shiftEnd }) : '';
    return [name, crafts.join(' '), onShift ? shift : t('dispatch.off')].filter(Boolean).join(' · ');
  };
  return [lane(OPEN, t('dispatch.open')), ...workers.map((worker) => lane(worker.employeeId, titleOf(worker)))];
};

interface Moved {
  readonly order: OrderLine;
  readonly lane: string;
}

const Dispatch = ({ orders, workers }: { orders: readonly OrderLine[]; workers: readonly Worker[] }) => {
  const t = useText(workOrderTexts);
  const [moved, setMoved] = useState<Moved>();
  const command = useCommand({ title: t('dispatch.title'), renews: RENEWED, onDone: () => setMoved(undefined) });
  const refused = command.problem instanceof Error ? command.problem.message : undefined;
  const lanes = useLanes(orders, workers, refused === undefined ? moved : undefined);
  const verdict = (order: OrderLine, lane: string): Verdict => {
    if (lane === OPEN) return { allowed: false, reason: t('dispatch.why.back') };
    const worker = workers.find(({ employeeId }) => employeeId === lane);
    const why = worker && whyNot(order, worker);
    if (why === undefined) return { allowed: true };
    return { allowed: false, reason: t(`dispatch.why.${why}`, { craft: order.craft ?? '' }) };
  };
  return (
    <>
      {refused === undefined ? null : (
        <div className="gk-band" role="alert">
          <Icon name="warning" small /> {t('dispatch.refused', { reason: refused })}
          <Button size="small" type="text" onClick={command.forget}>
            <Icon name="close" small />
          </Button>
        </div>
      )}
      <Board<OrderLine>
        label={t('dispatch.title')}
        lanes={lanes}
        keyOf={({ id }) => id}
        nameOf={(order) => `${orderTitle(order)} ${order.number}`}
        card={(order) => <Card order={order} />}
        verdict={verdict}
        onMove={(order, lane) => {
          setMoved({ order, lane });
          command.run({
            method: 'POST',
            path: `${orderPath(order.id)}/giving`,
            body: { workerId: lane },
            version: order.version,
          });
        }}
        moving={new Set(moved === undefined || refused !== undefined ? [] : [moved.order.id])}
      />
    </>
  );
};

/** The dispatcher's board of repairs: orders are dragged to a craftsman who is certified and on shift. */
export const DispatchPage = () => {
  const t = useText(workOrderTexts);
  const propertyId = useThisProperty();
  const isChosen = propertyId !== undefined;
  const orders = useRead<ListPage<OrderLine>>(
    isChosen ? WORK_ORDERS : undefined,
    { propertyId, state: 'open,given,accepted,working,waiting', sort: 'plannedAt', pageSize: MOST },
    { every: RENEW_MS },
  );
  const workforce = useRead<{ readonly workers: readonly Worker[] }>(
    isChosen ? WORKFORCE : undefined,
    { propertyId },
    { every: RENEW_MS },
  );
  return (
    <Page title={t('dispatch.title')} lead={t('dispatch.lead')}>
      {isChosen ? (
        <Loaded query={workforce}>
          {({ workers }) => (
            <Loaded query={orders}>{({ items }) => <Dispatch orders={items} workers={craftsmenOf(workers)} />}</Loaded>
          )}
        </Loaded>
      ) : (
        <StateNote icon="building" title={t('dispatch.choose')} />
      )}
    </Page>
  );
};
