import { StateChip, type Tone, useText } from '@goldkey/ui';
import { workOrderTexts } from './text/texts.js';
import type { OrderLine, OrderState } from './work-order.js';

const tones: Readonly<Record<OrderState, Tone>> = {
  open: 'soon',
  given: 'plain',
  accepted: 'plain',
  working: 'info',
  waiting: 'soon',
  done: 'soon',
  confirmed: 'done',
  cancelled: 'plain',
};

/** Where an order stands; a waiting one says for what. */
export const OrderStateChip = ({ order }: { order: Pick<OrderLine, 'state' | 'waitsFor'> }) => {
  const t = useText(workOrderTexts);
  return (
    <StateChip tone={tones[order.state]}>
      {order.state === 'waiting' && order.waitsFor !== undefined
        ? t(`order.waits.${order.waitsFor}`)
        : t(`state.${order.state}`)}
    </StateChip>
  );
};

export const orderTitle = ({ room, category }: Pick<OrderLine, 'room' | 'category'>): string =>
  [room, category].filter(Boolean).join(' ');
