/** What an owner sees by a link (services/convenience/src/adapters/in/http/orders/owner.controller.ts). */
export interface ServiceView {
  readonly propertyName: string;
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

/** The service said no: the link has ended, or a field is wrong. */
export class Refused extends Error {}

const ask = async (path: string, language: string, init: RequestInit = {}): Promise<ServiceView> => {
  const response = await fetch(path, { ...init, headers: { ...init.headers, 'accept-language': language } });
  if (response.status >= 502) throw new TypeError('no answer');
  const body = (await response.json()) as ServiceView & { detail?: string };
  if (!response.ok) throw new Refused(body.detail ?? '');
  return body;
};

/** The token is the last part of the address: `/s/<token>`. */
const door = (pathname: string): string =>
  `/api/convenience/owner/${encodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '')}`;

export const readView = (pathname: string, language: string): Promise<ServiceView> => ask(door(pathname), language);

export interface Answer {
  readonly done: boolean;
  readonly paid?: string;
  readonly remark?: string;
}

/** A link takes one answer; a second one is refused, so sending again does no harm. */
export const sendAnswer = (pathname: string, language: string, answer: Answer): Promise<ServiceView> =>
  ask(`${door(pathname)}/answer`, language, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
  });
