import { type Day, type Fen, fen, type Month, monthOf, type Ratio, ratio } from '@goldkey/kernel';
import type { Localised } from './texts.js';

/** What a parameter counts in. `time` is a local clock time HH:MM; `count` also counts days and hours, as its name says. */
export type ParameterUnit = 'points' | 'yuan' | 'time' | 'count' | 'ratio';

/** A number of a clause: exact text with its unit, and the reading behind it where the source leaves it open. */
export interface ParameterDeclaration {
  readonly unit: ParameterUnit;
  readonly value: string;
  readonly title: Localised;
  readonly reading?: Localised;
}
export type ParameterDeclarations = Readonly<Record<string, ParameterDeclaration>>;

/** A group's own version: the parameters that differ from the built-in one, from the first of a month on. */
export interface RulebookVersion {
  readonly id: string;
  /** The first of a month; absent for the built-in version, which has no beginning. */
  readonly from?: Day;
  readonly overrides: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A clause's numbers as they are in force. */
export interface Parameters {
  readonly version: string;
  text(name: string): string;
  count(name: string): number;
  points(name: string): bigint;
  fen(name: string): Fen;
  ratio(name: string): Ratio;
}

const WELL_FORMED: Readonly<Record<ParameterUnit, (text: string) => boolean>> = {
  points: (text) => /^\d{1,6}$/.test(text),
  yuan: (text) => /^\d{1,9}(\.\d{1,2})?$/.test(text),
  time: (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  count: (text) => /^\d{1,6}$/.test(text),
  ratio: (text) => /^(\d{1,9}(\.\d{1,9})?%?|\d{1,9}\/[1-9]\d{0,8})$/.test(text),
};

/** Whether a text can be the value of a parameter of this unit. */
export const isParameterValue = (unit: ParameterUnit, text: string): boolean => WELL_FORMED[unit](text);

export const BUILT_IN: RulebookVersion = { id: '2024-07', overrides: {} };

/** The versions of a rulebook, the built-in one first. */
export type Versions = readonly RulebookVersion[];

/** The version in force on a day: of those that have begun, the one that began last. */
export const versionOn = (versions: Versions, day: Day): RulebookVersion =>
  versions.reduce((best, version) => {
    if (version.from !== undefined && version.from > day) return best;
    return (version.from ?? '') >= (best.from ?? '') ? version : best;
  }, BUILT_IN);

/** The first day of the month, by which a month's duties and entries are judged (rulebook 7). */
export const judgingDay = (day: Day | Month): Day => `${monthOf(day as Day)}-01` as Day;

/** The numbers of a clause in a version. Throws RangeError for a name that the clause does not declare. */
export const parametersIn = (version: RulebookVersion, clause: string, declared: ParameterDeclarations): Parameters => {
  const text = (name: string): string => {
    const value = version.overrides[clause]?.[name] ?? declared[name]?.value;
    if (value === undefined) throw new RangeError(`${clause} has no parameter ${name}`);
    return value;
  };
  return {
    version: version.id,
    text,
    count: (name) => Number(text(name)),
    points: (name) => BigInt(text(name)),
    fen: (name) => fen(text(name)),
    ratio: (name) => ratio(text(name)),
  };
};
