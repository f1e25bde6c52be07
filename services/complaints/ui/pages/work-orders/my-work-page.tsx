import './work-order.css';
import {
  KeepRead,
  Loaded,
  Page,
  Paper,
  PaperPart,
  StateNote,
  useFormat,
  useKeptRead,
  useText,
  useWaiting,
} from '@goldkey/ui';
import { Fragment, useEffect } from 'react';
import { Link } from 'react-router';
import type { ListPage } from '../../api.js';
import { DueText, OrderStateChip, orderTitle } from './parts.js';
import { workOrderTexts } from './text/texts.js';
import { afterWaiting, laneOf } from './underway.js';
import { isTaken, isUnderWay, type OrderLine, type OrderRecord, orderPath, WORK_ORDERS } from './work-order.js';

const Card = ({ read }: { read: OrderLine }) => {
  const t = useText(workOrderTexts);
  const format = useFormat();
  const order = afterWaiting(read, useWaiting(laneOf(read.id)));
  const done = order.steps.filter(({ doneAt }) => doneAt !== undefined).length;
  return (
    <Paper>
      <PaperPart>
        <div className="gk-card-title">
          <Link className="gk-row-link" to={`/complaints/work-orders/${order.id}`}>
            {orderTitle(order)}
          </Link>
          <span className="gk-card-end">
            <OrderStateChip order={order} />
          </span>
        </div>
        <p>{order.description}</p>
        <p className="gk-small gk-muted">
          {isUnderWay(order) && order.dueAt ? (
            <>
              <DueText at={order.dueAt} />
              {'  '}
            </>
          ) : null}
          {order.plannedAt === undefined ? null : `${t('order.planned')} ${format.briefInstant(order.plannedAt)}  `}
          {order.steps.length === 0 ? null : `${done} / ${order.steps.length}`}
        </p>
      </PaperPart>
    </Paper>
  );
};

/** A craftsman's orders on the phone: what is to be done, the urgent and the early ones first. */
export const MyWorkPage = () => {
  const t = useText(workOrderTexts);
  const read = useKeptRead<ListPage<OrderLine>>(
    WORK_ORDERS,
    { mine: 'true', state: 'given,accepted,working,waiting,done', sort: 'plannedAt,madeAt', pageSize: 100 },
    { every: 30_000 },
  );
  useEffect(() => {
    // Its page is loaded before it is opened: there may be no network by then.
    void import('./order-page.js');
  }, []);
  const weight = ({ priority }: OrderLine) => ['urgent', 'normal', 'low'].indexOf(priority);
  return (
    <Page title={t('mine.title')}>
      <Loaded query={read}>
        {({ items }) =>
          items.length === 0 ? (
            <StateNote icon="tick" title={t('mine.none')}>
              {t('mine.none.lead')}
            </StateNote>
          ) : (
            <div className="gk-order-cards">
              {[...items]
                .sort((a, b) => weight(a) - weight(b))
                .map((order) => (
                  <Fragment key={order.id}>
                    <Card read={order} />
                    {/* The page of each is there where there is no network. */}
                    <KeepRead<OrderRecord> path={orderPath(order.id)} keeps={isTaken} />
                  </Fragment>
                ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
};
