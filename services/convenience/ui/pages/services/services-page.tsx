import { type ActSpec, type CellSpec, KeptList, type Tone, useMay, useText, useThisProperty } from '@goldkey/ui';
import { useMemo, useState } from 'react';
import { door, type Service } from '../../api.js';
import { type IssuedLink, IssuedLinkNote } from '../../parts/issued-link.js';
import { convenienceTexts } from '../../text/texts.js';
import { leftOf } from './left.js';
import { PaymentChecks } from './payment-checks.js';

const tones: Readonly<Record<Service['state'], Tone>> = {
  performed: 'info',
  disputed: 'late',
  confirmed: 'done',
  withdrawn: 'plain',
};
const spec = {
  filters: { property: 'one', q: 'text', state: 'many', mine: 'flag', late: 'flag', paidOtherwise: 'flag' },
  sorts: ['performedAt', 'confirmDueAt'],
  defaultSort: '-performedAt',
  pageSize: 50,
} as const;

/** Its owner can still say something of it. */
const isOpen = (state: Service['state']): boolean => state === 'performed' || state === 'disputed';

/** What was done for owners, and whether they confirmed it (C-05). */
export const ServicesPage = () => {
  const t = useText(convenienceTexts);
  const may = useMay();
  const performs = may('convenience:perform');
  const propertyId = useThisProperty();
  const [link, setLink] = useState<IssuedLink>();
  const cells: readonly CellSpec<Service>[] = [
    { key: 'item', title: t('item'), of: ({ itemName }) => itemName },
    {
      key: 'performedAt',
      title: t('service.performedAt'),
      form: 'instant',
      of: ({ performedAt }) => performedAt,
      sorts: true,
      width: 150,
    },
    { key: 'address', title: t('order.household'), of: ({ address }) => address, width: 110 },
    { key: 'order', title: t('order.number'), of: ({ orderNumber }) => orderNumber, width: 120 },
    { key: 'employee', title: t('order.doneBy'), of: ({ employeeName }) => employeeName, width: 100 },
    { key: 'quantity', title: t('order.quantity'), of: ({ quantity, unit }) => `${quantity} ${unit}`, width: 90 },
    { key: 'amount', title: t('amount'), form: 'money', of: ({ amount }) => amount, width: 110 },
    { key: 'received', title: t('service.received'), form: 'money', of: ({ received }) => received, width: 110 },
    {
      key: 'state',
      title: t('state'),
      form: 'state',
      of: ({ state, late, paidOtherwise }) =>
        paidOtherwise ? t('service.paidOtherwise') : late ? t('service.late') : t(`service.state.${state}`),
      width: 120,
    },
    {
      key: 'confirmDueAt',
      title: t('service.confirmDueAt'),
      form: 'instant',
      of: ({ confirmDueAt }) => confirmDueAt,
      drawer: true,
    },
    {
      key: 'onAccount',
      title: t('money.onAccount'),
      form: 'money',
      of: ({ onAccount }) => (onAccount === '0.00' ? undefined : onAccount),
      drawer: true,
    },
    { key: 'paid', title: t('service.paidSaid'), form: 'money', of: ({ answer }) => answer?.paid, drawer: true },
    { key: 'remark', title: t('service.remark'), of: ({ answer }) => answer?.remark, drawer: true },
    {
      key: 'link',
      title: t('service.link'),
      of: ({ state, mayLink, openLinkId }) => {
        if (openLinkId !== undefined) return t('service.link.open');
        return performs && isOpen(state) && !mayLink ? t('service.link.own') : undefined;
      },
      drawer: true,
    },
    { key: 'note', title: t('note'), of: ({ note }) => note, drawer: true },
    {
      key: 'withdrawn',
      title: t('service.withdrawn'),
      of: ({ withdrawn }) => withdrawn && `${withdrawn.reason} ${withdrawn.byName}`,
      drawer: true,
    },
  ];
  const acts = useMemo(
    (): readonly ActSpec<Service>[] => [
      {
        key: 'link',
        title: t('service.link'),
        note: t('service.link.note'),
        permission: 'convenience:perform',
        offered: ({ mayLink }) => mayLink,
        path: ({ id }) => door('services', id, 'owner-link'),
        versioned: false,
        fields: [],
        body: () => ({}),
        onAnswer: (answer) => setLink(answer as IssuedLink),
      },
      {
        key: 'revoke-link',
        title: t('service.link.revoke'),
        note: t('service.link.revoke.note'),
        permission: 'convenience:perform',
        offered: ({ openLinkId, mayLink }) => openLinkId !== undefined && mayLink,
        path: ({ openLinkId }) => door('service-links', openLinkId ?? '', 'revoke'),
        versioned: false,
        fields: [],
        body: () => ({}),
      },
      {
        key: 'fee',
        title: t('service.fee'),
        permission: 'convenience:perform',
        offered: (row) => row.state !== 'withdrawn' && leftOf(row) !== undefined,
        path: ({ id }) => door('services', id, 'fees'),
        versioned: false,
        fields: [{ name: 'amount', label: t('amount'), form: 'money' }],
        initial: (row) => ({ amount: leftOf(row) }),
      },
      {
        key: 'charge',
        title: t('service.charge'),
        note: t('service.charge.note'),
        permission: 'convenience:order',
        offered: (row) => row.state !== 'withdrawn' && leftOf(row) !== undefined,
        path: ({ id }) => door('services', id, 'charge'),
        versioned: false,
        fields: [],
      },
      {
        key: 'withdraw',
        title: t('service.withdraw'),
        note: t('service.withdraw.note'),
        permission: 'convenience:define',
        offered: ({ state }) => isOpen(state),
        path: ({ id }) => door('services', id, 'withdraw'),
        fields: [{ name: 'reason', label: t('reason'), form: 'words' }],
      },
    ],
    [t],
  );
  return (
    <>
      <KeptList<Service>
        name="services"
        title={t('services.title')}
        path={door('services')}
        spec={spec}
        cells={cells}
        nameOf={({ itemName, address }) => `${itemName} ${address}`}
        tone={({ state, late, paidOtherwise }) => (late || paidOtherwise ? 'late' : tones[state])}
        acts={acts}
        views={[
          { key: 'all', title: t('view.all'), search: '' },
          { key: 'mine', title: t('services.view.mine'), search: 'mine=true' },
          { key: 'open', title: t('services.view.open'), search: 'state=performed,disputed&sort=confirmDueAt' },
          { key: 'odd', title: t('services.view.odd'), search: 'paidOtherwise=true' },
        ]}
        empty={t('services.empty')}
        head={may('convenience:define') && propertyId !== undefined ? <PaymentChecks propertyId={propertyId} /> : null}
      />
      {link === undefined ? null : (
        <IssuedLinkNote link={link} title={t('service.link')} onClose={() => setLink(undefined)} />
      )}
    </>
  );
};
