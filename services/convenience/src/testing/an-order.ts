import { instant } from '@goldkey/kernel';
import type { Order } from '../domain/order/order.js';
import type { Service } from '../domain/service/service.js';

/** Thursday, 5 March 2026, 10:30 in Shanghai. */
export const thursday = instant(Date.UTC(2026, 2, 5, 2, 30));

/** A signed one-off order for a barrel; a test names only what it is about. */
export const anOrder = (changes: Partial<Order> = {}): Order => ({
  id: 'order-1',
  number: '2026-00001',
  propertyId: 'p-1',
  itemId: 'item-water',
  itemName: '桶装水',
  kind: 'bottled-water',
  charged: true,
  unit: '桶',
  departmentId: 'd-1',
  mode: 'one-off',
  householdId: 'h-1',
  address: '3 101',
  ownerName: '陈女士',
  phone: '13812345678',
  details: { barrels: '1' },
  price: '20.00',
  quantity: 1,
  due: { prepayment: '0.00', deposit: '0.00' },
  state: 'placed',
  requestedAt: thursday,
  takenBy: 'account-desk',
  signature: {
    on: 'screen',
    name: '陈女士',
    lines: [
      [
        [10, 20],
        [30, 40],
      ],
    ],
    at: thursday,
    takenBy: 'account-desk',
  },
  placedAt: thursday,
  putOff: [],
  advances: [],
  performed: 0,
  ...changes,
});

export const aService = (changes: Partial<Service> = {}): Service => ({
  id: 'service-1',
  propertyId: 'p-1',
  orderId: 'order-1',
  orderNumber: '2026-00001',
  itemId: 'item-water',
  itemName: '桶装水',
  kind: 'bottled-water',
  unit: '桶',
  householdId: 'h-1',
  address: '3 101',
  departmentId: 'd-1',
  employeeId: 'e-desk',
  employeeName: '小王',
  performedAt: thursday,
  quantity: 1,
  amount: '20.00',
  state: 'performed',
  toldBy: 'event-1',
  // The end of Sunday, 8 March.
  confirmDueAt: instant(Date.UTC(2026, 2, 8, 15, 59, 59, 999)),
  ...changes,
});
