/** The services' own doors, as the demo uses them: through the gateway, as a client of the issuer. */
import { createHash } from 'node:crypto';
import { Platform, PlatformError } from '../../../libs/client/dist/index.js';

/** Items in one request at most. */
const MOST_ITEMS = 800;
const inParts = (items) =>
  Array.from({ length: Math.ceil(items.length / MOST_ITEMS) }, (_, part) =>
    items.slice(part * MOST_ITEMS, (part + 1) * MOST_ITEMS),
  );

/** What stands already when a load that was broken off goes on: no fault. */
const standsAlready = /already|taken|overlaps|exists/;

/**
 * Commands carry keys made from the name of the step, so that a step that is done twice is done once and answers the
 * same. Names are unique within the demo.
 */
export const doorsTo = ({ url, secrets }) => {
  const platform = new Platform({ url, clientId: 'cli', clientSecret: secrets.cliClient });
  const keyOf = (step) => `demo-${createHash('sha256').update(step).digest('hex').slice(0, 32)}`;
  const post = (path, body, step) => platform.post(path, body, { idempotencyKey: keyOf(step) });

  /** Sends many through a bulk door and answers their ids, in order; throws with the first refusal that is a fault. */
  const sendAll = (send) => async (path, items, step) => {
    const ids = [];
    for (const [part, some] of inParts(items).entries()) {
      const answer = await send(path, { items: some }, { idempotencyKey: keyOf(`${step}/${part}`) });
      const fault = answer.items.find(({ accepted, code }) => !accepted && !standsAlready.test(code));
      if (fault) throw new Error(`${path}, ${step}, item ${fault.index}: ${fault.code}: ${fault.detail}`);
      ids.push(...answer.items.map(({ id }) => id));
    }
    return ids;
  };
  const postAll = sendAll((...request) => platform.post(...request));
  const putAll = sendAll((...request) => platform.put(...request));

  /** `work`, where the answer that it is there already counts as done. */
  const unlessThere = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PlatformError && standsAlready.test(error.problem?.code ?? '')) return undefined;
      throw error;
    }
  };

  return { platform, post, postAll, putAll, unlessThere };
};
