import type { FieldSchema } from './event-schema-types.js';
import { forms, isInstant } from './forms.js';
import { eventSchema } from './gen/event-schema.js';

/** An event as CloudEvents 1.0 in structured JSON; unknown attributes and fields are kept. */
export interface EventEnvelope<Data = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  /** RFC 3339 with offset: when the fact became true. */
  readonly time: string;
  readonly propertyid?: string;
  readonly actorid?: string;
  readonly correlationid?: string;
  readonly traceparent?: string;
  readonly data: Data;
}

/** The outcome of reading an event: good (`known: false` where nobody knows the type), or the first wrong field and why. */
export type Validation =
  | { readonly ok: true; readonly event: EventEnvelope; readonly known: boolean }
  | { readonly ok: false; readonly field: string; readonly reason: string };

/** What is wrong with a value; `undefined` where nothing is. */
type Fault = { readonly field: string; readonly reason: string };
type Check = (value: unknown, field: string) => Fault | undefined;

const LONGEST_ID = 64;
const WITHDRAWN = '.withdrawn.v1';

const fault = (field: string, reason: string): Fault => ({ field, reason });

const isText = (value: unknown): value is string => typeof value === 'string';

const textCheck = ({ form, listed }: FieldSchema): Check => {
  if (listed) {
    const words = new Set(listed);
    return (value, field) =>
      isText(value) && words.has(value) ? undefined : fault(field, `must be one of ${listed.join(', ')}`);
  }
  if (!form || form === 'article')
    return (value, field) => (isText(value) ? undefined : fault(field, 'must be a string'));
  const { fits, expected } = forms[form];
  return (value, field) => (isText(value) && fits(value) ? undefined : fault(field, `must be ${expected}`));
};

const countCheck: Check = (value, field) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2_147_483_647
    ? undefined
    : fault(field, 'must be a whole number from 0');

const articleCheck: Check = (value, field) =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 8
    ? undefined
    : fault(field, 'must be an article from 1 to 8');

const valueCheck = (schema: FieldSchema): Check => {
  switch (schema.kind) {
    case 'text':
      return textCheck(schema);
    case 'count':
      return schema.form === 'article' ? articleCheck : countCheck;
    case 'flag':
      return (value, field) => (typeof value === 'boolean' ? undefined : fault(field, 'must be true or false'));
    case 'score':
      return (value, field) =>
        typeof value === 'number' && Number.isFinite(value) ? undefined : fault(field, 'must be a number');
    case 'message':
      return objectCheck(schema.fields ?? []);
  }
};

const listCheck =
  (check: Check): Check =>
  (value, field) => {
    if (!Array.isArray(value)) return fault(field, 'must be a list');
    for (let index = 0; index < value.length; index += 1) {
      const found = check(value[index], `${field}.${index}`);
      if (found) return found;
    }
    return undefined;
  };

const objectCheck = (fields: readonly FieldSchema[]): Check => {
  const checks = fields.map((schema) => {
    const one = valueCheck(schema);
    return { name: schema.name, optional: schema.optional === true, check: schema.repeated ? listCheck(one) : one };
  });
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(field, 'must be an object');
    for (const { name, optional, check } of checks) {
      const part = (value as Record<string, unknown>)[name];
      if (part === undefined || part === null) {
        if (optional && part === undefined) continue;
        return fault(`${field}.${name}`, part === null && optional ? 'must not be null' : 'is missing');
      }
      const found = check(part, `${field}.${name}`);
      if (found) return found;
    }
    return undefined;
  };
};

const dataChecks = new Map<string, Check>();
const dataCheck = (type: string): Check | undefined => {
  const known = dataChecks.get(type);
  if (known) return known;
  const fields = Object.hasOwn(eventSchema, type) ? eventSchema[type] : undefined;
  if (!fields) return undefined;
  const check = objectCheck(fields);
  dataChecks.set(type, check);
  return check;
};

/** The type that a withdrawal takes back; `undefined` where the type is no withdrawal. */
export const withdrawnType = (type: string): string | undefined =>
  type.endsWith(WITHDRAWN) ? `${type.slice(0, -WITHDRAWN.length)}.v1` : undefined;

const isId = (value: unknown): value is string => isText(value) && value !== '' && value.length <= LONGEST_ID;

const withdrawalCheck: Check = (data, field) => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return fault(field, 'must be an object');
  const { eventId, eventIds } = data as { eventId?: unknown; eventIds?: unknown };
  if (eventId !== undefined && !isId(eventId)) return fault(`${field}.eventId`, 'must be an event id');
  if (eventIds !== undefined) {
    if (!Array.isArray(eventIds)) return fault(`${field}.eventIds`, 'must be a list');
    const bad = eventIds.findIndex((id) => !isId(id));
    if (bad >= 0) return fault(`${field}.eventIds.${bad}`, 'must be an event id');
  }
  return eventId === undefined && eventIds === undefined ? fault(`${field}.eventId`, 'is missing') : undefined;
};

const optionalAttributes = ['subject', 'propertyid', 'actorid', 'correlationid', 'traceparent'] as const;

const envelopeFault = (event: Record<string, unknown>): Fault | undefined => {
  for (const name of ['specversion', 'id', 'source', 'type', 'time', 'data'] as const) {
    if (event[name] === undefined || event[name] === null) return fault(name, 'is missing');
  }
  if (event['specversion'] !== '1.0') return fault('specversion', 'must be 1.0');
  if (!isId(event['id'])) return fault('id', `must be a non-empty string of at most ${LONGEST_ID} characters`);
  for (const name of ['source', 'type'] as const) {
    if (!isText(event[name]) || event[name] === '') return fault(name, 'must be a non-empty string');
  }
  if (!isText(event['time']) || !isInstant(event['time']))
    return fault('time', 'must be an RFC 3339 instant with offset');
  for (const name of optionalAttributes) {
    if (event[name] !== undefined && !isText(event[name])) return fault(name, 'must be a string');
  }
  return undefined;
};

const known = (type: string): Check | undefined => {
  const base = withdrawnType(type);
  if (base === undefined) return dataCheck(type);
  return dataCheck(base) ? withdrawalCheck : undefined;
};

/**
 * Reads an event: the envelope, then the data by its type's message. An unknown type is good and said to be unknown; an
 * unknown field is kept. Of several faults the first is told, with the path of its field (`data.visits.0.at`).
 */
export const validateEvent = (value: unknown): Validation => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, field: '', reason: 'must be an object' };
  }
  const found = envelopeFault(value as Record<string, unknown>);
  if (found) return { ok: false, ...found };
  const event = value as EventEnvelope;
  const check = known(event.type);
  const wrong = check?.(event.data, 'data');
  return wrong ? { ok: false, ...wrong } : { ok: true, event, known: check !== undefined };
};

/** Reads one line of a file of events. */
export const parseEventLine = (line: string): Validation => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, field: '', reason: 'is not JSON' };
  }
  return validateEvent(value);
};

/** Every event type that has a message, withdrawals apart. */
export const eventTypes: readonly string[] = Object.keys(eventSchema);
