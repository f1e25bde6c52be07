/**
 * Light traffic, as people make it who work while the platform is upgraded: `node visitors.mjs <url> <login> <password> <file>`.
 * A list is read, a record is read by itself, a tool is noted; each of them a few times a second. On SIGTERM it writes to the file how
 * many calls were answered, and which were not.
 */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from '../local/demo/sign-in.mjs';

const [url, login, password, file] = process.argv.slice(2);
const PAUSE_MS = 250;
const { session, go } = await signIn(url, login, password);
const told = { calls: 0, failed: [], committed: 0 };
let stopping = false;
process.on('SIGTERM', () => {
  stopping = true;
});

const call = async (what, path, init) => {
  told.calls += 1;
  try {
    const answer = await go(path, init);
    const body = await answer.json();
    if (answer.ok) return body;
    told.failed.push(`${what}: ${answer.status} ${body.detail ?? body.title ?? ''}`);
  } catch (error) {
    told.failed.push(`${what}: ${error.cause?.code ?? error.message}`);
  }
  return undefined;
};

const post = (what, path, body) =>
  call(what, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-csrf-token': session.csrfToken,
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  });

const { properties, departments } = await (await go('/api/complaints/choices')).json();
const [department] = departments;
const propertyId = department?.propertyId ?? properties[0]?.propertyId;

while (!stopping) {
  await Promise.all([
    call('list', '/api/complaints/complaints?pageSize=20'),
    call('overview', '/api/evaluation/overview?month=2026-08'),
    call('properties', '/api/estates/properties?pageSize=20'),
    post('intake', '/api/complaints/complaints', {
      propertyId,
      departmentId: department?.departmentId,
      category: 'noise',
      description: 'said while the platform is upgraded',
      channel: 'phone',
    }).then((made) => {
      if (made !== undefined) told.committed += 1;
    }),
  ]);
  await pause(PAUSE_MS);
}
writeFileSync(file, JSON.stringify(told));
