import type { IHeaders, KafkaMessage } from 'kafkajs';

/** An event as a consumer gets it: CloudEvents 1.0, whose `data` is the contract's message as JSON (events.md). */
export interface EventEnvelope<Data = unknown> {
  readonly specversion: '1.0';
  /** With `source` unique: a second event of both is a duplicate. */
  readonly id: string;
  readonly source: string;
  /** `goldkey.<service>.<aggregate>.<past-tense>.v<major>`. */
  readonly type: string;
  /** The aggregate's id. */
  readonly subject: string;
  /** RFC 3339 with offset: when the fact became true. */
  readonly time: string;
  readonly propertyid?: string;
  readonly actorid?: string;
  readonly correlationid?: string;
  readonly traceparent?: string;
  readonly data: Data;
}

/** An event to be published by this service. */
export interface NewEvent<Data = unknown> {
  /** UUID; default a new one of version 7. */
  readonly id?: string;
  readonly type: string;
  readonly subject: string;
  /** RFC 3339 with offset: when the fact became true. */
  readonly time: string;
  /** Absent for group-wide facts. It is the partition key; without it the subject is. */
  readonly propertyId?: string | null;
  readonly actorId?: string;
  readonly correlationId?: string;
  readonly data: Data;
}

/** Why a message cannot be read at all. It is parked at once: a second look would see the same. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage';
}

/** The attributes that travel as headers `ce_…`, required ones first. */
const required = ['id', 'source', 'type', 'time'] as const;
const optional = ['propertyid', 'actorid', 'correlationid'] as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL stores no NUL, and an id has no business holding any.
const control = /[\u0000-\u001f]/;

/** Ids and sources are keys in tables; a longer one is nobody's. */
const longestAttribute = 300;

const headerText = (headers: IHeaders | undefined, name: string): string | undefined => {
  const value = headers?.[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined ? undefined : first.toString();
};

/** The text of a header that a table can keep; `undefined` where there is none. */
const attributeIn = (headers: IHeaders | undefined, name: string): string | undefined => {
  const text = headerText(headers, name);
  if (text === undefined || text === '') return undefined;
  if (text.length > longestAttribute) throw new UnreadableMessage(`header ${name} is longer than ${longestAttribute}`);
  if (control.test(text)) throw new UnreadableMessage(`header ${name} holds a control character`);
  return text;
};

/** Reads a Kafka message in CloudEvents' binary mode. Throws UnreadableMessage saying what is missing. */
export const readMessage = ({ headers, value }: Pick<KafkaMessage, 'headers' | 'value'>): EventEnvelope => {
  const attributes: Record<string, string> = {};
  for (const name of required) {
    const text = attributeIn(headers, `ce_${name}`);
    if (text === undefined) throw new UnreadableMessage(`header ce_${name} is missing`);
    attributes[name] = text;
  }
  for (const name of optional) {
    const text = attributeIn(headers, `ce_${name}`);
    if (text !== undefined) attributes[name] = text;
  }
  const version = headerText(headers, 'ce_specversion');
  if (version !== '1.0') throw new UnreadableMessage(`ce_specversion is ${version ?? 'missing'}, not 1.0`);
  const traceparent = attributeIn(headers, 'traceparent');
  return {
    specversion: '1.0',
    subject: attributeIn(headers, 'ce_subject') ?? '',
    ...(attributes as unknown as Pick<EventEnvelope, 'id' | 'source' | 'type' | 'time'>),
    ...(traceparent === undefined ? {} : { traceparent }),
    data: readData(value),
  };
};

const readData = (value: Buffer | null): unknown => {
  if (value === null) throw new UnreadableMessage('the message has no value');
  try {
    return JSON.parse(value.toString('utf8'));
  } catch (error) {
    throw new UnreadableMessage('the value is not JSON', { cause: error });
  }
};

/** The headers of an event in binary mode that differ from event to event, besides its id and type. */
export const headersOf = (
  envelope: Omit<EventEnvelope, 'data' | 'specversion' | 'id' | 'type'>,
): Record<string, string> => {
  const { traceparent, ...attributes } = envelope;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) headers[`ce_${name}`] = String(value);
  if (traceparent !== undefined) headers['traceparent'] = traceparent;
  return headers;
};

/** All headers of an event in binary mode. */
export const completeHeaders = (
  id: string,
  type: string,
  headers: Readonly<Record<string, string>>,
): Record<string, string> => ({
  'content-type': 'application/json',
  ce_specversion: '1.0',
  ce_id: id,
  ce_type: type,
  ...headers,
});

/** Headers as plain text, for storing them. */
export const headerTexts = (headers: IHeaders | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.keys(headers ?? {}).flatMap((name) => {
      const text = headerText(headers, name);
      return text === undefined ? [] : [[name, text]];
    }),
  );

/** `goldkey.x.y.z.v2` → `goldkey.x.y.z` and 2. */
export const versionOf = (type: string): { readonly name: string; readonly version: number } => {
  const match = /^(.*)\.v(\d+)$/.exec(type);
  return match === null ? { name: type, version: 0 } : { name: match[1] as string, version: Number(match[2]) };
};

/** A service's topic of news; the key is the property, so all news of one property and service arrives in order. */
export const eventsTopic = (service: string): string => `goldkey.${service}.events.v1`;

/** Whether events travel on it as they are; a letter of the dead has the headers that its message had. */
export const isEventsTopic = (topic: string): boolean => topic.endsWith('.events.v1');

/** Where a service, as a consumer, puts what it could not handle. */
export const deadLetterTopic = (service: string): string => `goldkey.${service}.dlq.v1`;
