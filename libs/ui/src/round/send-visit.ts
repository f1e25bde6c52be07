import type { ApiClient, Command, Query } from '../data/client.js';
import { ApiProblem } from '../data/problem.js';
import type { HandInAnswer } from './hand-in.js';

/** Answers that say nothing of the visit itself: signed out, too many, a service in trouble. */
const isForLater = (status: number): boolean => status === 401 || status === 408 || status === 429 || status >= 500;

const handedIn = async (send: () => Promise<unknown>): Promise<HandInAnswer> => {
  try {
    await send();
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof ApiProblem) || isForLater(error.status)) return { kind: 'later' };
    return { kind: 'refused', reason: error.message };
  }
};

/** Sends the command of a visit, once; what came of it in the words of handing in. */
export const sendVisit = (client: ApiClient, command: Command): Promise<HandInAnswer> =>
  handedIn(() => client.send(command));

/** Sends a picture of a visit, once, before the visit that names it. */
export const sendPhoto = (client: ApiClient, path: string, query: Query, photo: Blob): Promise<HandInAnswer> =>
  handedIn(() => client.upload(path, query, photo));
