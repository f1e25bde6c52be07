import type { Caller } from '@goldkey/access';
import type { Link } from '../../../../domain/link/link.js';

/** An owner sees the one property of the link, and of it only what the link is about. `kind`: as the link's records are called. */
export const ownerOf = (kind: 'service-link' | 'order-link', { id, propertyId }: Link): Caller => ({
  kind: 'owner',
  subject: `${kind} ${id}`,
  name: '业主',
  roles: [],
  permissions: new Set(),
  scope: { all: false, properties: [propertyId] },
});
