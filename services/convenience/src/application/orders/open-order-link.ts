import type { OrderLink } from '../../domain/order/link.js';
import { OpenLink } from './open-link.js';

/** Of an order that its owner signs. */
export class OpenOrderLink extends OpenLink<OrderLink> {}
