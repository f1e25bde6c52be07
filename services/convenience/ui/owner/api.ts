import { ask, type PropertyContact, send, tokenOf } from '@goldkey/ui/owner';

/** What an owner sees by a link (services/convenience/src/adapters/in/http/orders/owner.controller.ts). */
export interface ServiceView {
  readonly propertyName: string;
  readonly contact?: PropertyContact;
  readonly itemName: string;
  readonly unit: string;
  readonly address: string;
  readonly employeeName: string;
  readonly performedAt: string;
  readonly quantity: number;
  readonly amount: string;
  readonly note?: string;
  readonly state: 'performed' | 'disputed' | 'confirmed';
  readonly mayAnswer: boolean;
}

const door = (pathname: string): string => `/api/convenience/owner/${encodeURIComponent(tokenOf(pathname))}`;

export const readView = (pathname: string, language: string): Promise<ServiceView> => ask(door(pathname), language);

export interface Answer {
  readonly done: boolean;
  readonly paid?: string;
  readonly remark?: string;
}

/** A link takes one answer; a second one is refused, so sending again does no harm. */
export const sendAnswer = (pathname: string, language: string, answer: Answer): Promise<ServiceView> =>
  send(`${door(pathname)}/answer`, language, answer);
