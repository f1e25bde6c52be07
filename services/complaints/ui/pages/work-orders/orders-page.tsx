import {
  formatMoney,
  type ListColumn,
  ListPage,
  ListSearch,
  useFormat,
  useList,
  useMay,
  useText,
  type View,
} from '@goldkey/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { RENEWED } from '../../api.js';
import { useBulkActs } from './bulk-acts.js';
import { OrderStateChip, orderTitle } from './parts.js';
import { workOrderTexts } from './text/texts.js';
import { type OrderLine, ordersList, ordersQuery, WORK_ORDERS } from './work-order.js';

const OrderLink = ({ order }: { order: OrderLine }) => (
  <Link className="gk-row-link" to={`/complaints/work-orders/${order.id}`}>
    {orderTitle(order)}
  </Link>
);

const useColumns = (): readonly ListColumn<OrderLine>[] => {
  const t = useText(workOrderTexts);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'order',
        title: t('col.order'),
        cell: (order) => (
          <>
            <OrderLink order={order} />
            <p className="gk-small gk-muted gk-cut">{order.number}</p>
          </>
        ),
        file: [
          { title: t('col.order'), of: ({ number }) => number },
          { title: t('order.what'), of: orderTitle },
        ],
      },
      {
        key: 'worker',
        title: t('col.worker'),
        width: 120,
        cell: ({ workerName }) => workerName,
        file: [{ title: t('col.worker'), of: ({ workerName }) => workerName }],
      },
      {
        key: 'state',
        title: t('col.state'),
        width: 120,
        cell: (order) => <OrderStateChip order={order} />,
        file: [{ title: t('col.state'), of: ({ state }) => t(`state.${state}`) }],
      },
      {
        key: 'plannedAt',
        title: t('col.planned'),
        width: 140,
        sorts: true,
        cell: ({ plannedAt }) => (plannedAt === undefined ? null : format.briefInstant(plannedAt)),
        file: [{ title: t('col.planned'), kind: 'instant', of: ({ plannedAt }) => plannedAt }],
      },
      {
        key: 'total',
        title: t('col.total'),
        width: 110,
        sorts: true,
        cell: ({ cost }) => formatMoney(cost.total),
        file: [
          { title: t('col.total'), of: ({ cost }) => cost.total },
          { title: t('col.owner'), of: ({ cost }) => cost.owner },
        ],
      },
    ],
    [t, format],
  );
};

/** All work orders: what runs, what waits for the owner's word, what each cost. */
export const WorkOrdersPage = () => {
  const t = useText(workOrderTexts);
  const may = useMay();
  const list = useList(ordersList);
  const views = useMemo(
    (): readonly View[] => [
      { key: 'open', title: t('list.view.open'), search: 'state=open,given,accepted,working,waiting' },
      { key: 'done', title: t('list.view.done'), search: 'state=done' },
      { key: 'all', title: t('list.view.all'), search: '' },
    ],
    [t],
  );
  return (
    <ListPage<OrderLine>
      name="work-orders"
      title={t('list.title')}
      acts={
        may('complaints:assign') ? (
          <Link to="/complaints/dispatch">
            <Button tabIndex={-1}>{t('list.dispatch')}</Button>
          </Link>
        ) : null
      }
      path={WORK_ORDERS}
      query={ordersQuery(list.state)}
      list={list}
      every={30_000}
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ number }) => number}
      filters={<ListSearch list={list} placeholder={t('list.search')} />}
      views={views}
      keeps="property"
      bulk={{ acts: useBulkActs(), renews: RENEWED }}
      empty={{ icon: 'check', title: t('list.empty'), lead: t('list.empty.lead') }}
    />
  );
};
