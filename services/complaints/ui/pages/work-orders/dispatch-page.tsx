import { Icon, Loaded, Page, StateNote, useFormat, useRead, useText, useThisProperty } from '@goldkey/ui';
import { Board, type BoardLane, useMoves, type Verdict, withMoves } from '@goldkey/ui/board';
import { Button } from 'antd';
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

const keyOf = ({ id }: OrderLine): string => id;
const nameOf = (order: OrderLine): string => `${orderTitle(order)} ${order.number}`;

const useTitleOf = () => {
  const t = useText(workOrderTexts);
  return ({ name, crafts, onShift, shiftStart, shiftEnd }: Worker): string => {
    const shift = shiftStart && shiftEnd ? t('dispatch.shift', { start: shiftStart, end: shiftEnd }) : '';
    return [name, crafts.join(' '), onShift ? shift : t('dispatch.off')].filter(Boolean).join(' · ');
  };
};

const Dispatch = ({ orders, workers }: { orders: readonly OrderLine[]; workers: readonly Worker[] }) => {
  const t = useText(workOrderTexts);
  const titleOf = useTitleOf();
  const moves = useMoves({ title: t('dispatch.title'), keyOf, renews: RENEWED });
  const titles = new Map([
    [OPEN, t('dispatch.open')],
    ...workers.map((one) => [one.employeeId, titleOf(one)] as const),
  ]);
  const held = [...titles.keys()].map((lane) => ({
    lane,
    cards: orders.filter(({ workerId = OPEN }) => workerId === lane),
  }));
  const lanes = withMoves(held, keyOf, moves.onTheWay).map(
    ({ lane, cards }): BoardLane<OrderLine> => ({
      key: lane,
      title: titles.get(lane) ?? lane,
      cards,
      total: cards.length,
    }),
  );
  const verdict = (order: OrderLine, lane: string): Verdict => {
    if (lane === OPEN) return { allowed: false, reason: t('dispatch.why.back') };
    const worker = workers.find(({ employeeId }) => employeeId === lane);
    const why = worker && whyNot(order, worker);
    if (why === undefined) return { allowed: true };
    return { allowed: false, reason: t(`dispatch.why.${why}`, { craft: order.craft ?? '' }) };
  };
  return (
    <>
      {moves.refused.map(({ card, reason }) => (
        <div className="gk-band" role="alert" key={card.id}>
          <Icon name="warning" small /> {nameOf(card)} {t('dispatch.refused', { reason })}
          <Button size="small" type="text" onClick={() => moves.settle(card)}>
            <Icon name="close" small />
          </Button>
        </div>
      ))}
      <Board<OrderLine>
        label={t('dispatch.title')}
        lanes={lanes}
        keyOf={keyOf}
        nameOf={nameOf}
        card={(order) => <Card order={order} />}
        verdict={verdict}
        onMove={(order, lane) =>
          moves.send(order, lane, {
            method: 'POST',
            path: `${orderPath(order.id)}/giving`,
            body: { workerId: lane },
            version: order.version,
          })
        }
        moving={new Set(moves.onTheWay.keys())}
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
