import {
  type CellSpec,
  GROUP_ZONE,
  KeptList,
  localClock,
  useMay,
  useNow,
  useRead,
  useText,
  useThisProperty,
} from '@goldkey/ui';
import { formatMoney } from '@goldkey/ui/format';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Catalogue, type CatalogueLine, door, type Order } from '../../api.js';
import { type IssuedLink, IssuedLinkNote } from '../../parts/issued-link.js';
import { convenienceTexts } from '../../text/texts.js';
import { NewOrder } from './new-order.js';
import { useActs } from './order-acts.js';
import { OrderComplaints } from './order-complaints.js';
import { OrderPaper } from './order-paper.js';
import { OrderRhythm } from './order-rhythm.js';
import { orderTones } from './order-tones.js';
import { useRhythmWords } from './rhythm-field.js';
import { useStandingActs } from './standing-acts.js';

const spec = {
  filters: {
    property: 'one',
    householdId: 'one',
    q: 'text',
    state: 'many',
    mode: 'one',
    mine: 'flag',
    unscanned: 'flag',
  },
  sorts: ['requestedAt', 'appointedAt', 'number'],
  defaultSort: '-requestedAt',
  pageSize: 50,
} as const;

/** Whether estates or billing is asked for something of it and has not replied. */
const isUnderWay = ({ place, advances }: Order): boolean =>
  place?.state === 'waiting' || place?.state === 'freeing' || advances.some(({ waiting }) => waiting === true);

/** What owners ask for: taken, signed, appointed, performed, ended (C-04, C-10). */
export const OrdersPage = () => {
  const t = useText(convenienceTexts);
  const may = useMay();
  const propertyId = useThisProperty();
  const householdId = useSearchParams()[0].get('householdId') ?? undefined;
  const [line, setLine] = useState<CatalogueLine>();
  const [link, setLink] = useState<IssuedLink>();
  const takes = may('convenience:order');
  const rhythmWords = useRhythmWords();
  const today = localClock(useNow(), GROUP_ZONE).slice(0, 10);
  const acts = useActs(setLink);
  const standing = useStandingActs(today);
  const inForce = useRead<Catalogue>(propertyId === undefined ? undefined : door('list-in-force'), { propertyId });
  const lines = inForce.data?.lines ?? [];
  const cells: readonly CellSpec<Order>[] = [
    { key: 'number', title: t('order.number'), of: ({ number }) => number, sorts: true, width: 110 },
    { key: 'item', title: t('item'), of: ({ itemName }) => itemName },
    { key: 'address', title: t('order.household'), of: ({ address }) => address, width: 100 },
    { key: 'owner', title: t('order.owner'), of: ({ ownerName }) => ownerName, width: 90 },
    { key: 'phone', title: t('order.phone'), of: ({ phone }) => phone, width: 120 },
    { key: 'mode', title: t('order.mode'), of: ({ mode }) => t(`order.mode.${mode}`), width: 70 },
    {
      key: 'appointedAt',
      title: t('order.plannedAt'),
      form: 'instant',
      of: (row) => row.appointment?.at,
      sorts: true,
      width: 150,
    },
    { key: 'worker', title: t('order.worker'), of: (row) => row.appointment?.employeeName, width: 90 },
    { key: 'state', title: t('state'), form: 'state', of: ({ state }) => t(`order.state.${state}`), width: 110 },
    {
      key: 'requestedAt',
      title: t('order.requestedAt'),
      form: 'instant',
      of: ({ requestedAt }) => requestedAt,
      drawer: true,
    },
    { key: 'price', title: t('price'), form: 'money', of: ({ price }) => price, drawer: true },
    { key: 'quantity', title: t('order.quantity'), of: ({ quantity, unit }) => `${quantity} ${unit}`, drawer: true },
    {
      key: 'rhythm',
      title: t('order.rhythm'),
      of: ({ recurrence }) => recurrence && rhythmWords(recurrence.rhythm),
      drawer: true,
    },
    {
      key: 'place',
      title: t('order.place'),
      of: ({ place }) => place && `${place.number} ${t(`place.state.${place.state}`)}`,
      drawer: true,
    },
    { key: 'next', title: t('due.next'), form: 'day', of: ({ recurrence }) => recurrence?.next, drawer: true },
    {
      key: 'pauses',
      title: t('order.pauses'),
      of: ({ recurrence }) =>
        recurrence?.pauses.map(({ from, until, reason }) => `${from} – ${until} ${reason}`).join('；') || undefined,
      drawer: true,
    },
    { key: 'performed', title: t('order.performed'), of: ({ performed }) => performed, drawer: true },
    {
      key: 'details',
      title: t('order.details'),
      of: ({ details }) =>
        Object.entries(details)
          .map(([name, value]) => `${t(`field.${name}` as 'field.from')} ${value}`)
          .join('；'),
      drawer: true,
    },
    {
      key: 'advances',
      title: t('order.advances'),
      of: ({ advances }) =>
        advances
          .map(({ kind, amount, receipt, waiting }) =>
            [
              t(`order.due.${kind}` as 'order.due.deposit'),
              formatMoney(amount),
              waiting === true ? t('money.state.waiting') : receipt,
            ]
              .filter(Boolean)
              .join(' '),
          )
          .join('；') || undefined,
      drawer: true,
    },
    {
      key: 'signedOn',
      title: t('order.signature'),
      of: ({ signedOn, state, openLinkId, mayLink }) => {
        if (signedOn !== undefined) return t(`order.signedOn.${signedOn}`);
        if (openLinkId !== undefined) return t('order.link.open');
        return takes && state === 'requested' && !mayLink ? t('order.link.own') : undefined;
      },
      drawer: true,
    },
    {
      key: 'endReason',
      title: t('reason'),
      of: ({ endReason, lettingOver, state }) =>
        lettingOver === undefined
          ? endReason
          : t(state === 'placed' ? 'order.lettingOver.waits' : 'order.lettingOver', {
              place: lettingOver.placeNumber,
              day: lettingOver.lastDay,
            }),
      drawer: true,
    },
  ];
  return (
    <>
      <KeptList<Order>
        name="orders"
        title={t('orders.title')}
        path={door('orders')}
        spec={spec}
        cells={cells}
        nameOf={({ number, itemName }) => `${number} ${itemName}`}
        tone={({ state }) => orderTones[state]}
        underWay={isUnderWay}
        acts={[...acts, ...standing]}
        more={(order) => (
          <>
            <OrderPaper order={order} />
            <OrderRhythm order={order} today={today} />
            <OrderComplaints order={order} />
          </>
        )}
        views={[
          { key: 'open', title: t('orders.view.open'), search: 'state=requested,placed' },
          { key: 'standing', title: t('orders.view.standing'), search: 'state=placed&mode=standing' },
          { key: 'mine', title: t('orders.view.mine'), search: 'state=placed&mine=true&sort=appointedAt' },
          { key: 'unscanned', title: t('orders.view.unscanned'), search: 'unscanned=true' },
          { key: 'all', title: t('view.all'), search: '' },
        ]}
        empty={t('orders.empty')}
        head={
          takes && propertyId !== undefined ? (
            <Dropdown
              trigger={['click']}
              disabled={lines.length === 0}
              menu={{
                items: lines.map(({ itemId, name, price, unit, charged }) => ({
                  key: itemId,
                  label: charged ? `${name} ¥${price}/${unit}` : `${name} ${t('free')}`,
                })),
                onClick: ({ key }) => setLine(lines.find(({ itemId }) => itemId === key)),
              }}
            >
              <Button type="primary">{t('orders.new')}</Button>
            </Dropdown>
          ) : null
        }
      />
      {link === undefined ? null : (
        <IssuedLinkNote link={link} title={t('order.link')} onClose={() => setLink(undefined)} />
      )}
      {line === undefined || propertyId === undefined ? null : (
        <NewOrder
          key={line.itemId}
          propertyId={propertyId}
          line={line}
          today={today}
          householdId={householdId}
          onClose={() => setLine(undefined)}
        />
      )}
    </>
  );
};
