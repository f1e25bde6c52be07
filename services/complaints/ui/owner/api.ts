import { ask, type PropertyContact, Refused, send, takenBefore } from '@goldkey/ui/owner';

/** What an owner sees by a link (services/complaints/src/adapters/in/http/owner.dto.ts). */
export interface OwnerView {
  readonly propertyName: string;
  readonly contact?: PropertyContact;
  readonly expiresAt: string;
  readonly mayReport: boolean;
  readonly mayEvaluate: boolean;
  readonly asStaff: boolean;
  readonly questionnaire?: { readonly departmentName: string; readonly answered: boolean };
  readonly work?: {
    readonly number: string;
    readonly category: string;
    readonly description: string;
    readonly room?: string;
    readonly state: 'open' | 'given' | 'accepted' | 'working' | 'waiting' | 'done' | 'confirmed' | 'cancelled';
    /** How often it was done again. */
    readonly round: number;
    readonly finishedAt?: string;
    readonly result?: string;
    readonly steps: readonly string[];
    readonly materials: readonly {
      readonly name: string;
      readonly quantity: string;
      readonly unit: string;
      readonly amount: string;
      readonly paidBy: 'owner' | 'centre';
    }[];
    readonly labour: string;
    readonly labourPaidBy: 'owner' | 'centre';
    readonly ownerPays: string;
    readonly mayJudge: boolean;
    /** What was said by this link; absent: nothing yet. */
    readonly saidDone?: boolean;
  };
  readonly matter?: {
    readonly number: string;
    readonly category: string;
    readonly description: string;
    readonly room?: string;
    readonly state: 'received' | 'decided' | 'assigned' | 'closed' | 'reopened' | 'set-aside';
    readonly receivedAt: string;
    readonly dueAt?: string;
    readonly closedAt?: string;
    readonly evaluationLevel?: 'satisfied' | 'basically-satisfied' | 'dissatisfied';
    readonly steps: readonly { readonly at: string; readonly change: string }[];
  };
}

export type OwnerLevel = NonNullable<NonNullable<OwnerView['matter']>['evaluationLevel']>;

const PAUSE_MS = 3000;

const door = (token: string): string => `/api/complaints/owner/${encodeURIComponent(token)}`;

export const readView = (token: string, language: string): Promise<OwnerView> => ask(door(token), language);

const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Hands a photo in for a report that is still to be written; answers its id. */
export const sendPhoto = async (token: string, photo: Blob, language: string): Promise<string> => {
  const id = newKey();
  const headers = { 'content-type': 'application/octet-stream' };
  await ask(`${door(token)}/photos?id=${id}`, language, { method: 'POST', headers, body: photo });
  return id;
};

type OwnerAct = 'report' | 'evaluation' | 'answer' | 'judgement';

/** Whether the link still waits for what an act says. */
const IS_ASKED: Readonly<Record<OwnerAct, (view: OwnerView) => boolean>> = {
  report: ({ mayReport }) => mayReport,
  evaluation: ({ mayEvaluate }) => mayEvaluate,
  answer: ({ questionnaire }) => questionnaire?.answered === false,
  judgement: ({ work }) => work?.mayJudge === true,
};

/**
 * Sends until an answer is there, always with the same key; `onWaiting` hears that nobody answered yet. What was taken though its answer
 * got lost is answered with the page as it stands.
 */
export const sendUntilAnswered = async (
  { token, act, body, language }: { token: string; act: OwnerAct; body: unknown; language: string },
  onWaiting: () => void,
): Promise<OwnerView> => {
  const key = { 'idempotency-key': newKey() };
  for (let isLost = false; ; isLost = true) {
    try {
      return await send(`${door(token)}/${act}`, language, body, key);
    } catch (error) {
      const now = isLost && (await takenBefore(error, () => readView(token, language), IS_ASKED[act]));
      if (now) return now;
      if (error instanceof Refused) throw error;
      onWaiting();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
};
