import { ask, Refused, send, takenBefore } from '@goldkey/ui/owner';
import type { OwnerView } from '../gen/answers.js';

/** What an owner sees by a link. */
export type { OwnerView } from '../gen/answers.js';

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
