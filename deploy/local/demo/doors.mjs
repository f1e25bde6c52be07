/** The services' own doors, as the demo uses them: through the gateway, as a client of the issuer. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Platform, PlatformError } from '@goldkey/client';

/** Items in one request at most: a load that is broken off repeats no more than so many. */
const MOST_ITEMS = 500;
/** Records of a list at one time. */
const AT_ONCE = 3;
/** Requests at one time, of all lists together: more would only wait for connections of the services' databases. */
const MOST_REQUESTS = 6;
/** What a busy machine answers and soon no more; the key makes asking again harmless. */
const PASSING = new Set([429, 502, 503, 504]);
/** A clock of the service may have noted something on the record meanwhile: it answers how the record stands now. */
const isPassing = ({ status }, { current }) =>
  PASSING.has(status) || (status === 412 && current?.version !== undefined);
const MOST_TRIES = 9;
const FIRST_PAUSE_MS = 300;

/** Lets so many work at one time, the others in the order in which they came. */
const turnsOf = (most) => {
  const waiting = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};
const inTurn = turnsOf(MOST_REQUESTS);

/** By the name of the record that a command tells. */
const keyOf = (name) => `demo-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;

const inParts = (items) =>
  Array.from({ length: Math.ceil(items.length / MOST_ITEMS) }, (_, part) =>
    items.slice(part * MOST_ITEMS, (part + 1) * MOST_ITEMS),
  );

/** What stands already when a load that was broken off goes on: no fault. */
const standsAlready = /already|taken|overlaps|exists/;

/** `work` on each, a few at a time; the answers in the order of the items. */
const eachOf = async (items, work) => {
  const answers = new Array(items.length);
  const waiting = [...items.entries()].reverse();
  const worker = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      answers[next[0]] = await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
};

/** A file travels as its bytes, everything else as JSON. */
const isFile = (body) => Buffer.isBuffer(body);

/** The doors as somebody who has signed in (`signIn`) uses them; `version`, where the command names the one it saw. */
export const doorsOf = ({ session, go }) => {
  const send = async (method, path, body, name, version) => {
    const headers = {
      accept: 'application/json',
      'accept-language': 'zh-CN',
      ...(method !== 'GET' && { 'x-csrf-token': session.csrfToken, 'idempotency-key': keyOf(name) }),
      ...(body !== undefined && { 'content-type': isFile(body) ? 'application/octet-stream' : 'application/json' }),
    };
    const ask = async (seen) => {
      const sent = { ...headers, ...(seen !== undefined && { 'if-match': `"${seen}"` }) };
      const answered = await go(path, { method, headers: sent, body: isFile(body) ? body : JSON.stringify(body) });
      return { answer: answered, told: await answered.json().catch(() => ({})) };
    };
    let { answer, told } = await inTurn(() => ask(version));
    for (let tries = 1; isPassing(answer, told) && tries < MOST_TRIES; tries += 1) {
      await pause(FIRST_PAUSE_MS * 2 ** (tries - 1));
      const seen = told.current?.version ?? version;
      ({ answer, told } = await inTurn(() => ask(seen)));
    }
    if (answer.ok) return told;
    // Done before, on another version of the record: the load goes on from how the record stands.
    if (version !== undefined && told.code === 'request.idempotency-key-reused')
      return send('GET', path.slice(0, path.lastIndexOf('/')));
    throw new PlatformError(`${method} ${path} answered ${answer.status}: ${told.detail ?? told.title}`, told);
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body, name, version) => send('POST', path, body, name, version),
    put: (path, body, name, version) => send('PUT', path, body, name, version),
  };
};

/**
 * Commands carry keys made from the name of the record that they tell, so that a step that is done twice is done once and
 * answers the same. Names are unique within the demo.
 */
export const doorsTo = ({ url, secrets }) => {
  const platform = new Platform({ url, clientId: 'cli', clientSecret: secrets.cliClient });
  const post = (path, body, name) => inTurn(() => platform.post(path, body, { idempotencyKey: keyOf(name) }));

  /** Sends many through a bulk door and answers their ids, in order; throws with the first that was refused. */
  const sendAll = (send) => async (path, items, name) => {
    const answers = await eachOf(inParts(items), (some, part) =>
      send(path, { items: some }, { idempotencyKey: keyOf(`${name}/${part}`) }),
    );
    const told = answers.flatMap((answer) => answer.items);
    const fault = told.find(({ accepted }) => !accepted);
    if (fault) throw new Error(`${path}, ${name}, item ${fault.index}: ${fault.code}: ${fault.detail}`);
    return told.map(({ id }) => id);
  };

  /** `work`, where the answer that it is there already counts as done. */
  const unlessThere = async (work) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PlatformError && standsAlready.test(error.problem?.code ?? '')) return undefined;
      throw error;
    }
  };

  return {
    get: (path) => inTurn(() => platform.get(path)),
    post,
    /** Without a kept key: done anew each time. */
    put: (path, body, version) => inTurn(() => platform.put(path, body, { version })),
    postAll: sendAll((...request) => inTurn(() => platform.post(...request))),
    putAll: sendAll((...request) => inTurn(() => platform.put(...request))),
    eachOf,
    unlessThere,
  };
};
