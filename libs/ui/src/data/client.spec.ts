import { ApiClient, address } from './client.js';
import { ApiProblem, ConnectionLost } from './problem.js';

const answering = (status: number, body: unknown, type = 'application/problem+json') =>
  Promise.resolve(
    new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': type } }),
  );

const aClient = (fetch: (url: string, init: RequestInit) => Promise<Response>) => {
  const signedOut: string[] = [];
  const client = new ApiClient({
    fetch: fetch as unknown as typeof globalThis.fetch,
    csrfToken: () => 'c-1',
    locale: () => 'zh-TW',
    onSignedOut: () => signedOut.push('now'),
  });
  return { client, signedOut };
};

test('an address leaves out what is empty and joins lists with commas', () => {
  expect(address('/a', { state: ['received', 'decided'], q: '', page: 2, overdue: true, property: undefined })).toBe(
    '/a?state=received%2Cdecided&page=2&overdue=true',
  );
  expect(address('/a')).toBe('/a');
});

test('a command carries its key, the version seen, the language and the token against forgery', async () => {
  let seen: RequestInit | undefined;
  const { client } = aClient((_url, init) => {
    seen = init;
    return answering(200, { version: 4 }, 'application/json');
  });
  await client.send({ key: 'k-1', method: 'POST', path: '/x', body: { a: 1 }, version: 3 });
  expect(seen?.headers).toMatchObject({
    'idempotency-key': 'k-1',
    'if-match': '"3"',
    'accept-language': 'zh-TW',
    'x-csrf-token': 'c-1',
  });
  expect(seen?.body).toBe('{"a":1}');
});

test('a refusal comes with code, sentence and fields', async () => {
  const { client } = aClient(() =>
    answering(400, { code: 'request.invalid', detail: '请检查', errors: [{ field: 'category', reason: '必填' }] }),
  );
  const problem = await client.get('/x').catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({ status: 400, code: 'request.invalid', detail: '请检查' });
  expect((problem as ApiProblem).fields).toEqual([{ field: 'category', reason: '必填' }]);
});

test('no network, a gateway without service and a cut answer are no answer', async () => {
  const cases = [
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => answering(503, { code: 'gateway.service-away' }),
    () => Promise.resolve(new Response('{"cut', { status: 200 })),
  ];
  for (const fetch of cases) await expect(aClient(fetch).client.get('/x')).rejects.toBeInstanceOf(ConnectionLost);
});

test('an answer that nobody is signed in is passed on', async () => {
  const { client, signedOut } = aClient(() => answering(401, { code: 'request.unauthenticated' }));
  await expect(client.get('/x')).rejects.toMatchObject({ status: 401 });
  expect(signedOut).toEqual(['now']);
});

test('a stale version brings the record as it stands', async () => {
  const { client } = aClient(() => answering(412, { code: 'complaints.stale-version', current: { version: 5 } }));
  await expect(client.send({ key: 'k', method: 'POST', path: '/x', body: {} })).rejects.toMatchObject({
    status: 412,
    current: { version: 5 },
  });
});

test('what happens without a network is told by the service’s clock, as far as it was heard', async () => {
  const hour = 3_600_000;
  let date = new Date(Date.now() - hour).toUTCString();
  const { client } = aClient(() => Promise.resolve(new Response('{}', { headers: { date } })));
  await client.get('/x');
  expect(Math.abs(client.now() - (Date.now() - hour))).toBeLessThan(2_000);
  date = new Date().toUTCString();
  await client.get('/x');
  expect(Math.abs(client.now() - Date.now())).toBeLessThan(50);
});
