/** What an owner sees by a link (services/complaints/src/adapters/in/http/owner.dto.ts). */
export interface OwnerView {
  readonly propertyName: string;
  readonly expiresAt: string;
  readonly mayReport: boolean;
  readonly mayEvaluate: boolean;
  readonly asStaff: boolean;
  readonly questionnaire?: { readonly departmentName: string; readonly answered: boolean };
  readonly matter?: {
    readonly number: string;
    readonly category: string;
    readonly description: string;
    readonly room?: string;
    readonly state: 'received' | 'decided' | 'assigned' | 'closed' | 'reopened';
    readonly receivedAt: string;
    readonly dueAt?: string;
    readonly closedAt?: string;
    readonly evaluationLevel?: 'satisfied' | 'basically-satisfied' | 'dissatisfied';
    readonly steps: readonly { readonly at: string; readonly change: string }[];
  };
}

export type OwnerLevel = NonNullable<NonNullable<OwnerView['matter']>['evaluationLevel']>;

/** The service said no: the link has ended, or a field is wrong. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly fields: readonly { readonly field: string; readonly reason: string }[],
    detail: string,
  ) {
    super(detail);
  }
}

const NO_ANSWER = [502, 503, 504];
const PAUSE_MS = 3000;

const ask = async (path: string, language: string, init: RequestInit = {}): Promise<OwnerView> => {
  const response = await fetch(path, { ...init, headers: { ...init.headers, 'accept-language': language } });
  if (NO_ANSWER.includes(response.status)) throw new TypeError('no answer');
  const body = (await response.json()) as OwnerView & { detail?: string; errors?: Refused['fields'] };
  if (!response.ok) throw new Refused(response.status, body.errors ?? [], body.detail ?? '');
  return body;
};

/** The token is the last part of the address: `/o/<token>`. */
export const tokenOf = (pathname: string): string => pathname.split('/').filter(Boolean).at(-1) ?? '';

const door = (token: string): string => `/api/complaints/owner/${encodeURIComponent(token)}`;

export const readView = (token: string, language: string): Promise<OwnerView> => ask(door(token), language);

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sends until an answer is there, always with the same key; `onWaiting` hears that nobody answered yet. */
export const sendUntilAnswered = async (
  {
    token,
    act,
    body,
    language,
  }: { token: string; act: 'report' | 'evaluation' | 'answer'; body: unknown; language: string },
  onWaiting: () => void,
): Promise<OwnerView> => {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
    body: JSON.stringify(body),
  };
  for (;;) {
    try {
      return await ask(`${door(token)}/${act}`, language, init);
    } catch (error) {
      if (error instanceof Refused) throw error;
      onWaiting();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
};
