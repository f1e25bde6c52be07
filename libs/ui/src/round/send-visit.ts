import type { ApiClient, Command } from '../data/client.js';
import { ApiProblem } from '../data/problem.js';
import type { HandInAnswer } from './hand-in.js';

/** Answers that say nothing of the visit itself: signed out, too many, a service in trouble. */
const isForLater = (status: number): boolean => status === 401 || status === 408 || status === 429 || status >= 500;

/** Sends the command of a visit, once; what came of it in the words of handing in. */
export const sendVisit = async (client: ApiClient, command: Command): Promise<HandInAnswer> => {
  try {
    await client.send(command);
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof ApiProblem) || isForLater(error.status)) return { kind: 'later' };
    return { kind: 'refused', reason: error.message };
  }
};
