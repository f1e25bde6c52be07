import './work-order.css';
import { Loaded, Page, Paper, PaperPart, StateNote, useFormat, useRead, useText } from '@goldkey/ui';
import { Link } from 'react-router';
import type { ListPage } from '../../api.js';
import { OrderStateChip, orderTitle } from './parts.js';
import { workOrderTexts } from './text/texts.js';
import { type OrderLine, WORK_ORDERS } from './work-order.js';

const Card = ({ order }: { order: OrderLine }) => {
  const t = useText(workOrderTexts);
  const format = useFormat();
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
  const read = useRead<ListPage<OrderLine>>(
    WORK_ORDERS,
    { mine: 'true', state: 'given,accepted,working,waiting,done', sort: 'plannedAt,madeAt', pageSize: 100 },
    { every: 30_000 },
  );
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
                  <Card key={order.id} order={order} />
                ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
};
