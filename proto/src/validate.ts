import type { FieldSchema } from './event-schema-types.js';
import { forms } from './forms.js';
import { eventSchema } from './gen/event-schema.js';

/** An event as CloudEvents 1.0 in structured JSON; unknown attributes and fields are kept. */
export interface EventEnvelope<Data = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The aggregate's id; an imported event may lack it. */
  readonly subject?: string;
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

/** What is wrong in a value: where (from the value down, empty for itself) and why. Paths are made on failure only. */
interface Fault {
  readonly path: string;
  readonly reason: string;
}
/** `undefined` where nothing is wrong. */
type Check = (value: unknown) => Fault | undefined;

const LONGEST_ID = 64;
const WITHDRAWN = '.withdrawn.v1';

const fault = (reason: string, path = ''): Fault => ({ path, reason });
const under = (part: string | number, inner: Fault): Fault => ({
  path: inner.path === '' ? `${part}` : `${part}.${inner.path}`,
  reason: inner.reason,
});

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textCheck = ({ form, listed }: FieldSchema): Check => {
  if (listed) {
    const words = new Set(listed);
    const wrong = fault(`must be one of ${listed.join(', ')}`);
    return (value) => (isText(value) && words.has(value) ? undefined : wrong);
  }
  if (!form || form === 'article') {
    const wrong = fault('must be a string');
    return (value) => (isText(value) ? undefined : wrong);
  }
  const { fits, expected } = forms[form];
  const wrong = fault(`must be ${expected}`);
  return (value) => (isText(value) && fits(value) ? undefined : wrong);
};

const wholeNumber = (from: number, until: number, reason: string): Check => {
  const wrong = fault(reason);
  return (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= until ? undefined : wrong;
};

const countCheck = wholeNumber(0, 2_147_483_647, 'must be a whole number from 0');
const articleCheck = wholeNumber(1, 8, 'must be an article from 1 to 8');
const notFlag = fault('must be true or false');
const notNumber = fault('must be a number');

const valueCheck = (schema: FieldSchema): Check => {
  switch (schema.kind) {
    case 'text':
      return textCheck(schema);
    case 'count':
      return schema.form === 'article' ? articleCheck : countCheck;
    case 'flag':
      return (value) => (typeof value === 'boolean' ? undefined : notFlag);
    case 'score':
      return (value) => (typeof value === 'number' && Number.isFinite(value) ? undefined : notNumber);
    case 'message':
      return objectCheck(schema.fields ?? []);
  }
};

const listCheck =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return fault('must be a list');
    for (let index = 0; index < value.length; index += 1) {
      const found = check(value[index]);
      if (found) return under(index, found);
    }
    return undefined;
  };

const objectCheck = (fields: readonly FieldSchema[]): Check => {
  const checks = fields.map((schema) => {
    const one = valueCheck(schema);
    return { name: schema.name, optional: schema.optional === true, check: schema.repeated ? listCheck(one) : one };
  });
  return (value) => {
    if (!isObject(value)) return fault('must be an object');
    for (const { name, optional, check } of checks) {
      const part = value[name];
      if (part === undefined || part === null) {
        if (optional) continue;
        return fault('is missing', name);
      }
      const found = check(part);
      if (found) return under(name, found);
    }
    return undefined;
  };
};

/** Null is missing, as in proto3 JSON: it goes, so that nobody behind has to know two forms of absence. */
const withoutNulls = <T extends object>(value: T, names: readonly string[]): T => {
  if (!names.some((name) => (value as Record<string, unknown>)[name] === null)) return value;
  const nulls = names.filter((name) => (value as Record<string, unknown>)[name] === null);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !nulls.includes(name))) as T;
};

/** What is asked of the data of a type, made at its first event. */
interface DataRule {
  readonly check: Check;
  /** Fields that may be null and then go. */
  readonly optional: readonly string[];
}

/** What the data of a type holds; `undefined` for a type that no contract knows, whatever its name. */
export const fieldsOf = (type: string): readonly FieldSchema[] | undefined =>
  Object.hasOwn(eventSchema, type) ? eventSchema[type] : undefined;

const dataRules = new Map<string, DataRule>();
const dataRule = (type: string): DataRule | undefined => {
  const made = dataRules.get(type);
  if (made) return made;
  const fields = fieldsOf(type);
  if (!fields) return undefined;
  const optional = fields.flatMap(({ name, optional: mayMiss }) => (mayMiss ? [name] : []));
  const rule = { check: objectCheck(fields), optional };
  dataRules.set(type, rule);
  return rule;
};

/** The type that a withdrawal takes back; `undefined` where the type is no withdrawal. */
export const withdrawnType = (type: string): string | undefined =>
  type.endsWith(WITHDRAWN) ? `${type.slice(0, -WITHDRAWN.length)}.v1` : undefined;

/** Characters are counted, not the halves in which JavaScript keeps the rarer ones. */
const isId = (value: unknown): value is string =>
  isText(value) && value !== '' && (value.length <= LONGEST_ID || [...value].length <= LONGEST_ID);

const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;

const withdrawal: DataRule = {
  optional: ['eventId', 'eventIds'],
  check: (data) => {
    if (!isObject(data)) return fault('must be an object');
    const { eventId, eventIds } = data;
    if (!isAbsent(eventId) && !isId(eventId)) return fault('must be an event id', 'eventId');
    if (!isAbsent(eventIds)) {
      if (!Array.isArray(eventIds)) return fault('must be a list', 'eventIds');
      const bad = eventIds.findIndex((id) => !isId(id));
      if (bad >= 0) return fault('must be an event id', `eventIds.${bad}`);
    }
    return isAbsent(eventId) && isAbsent(eventIds) ? fault('is missing', 'eventId') : undefined;
  },
};

const requiredAttributes = ['specversion', 'id', 'source', 'type', 'time'] as const;
const optionalAttributes = ['subject', 'propertyid', 'actorid', 'correlationid', 'traceparent'] as const;

type Envelope = {
  readonly [Name in (typeof requiredAttributes | typeof optionalAttributes)[number] | 'data']?: unknown;
};

const isAbsentOrText = (value: unknown): boolean => isAbsent(value) || isText(value);

/** Named one by one, not in a loop: every line of a file passes here, and a name that varies costs several times as much. */
const isGoodEnvelope = (event: Envelope): boolean =>
  event.specversion === '1.0' &&
  isId(event.id) &&
  isText(event.source) &&
  event.source !== '' &&
  isText(event.type) &&
  event.type !== '' &&
  isText(event.time) &&
  forms.instant.fits(event.time) &&
  isAbsentOrText(event.subject) &&
  isAbsentOrText(event.propertyid) &&
  isAbsentOrText(event.actorid) &&
  isAbsentOrText(event.correlationid) &&
  isAbsentOrText(event.traceparent) &&
  isObject(event.data);

const hasNullAttribute = ({ subject, propertyid, actorid, correlationid, traceparent }: Envelope): boolean =>
  subject === null || propertyid === null || actorid === null || correlationid === null || traceparent === null;

const envelopeFault = (event: Record<string, unknown>): Fault | undefined => {
  if (isGoodEnvelope(event)) return undefined;
  for (const name of requiredAttributes) if (isAbsent(event[name])) return fault('is missing', name);
  if (event['specversion'] !== '1.0') return fault('must be 1.0', 'specversion');
  if (!isId(event['id'])) return fault(`must be a non-empty string of at most ${LONGEST_ID} characters`, 'id');
  for (const name of ['source', 'type'] as const) {
    if (!isText(event[name]) || event[name] === '') return fault('must be a non-empty string', name);
  }
  if (!isText(event['time']) || !forms.instant.fits(event['time']))
    return fault(`must be ${forms.instant.expected}`, 'time');
  for (const name of optionalAttributes) {
    if (!isAbsentOrText(event[name])) return fault('must be a string', name);
  }
  return dataFault(event);
};

/** Data that is no object; of a type that nobody knows it may be anything, or nothing: such an event is kept and skipped. */
const dataFault = ({ type, data }: Envelope): Fault | undefined => {
  if (isObject(data) || ruleOf(type as string) === undefined) return undefined;
  return fault(isAbsent(data) ? 'is missing' : 'must be an object', 'data');
};

const rulesByType = new Map<string, DataRule>();
const ruleOf = (type: string): DataRule | undefined => {
  const made = rulesByType.get(type);
  if (made) return made;
  const rule = findRule(type);
  if (rule) rulesByType.set(type, rule);
  return rule;
};

const findRule = (type: string): DataRule | undefined => {
  const base = withdrawnType(type);
  if (base === undefined) return dataRule(type);
  return dataRule(base) ? withdrawal : undefined;
};

/**
 * Reads an event: the envelope, then the data by its type's message. An unknown type is good and said to be unknown,
 * whatever its data; an unknown field is kept; an optional one that is null is left out. Of several faults the first is told, with the path of
 * its field (`data.visits.0.at`).
 */
export const validateEvent = (value: unknown): Validation => {
  if (!isObject(value)) return { ok: false, field: '', reason: 'must be an object' };
  const found = envelopeFault(value);
  if (found) return { ok: false, field: found.path, reason: found.reason };
  const whole = value as unknown as EventEnvelope<object>;
  const event = hasNullAttribute(value) ? withoutNulls(whole, optionalAttributes) : whole;
  const rule = ruleOf(event.type);
  if (!rule) return { ok: true, event, known: false };
  const wrong = rule.check(event.data);
  if (wrong) return { ok: false, field: under('data', wrong).path, reason: wrong.reason };
  const data = withoutNulls(event.data, rule.optional);
  return { ok: true, event: data === event.data ? event : { ...event, data }, known: true };
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
