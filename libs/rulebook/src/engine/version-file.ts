import { isDay } from '@goldkey/kernel';
import type { Clause } from './define.js';
import { BUILT_IN, type ParameterFault, parameterFault, type RulebookVersion } from './parameters.js';
import { scorecardFault } from './scorecard.js';

/** The number of a version that is at fault, and the value that was given for it. */
export interface VersionFault extends ParameterFault {
  readonly clause: string;
  /** Absent where the whole clause is unknown. */
  readonly parameter?: string;
  readonly value?: string;
}

/** A version that cannot be taken; the message names the place, the fault the number, where it is one. */
export class VersionError extends Error {
  override readonly name = 'VersionError';

  constructor(
    message: string,
    readonly fault?: VersionFault,
  ) {
    super(message);
  }

  static of(fault: VersionFault): VersionError {
    const place = ['parameters', fault.clause, fault.parameter ?? []].flat().join('.');
    return new VersionError(`${place}: ${fault.message}`, fault);
  }
}

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const overrideOf = (clause: Clause, name: string, given: unknown): [string, string] => {
  const at = { clause: clause.id, parameter: name };
  const declared = Object.hasOwn(clause.parameters, name) ? clause.parameters[name] : undefined;
  if (declared === undefined)
    throw VersionError.of({ ...at, reason: 'unknown', message: 'the clause has no such parameter' });
  const text = String(given);
  const wrong = parameterFault(declared, text);
  if (wrong !== undefined) throw VersionError.of({ ...at, ...wrong, value: text });
  return [name, text];
};

const overridesOf = (value: unknown, clauses: readonly Clause[]): RulebookVersion['overrides'] => {
  if (value === undefined || value === null) return {};
  if (!isPlain(value)) throw new VersionError('parameters: must be clauses with their parameters');
  return Object.fromEntries(
    Object.entries(value).map(([id, changed]) => {
      const clause = clauses.find((known) => known.id === id);
      if (clause === undefined)
        throw VersionError.of({ clause: id, reason: 'unknown-clause', message: 'there is no such clause' });
      if (!isPlain(changed)) throw new VersionError(`parameters.${id}: must be parameters with their values`);
      return [id, Object.fromEntries(Object.entries(changed).map(([name, given]) => overrideOf(clause, name, given)))];
    }),
  );
};

/**
 * Reads a group's version as parsed from YAML: `id`, `from` (the first of a month), and by clause the parameters that differ,
 * under `parameters` or beside the two. Throws VersionError for an unknown clause or parameter, so for any other key, a value
 * that its unit or bounds do not allow, or a scorecard whose weights do not sum to 100.
 */
export const readVersion = (value: unknown, clauses: readonly Clause[]): RulebookVersion => {
  if (!isPlain(value)) throw new VersionError('a rulebook file holds id, from and parameters');
  const { id, from, parameters, ...beside } = value;
  if (typeof id !== 'string' || id === '' || id === BUILT_IN.id)
    throw new VersionError('id: must be a text of its own');
  const day = from instanceof Date ? from.toISOString().slice(0, 10) : String(from);
  if (!isDay(day) || !day.endsWith('-01')) throw new VersionError('from: must be the first of a month, YYYY-MM-01');
  const version = {
    id,
    from: day,
    overrides: { ...overridesOf(parameters, clauses), ...overridesOf(beside, clauses) },
  };
  const wrong = scorecardFault({ clauses, versions: [BUILT_IN, version] }, day);
  if (wrong !== undefined) throw VersionError.of(wrong);
  return version;
};
