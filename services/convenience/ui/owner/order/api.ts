import { ask, type PropertyContact, send, tokenOf } from '@goldkey/ui/owner';
import type { OwnersHand } from '@goldkey/ui/owner-signature';

/** What an owner sees by a link of an order (services/convenience/src/adapters/in/http/orders/owner-order.controller.ts). */
export interface OrderView {
  readonly propertyName: string;
  readonly contact?: PropertyContact;
  readonly number: string;
  readonly itemName: string;
  readonly unit: string;
  readonly address: string;
  readonly mode: 'one-off' | 'standing';
  readonly details: Readonly<Record<string, string>>;
  readonly charged: boolean;
  readonly price: string;
  readonly quantity: number;
  readonly amount: string;
  readonly due: { readonly prepayment: string; readonly deposit: string };
  readonly state: 'requested' | 'placed' | 'fulfilled' | 'ended' | 'withdrawn';
  readonly requestedAt: string;
  readonly appointedAt?: string;
  readonly signedAt?: string;
  readonly maySign: boolean;
  /** Who looks is signed in as one of us, and does not sign for the owner. */
  readonly asStaff: boolean;
  readonly expiresAt: string;
}

const door = (pathname: string): string => `/api/convenience/owner/orders/${encodeURIComponent(tokenOf(pathname))}`;

export const readOrder = (pathname: string, language: string): Promise<OrderView> => ask(door(pathname), language);

/** A link signs once; a second signature is refused, so sending again does no harm. */
export const sendSignature = (pathname: string, language: string, { name, lines }: OwnersHand): Promise<OrderView> =>
  send(`${door(pathname)}/signature`, language, { name: name.trim(), lines });
