import { fen, parseInstant } from '@goldkey/kernel';
import { type EventEnvelope, type FieldSchema, fieldsOf, withdrawnType } from '@goldkey/proto';
import type { Fact, Withdrawal } from '@goldkey/rulebook';

type Convert = (value: unknown) => unknown;

const each =
  (convert: Convert): Convert =>
  (value) =>
    Array.isArray(value) ? value.map(convert) : value;

/** How a field of the contract becomes a value of the rulebook: instants are numbers, money is fen, all else stays. */
const converterOf = (schema: FieldSchema): Convert | undefined => {
  const one = oneConverterOf(schema);
  return one && schema.repeated ? each(one) : one;
};

const oneConverterOf = ({ form, fields }: FieldSchema): Convert | undefined => {
  if (form === 'instant') return (value) => parseInstant(value as string);
  if (form === 'money') return (value) => fen(value as string);
  if (!fields) return undefined;
  const convert = objectConverter(fields);
  return (value) => convert(value as Record<string, unknown>);
};

const objectConverter = (
  fields: readonly FieldSchema[],
): ((data: Record<string, unknown>) => Record<string, unknown>) => {
  const changed = fields.flatMap((schema) => {
    const convert = converterOf(schema);
    return convert ? [{ name: schema.name, convert }] : [];
  });
  return (data) => {
    const result = { ...data };
    for (const { name, convert } of changed) {
      const value = result[name];
      if (value !== undefined) result[name] = convert(value);
    }
    return result;
  };
};

const converters = new Map<string, (data: Record<string, unknown>) => Record<string, unknown>>();
const converterFor = (type: string) => {
  const known = converters.get(type);
  if (known) return known;
  const fields = fieldsOf(type);
  if (!fields) return undefined;
  const converter = objectConverter(fields);
  converters.set(type, converter);
  return converter;
};

const kinds = new Map<string, string>();
/** `goldkey.staffing.task.filed.v1` → `staffing.task.filed`. */
const kindOf = (type: string): string => {
  const known = kinds.get(type);
  if (known !== undefined) return known;
  const kind = type.replace(/^goldkey\./, '').replace(/\.v\d+$/, '');
  kinds.set(type, kind);
  return kind;
};

const withdrawalOf = (event: EventEnvelope, base: string): Withdrawal => {
  const { eventId, eventIds } = event.data as { eventId?: string; eventIds?: string[] };
  return {
    withdraws: kindOf(base),
    source: event.source,
    id: event.id,
    at: parseInstant(event.time),
    eventIds: [...(eventId === undefined ? [] : [eventId]), ...(eventIds ?? [])],
  };
};

/**
 * The fact that a valid event tells the rulebook, or the withdrawal that it is; `undefined` for a type that no contract
 * knows. What a field holds is told by the contract itself, so a new type needs no translator of its own; a second version
 * of a type gets one here (docs/adr/0012).
 */
export const factOf = (event: EventEnvelope): Fact | Withdrawal | undefined => {
  const base = withdrawnType(event.type);
  if (base !== undefined) return fieldsOf(base) ? withdrawalOf(event, base) : undefined;
  const convert = converterFor(event.type);
  if (convert === undefined) return undefined;
  const kind = kindOf(event.type);
  const { id, source, propertyid: propertyId } = event;
  const at = parseInstant(event.time);
  const data = convert(event.data as Record<string, unknown>);
  return (
    propertyId === undefined ? { kind, id, source, at, data } : { kind, id, source, at, propertyId, data }
  ) as Fact;
};
