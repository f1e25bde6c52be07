import type { ApiClient, Command, Query } from '../data/client.js';
import { ApiProblem, isForLater } from '../data/problem.js';
import type { HandInAnswer } from './hand-in.js';

const handedIn = async (send: () => Promise<unknown>): Promise<HandInAnswer> => {
  try {
    await send();
    return { kind: 'done' };
  } catch (error) {
    // A visit stays on the phone until it is taken in, so a service in trouble is asked again, too.
    if (!(error instanceof ApiProblem) || isForLater(error) || error.status >= 500) return { kind: 'later' };
    return { kind: 'refused', reason: error.message };
  }
};

/** Sends the command of a visit, once; what came of it in the words of handing in. */
export const sendVisit = (client: ApiClient, command: Command): Promise<HandInAnswer> =>
  handedIn(() => client.send(command));

/** Sends a picture of a visit, once, before the visit that names it. */
export const sendPhoto = (client: ApiClient, path: string, query: Query, photo: Blob): Promise<HandInAnswer> =>
  handedIn(() => client.upload(path, query, photo));
