/** Events of a made-up group for measuring: a seeded course of complaints at many properties over a year, ordered by property. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const DAY_MS = 86_400_000;
const FIRST = Date.parse('2025-07-01T00:00:00+08:00');
const DAYS = 365;
const LEVELS = ['satisfied', 'satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied'];
const CATEGORIES = ['noise', 'hygiene', 'parking', 'leak', 'lift'];

/** Mulberry32: the same numbers in every run. */
export const chance = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const timeText = (ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 23)}+08:00`;

/** A CloudEvents envelope of the platform. */
const envelope = (service, type, id, subject, ms, propertyid, data) => ({
  specversion: '1.0',
  id,
  source: `/goldkey/${service}`,
  type: `goldkey.${service}.${type}.v1`,
  subject,
  time: timeText(ms),
  ...(propertyid === undefined ? {} : { propertyid }),
  data,
});

/** What stands before anything happens: the tree, the properties, a manager for each. */
export const organisation = function* (properties) {
  const founded = FIRST - 90 * DAY_MS;
  yield envelope('staffing', 'unit.defined', 'unit-group', 'u-group', founded, undefined, {
    unitId: 'u-group',
    kind: 'group',
    name: '集团',
  });
  for (let index = 1; index <= properties; index += 1) {
    const [propertyId, unitId] = [`p-${index}`, `u-${index}`];
    const unit = (id, kind, parentId) =>
      envelope('staffing', 'unit.defined', `unit-${id}`, id, founded, propertyId, {
        unitId: id,
        kind,
        parentId,
        name: id,
        propertyId,
      });
    yield unit(unitId, 'property', 'u-group');
    yield unit(`${unitId}-desk`, 'department', unitId);
    yield unit(`${unitId}-works`, 'department', unitId);
    yield envelope('estates', 'property.registered', `property-${index}`, propertyId, founded, propertyId, {
      propertyId,
      name: propertyId,
      unitId,
      serviceStart: '2025-06-01',
      households: 500,
    });
    yield envelope('staffing', 'appointment.started', `appointed-${index}`, `a-${index}`, founded, propertyId, {
      appointmentId: `a-${index}`,
      employeeId: `e-${index}`,
      unitId,
      propertyId,
      role: 'property-manager',
      from: '2025-06-01',
    });
  }
};

/** The course of one complaint: received, mostly decided, mostly closed, sometimes called back. */
const complaint = function* (random, propertyId, unitId, number) {
  const complaintId = `c-${propertyId}-${number}`;
  const received = FIRST + Math.floor(random() * DAYS * DAY_MS);
  const about = { complaintId, propertyId };
  const event = (type, at, data) =>
    envelope(
      'complaints',
      type,
      `${complaintId}-${type.slice(type.indexOf('.') + 1)}`,
      complaintId,
      at,
      propertyId,
      data,
    );
  yield event('complaint.received', received, {
    ...about,
    departmentId: `${unitId}-${random() < 0.5 ? 'desk' : 'works'}`,
    category: CATEGORIES[Math.floor(random() * CATEGORIES.length)],
    major: random() < 0.01,
    inScope: random() < 0.95,
    receivedAt: timeText(received),
  });
  const decided = received + Math.floor(random() * 6 * 3_600_000);
  yield event('complaint.decided', decided, {
    ...about,
    established: random() < 0.3,
    decidedAt: timeText(decided),
    decidedBy: 'e-desk',
    reason: '',
  });
  if (random() < 0.15) return;
  const closed = decided + Math.floor(random() * 9 * DAY_MS);
  yield event('complaint.closed', closed, { ...about, closedAt: timeText(closed), closedBy: 'e-desk' });
  if (random() < 0.5) return;
  const called = closed + Math.floor(random() * 2 * DAY_MS);
  yield event('callback.recorded', called, {
    callbackId: `call-${complaintId}`,
    propertyId,
    about: 'complaint',
    aboutId: complaintId,
    level: LEVELS[Math.floor(random() * LEVELS.length)],
    at: timeText(called),
    by: 'e-desk',
  });
};

/** Events property by property until there are `count` of them; the organisation comes first and is counted too. */
export const events = function* ({ count, properties = 100, seed = 1 }) {
  const random = chance(seed);
  let left = count;
  for (const event of organisation(properties)) {
    yield event;
    left -= 1;
  }
  for (let index = 1; index <= properties; index += 1) {
    let own = Math.round((left * index) / properties) - Math.round((left * (index - 1)) / properties);
    for (let number = 1; own > 0; number += 1) {
      for (const event of complaint(random, `p-${index}`, `u-${index}`, number)) {
        if (own === 0) break;
        yield event;
        own -= 1;
      }
    }
  }
};

/** Writes them to a file, one a line, and answers how many bytes they are. */
export const writeEvents = async (file, options) => {
  const out = createWriteStream(file);
  let part = '';
  const flush = async () => {
    if (!out.write(part)) await once(out, 'drain');
    part = '';
  };
  for (const event of events(options)) {
    part += `${JSON.stringify(event)}\n`;
    if (part.length > 1 << 20) await flush();
  }
  await flush();
  out.end();
  await once(out, 'finish');
  return out.bytesWritten;
};
