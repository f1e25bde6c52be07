import { type Day, fen, ratio } from '@goldkey/kernel';
import type { Clause, ParametersOn, Rulebook } from './define.js';
import {
  builtInValue,
  judgingDay,
  type Parameters,
  type RulebookVersion,
  type Versions,
  versionOn,
} from './parameters.js';

/** The clause with this id. Throws RangeError where there is none. */
export const clauseOf = ({ clauses }: Rulebook, id: string): Clause => {
  const found = clauses.find((clause) => clause.id === id);
  if (found === undefined) throw new RangeError(`no clause ${id}`);
  return found;
};

const readNumbers = (rulebook: Rulebook, clause: Clause, version: RulebookVersion, day: Day): Parameters => {
  const texts = new Map<string, string>();
  const text = (name: string): string => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const declared = clause.parameters[name];
    const value = version.overrides[clause.id]?.[name] ?? (declared && builtInValue(declared, day));
    if (value === undefined) throw new RangeError(`${clause.id} has no parameter ${name}`);
    texts.set(name, value);
    return value;
  };
  return {
    version: version.id,
    text,
    count: (name) => Number(text(name)),
    points: (name) => BigInt(text(name)),
    fen: (name) => fen(text(name)),
    ratio: (name) => ratio(text(name)),
    of: (clauseId) => numbersOn(rulebook, clauseOf(rulebook, clauseId), day),
  };
};

/** By the versions: a rulebook whose versions change reads anew. */
const kept = new WeakMap<Versions, Map<string, Parameters>>();

/** The numbers of a clause by the version in force on a day. */
export const numbersOn = (rulebook: Rulebook, clause: Clause, day: Day): Parameters => {
  const known = kept.get(rulebook.versions) ?? new Map<string, Parameters>();
  kept.set(rulebook.versions, known);
  const name = `${clause.id}\n${day}`;
  const numbers = known.get(name) ?? readNumbers(rulebook, clause, versionOn(rulebook.versions, day), day);
  known.set(name, numbers);
  return numbers;
};

/** The numbers of a clause for whatever falls on a day: by the version in force on the first of its month (rulebook 7). */
export const numbersByMonth =
  (rulebook: Rulebook, clause: Clause): ParametersOn =>
  (day) =>
    numbersOn(rulebook, clause, judgingDay(day));
