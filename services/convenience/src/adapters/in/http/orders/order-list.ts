import { callerMay, currentCaller } from '@goldkey/access';
import { maskPhone } from '@goldkey/kernel';
import { type KeptList, keptIn } from '@goldkey/service-kit';
import { mayLinkOrder } from '../../../../domain/order/link.js';
import { isUnscanned, type Order } from '../../../../domain/order/order.js';
import { COMPLAINTS_OF_ORDER } from '../quality/complaints-beside.js';

const kept = keptIn('service_order');
/** {@link isUnscanned}, asked of many. */
const UNSCANNED = "(t.state -> 'signature' ->> 'on' = 'paper' AND NOT t.state ? 'scans' AND t.standing <> 'withdrawn')";
/** By which its owner can still sign; a new link ends the earlier ones. */
const OPEN_LINK = `(SELECT l.id FROM order_link l WHERE l.order_id = t.id AND t.standing = 'requested'
  AND l.state ->> 'revokedAt' IS NULL AND l.state ->> 'usedAt' IS NULL
  AND to_timestamp((l.state ->> 'expiresAt')::numeric / 1000) >= now() LIMIT 1)`;
/** The parking place that it asked for last, and what estates says of it. */
const PLACE = `(SELECT jsonb_build_object('placeId', h.place_id, 'number', h.state ->> 'placeNumber', 'state', h.standing,
    'refusal', h.state ->> 'refusal')
  FROM place_hold h WHERE h.order_id = t.id ORDER BY h.asked_at DESC, h.id DESC LIMIT 1)`;
/** Whether what was left of its prepayment was to go back, and that was given up. */
const RETURN_GIVEN_UP = `(SELECT b.standing = 'dropped' FROM billing_command b WHERE b.order_id = t.id AND b.act = 'return'
  AND b.state -> 'asked' ->> 'kind' = 'prepayment' ORDER BY b.asked_at DESC, b.id DESC LIMIT 1)`;
const mayLink = (order: Order): boolean =>
  callerMay('convenience:order', (acting) => mayLinkOrder(order, acting), currentCaller().subject);
/** Orders as they are listed and shown. */
export const orderList = {
  ...kept,
  more: (order: Order) => ({ mayLink: mayLink(order) }),
  columns: {
    ...kept.columns,
    complaints: COMPLAINTS_OF_ORDER,
    openLinkId: OPEN_LINK,
    place: PLACE,
    returnGivenUp: RETURN_GIVEN_UP,
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    mode: { column: 't.mode', kind: 'any' },
    itemId: { column: 't.item_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'equals' },
    householdId: { column: 't.household_id', kind: 'any' },
    employeeId: { column: 't.worker_id', kind: 'any' },
    unscanned: { column: UNSCANNED, kind: 'flag' },
    requestedFrom: { column: 't.requested_at', kind: 'from' },
    requestedUntil: { column: 't.requested_at', kind: 'to' },
  },
  sorts: { requestedAt: 't.requested_at', appointedAt: 't.appointed_at', number: 't.number' },
  neverNull: ['requestedAt', 'number'],
  defaultSort: '-requestedAt',
  search: ['t.number', "(t.state ->> 'address')", "(t.state ->> 'ownerName')", "(t.state ->> 'itemName')"],
} satisfies KeptList;

export type ToldOrder = Pick<Order, 'state' | 'signature' | 'scans'> & { readonly phone?: string };

/** How the owner signed, and whether the paper is missing: for everybody who sees the order. */
export const signing = (order: ToldOrder) => ({
  signed: order.signature !== undefined,
  ...(order.signature !== undefined && { signedOn: order.signature.on }),
  ...(isUnscanned(order) && { unscanned: true }),
});

/** In lists telephone numbers are masked, and nobody's hand is shown; who handles the order opens it. */
export const discreet = (line: ToldOrder): object => {
  const { phone = '', signature: _hand, scans: _papers, ...rest } = line;
  return { ...rest, phone: maskPhone(phone), ...signing(line) };
};
