import { runAsSystem } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { inBookSession, type RecordBook } from '@goldkey/service-kit';
import type { LinkStore } from '../../../../application/order-ports.js';
import type { Link, LinkEvent } from '../../../../domain/link/link.js';
import type { OrderLink } from '../../../../domain/order/link.js';
import type { ServiceLink } from '../../../../domain/service/link.js';
import { bookOf, changeIn } from '../books.js';
import { statesIn } from '../read.js';

/** Owners' links; the token is found by its hash only. */

const serviceLinkBook = bookOf<ServiceLink, LinkEvent<ServiceLink>>({
  recordKind: 'service-link',
  table: 'service_link',
  columns: { service_id: 'text', token_hash: 'text' },
  row: ({ serviceId, tokenHash }) => ({ service_id: serviceId, token_hash: tokenHash }),
  remember: ({ record: { serviceId } }) => ({ serviceId }),
  messages: () => [],
});

const orderLinkBook = bookOf<OrderLink, LinkEvent<OrderLink>>({
  recordKind: 'order-link',
  table: 'order_link',
  columns: { order_id: 'text', token_hash: 'text' },
  row: ({ orderId, tokenHash }) => ({ order_id: orderId, token_hash: tokenHash }),
  remember: ({ record: { orderId } }) => ({ orderId }),
  messages: () => [],
});

const storeOf = <About extends Link>(
  database: Database,
  book: RecordBook<About, LinkEvent<About>>,
  about: string,
): LinkStore<About> => ({
  ...changeIn(database, book),
  issue: (decision) => inBookSession(database, book, async (open) => open.settle(decision)),
  standing: (id) => statesIn<About>(database, book.table, `${about} = $1 AND state ->> 'revokedAt' IS NULL`, [id]),
  findByTokenHash: (tokenHash) =>
    runAsSystem(
      'owner link',
      async () => (await statesIn<About>(database, book.table, 'token_hash = $1', [tokenHash]))[0],
    ),
});

/** Links by which services are confirmed. */
export const serviceLinkStore = (database: Database): LinkStore<ServiceLink> =>
  storeOf(database, serviceLinkBook, 'service_id');

/** Links by which orders are signed. */
export const orderLinkStore = (database: Database): LinkStore<OrderLink> =>
  storeOf(database, orderLinkBook, 'order_id');
