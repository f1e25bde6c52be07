import type { Tone } from '@goldkey/ui';
import type { Order } from '../../api.js';

/** How loudly the state of an order is told. */
export const orderTones: Readonly<Record<Order['state'], Tone>> = {
  requested: 'soon',
  placed: 'info',
  fulfilled: 'done',
  ended: 'plain',
  withdrawn: 'plain',
};
