import { type ActSpec, type CellSpec, KeptList, type Tone, useText } from '@goldkey/ui';
import { useMemo } from 'react';
import { type Due, door } from '../../api.js';
import { convenienceTexts } from '../../text/texts.js';

const tones: Readonly<Record<Due['state'], Tone>> = { missed: 'late', due: 'soon', ahead: 'plain' };
const spec = {
  filters: { property: 'one', q: 'text', stands: 'many', mine: 'flag', until: 'one', orderId: 'one' },
  sorts: ['dueOn'],
  defaultSort: 'dueOn',
  pageSize: 50,
} as const;

/** Either it is done, or it is said why not. */
const useActs = (): readonly ActSpec<Due>[] => {
  const t = useText(convenienceTexts);
  return useMemo(() => {
    const permission = 'convenience:perform';
    const plain = { permission, versioned: false } as const;
    return [
      {
        ...plain,
        key: 'perform',
        title: t('order.perform'),
        offered: ({ orderState }) => orderState === 'placed',
        path: ({ orderId }) => door('orders', orderId, 'services'),
        fields: [
          { name: 'quantity', label: t('order.quantity'), form: 'count' },
          { name: 'employeeId', label: t('order.doneBy'), form: 'person', optional: true },
          { name: 'note', label: t('note'), form: 'words', optional: true },
        ],
        initial: ({ quantity, employeeId }) => ({ quantity, ...(employeeId !== undefined && { employeeId }) }),
        body: (said, { dueOn }) => ({ ...said, dueOn }),
      },
      {
        ...plain,
        key: 'reason',
        title: t('due.reason'),
        note: t('due.reason.note'),
        offered: () => true,
        path: ({ orderId }) => door('orders', orderId, 'days'),
        fields: [{ name: 'reason', label: t('reason'), form: 'words' }],
        body: (said, { dueOn }) => ({ ...said, dueOn }),
      },
    ];
  }, [t]);
};

/** What is due of standing orders: missed, today, and a week ahead; who performs it. */
export const DuePage = () => {
  const t = useText(convenienceTexts);
  const cells: readonly CellSpec<Due>[] = [
    { key: 'dueOn', title: t('due.on'), form: 'day', of: ({ dueOn }) => dueOn, sorts: true, width: 140 },
    { key: 'item', title: t('item'), of: ({ itemName }) => itemName },
    { key: 'address', title: t('order.household'), of: ({ address }) => address, width: 110 },
    { key: 'quantity', title: t('order.quantity'), of: ({ quantity, unit }) => `${quantity} ${unit}`, width: 100 },
    { key: 'worker', title: t('order.worker'), of: ({ employeeName }) => employeeName, width: 110 },
    { key: 'number', title: t('order.number'), of: ({ number }) => number, width: 120 },
    { key: 'state', title: t('state'), form: 'state', of: ({ state }) => t(`due.state.${state}`), width: 110 },
  ];
  return (
    <KeptList<Due>
      name="due"
      title={t('due.title')}
      path={door('due')}
      spec={spec}
      cells={cells}
      nameOf={({ itemName, address, dueOn }) => `${itemName} ${address} ${dueOn}`}
      tone={({ state }) => tones[state]}
      acts={useActs()}
      views={[
        { key: 'all', title: t('due.view.week'), search: '' },
        { key: 'open', title: t('due.view.open'), search: 'stands=missed,due' },
        { key: 'missed', title: t('due.view.missed'), search: 'stands=missed' },
        { key: 'mine', title: t('orders.view.mine'), search: 'mine=true' },
      ]}
      empty={t('due.empty')}
    />
  );
};
