import { StateChip, type Tone, useFormat, useText } from '@goldkey/ui';
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

/** By when the matter is to be done; late in words. */
export const DueText = ({ at }: { at: string }) => {
  const t = useText(workOrderTexts);
  const format = useFormat();
  const isLate = Date.parse(at) < format.now;
  return (
    <span className={isLate ? 'gk-late' : undefined}>
      {isLate ? t('order.late', { at: format.briefInstant(at) }) : t('order.dueBy', { at: format.briefInstant(at) })}
    </span>
  );
};

export const orderTitle = ({ room, category }: Pick<OrderLine, 'room' | 'category'>): string =>
  [room, category].filter(Boolean).join(' ');
