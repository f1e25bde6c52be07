import { compareRatios, type Day, type Fen, type Month, monthOf, type Ratio, ratio } from '@goldkey/kernel';
import type { Localised } from './texts.js';

/** What a parameter counts in. `time` is a local clock time HH:MM; `count` also counts days and hours, as its title says. */
export type ParameterUnit = 'points' | 'yuan' | 'time' | 'count' | 'ratio';

/** A value of the built-in rulebook, as exact text, with where it comes from. */
export interface DatedValue {
  /** The first of a month; absent where the value has no beginning. */
  readonly from?: string;
  readonly value: string;
  readonly source: string;
}

/** A number of a clause: its unit and bounds, its values, and the reading behind it where the source leaves it open. */
export interface ParameterDeclaration {
  readonly unit: ParameterUnit;
  readonly title: Localised;
  /** Id of the reading in the document's readings.md, and the reading in a sentence. */
  readonly reading?: { readonly id: string } & Localised;
  /** What a group's own version may choose; whole units. */
  readonly min?: number;
  readonly max?: number;
  readonly values: readonly DatedValue[];
}
export type ParameterDeclarations = Readonly<Record<string, ParameterDeclaration>>;

/** A group's own version: the parameters that differ from the built-in one, from the first of a month on. */
export interface RulebookVersion {
  readonly id: string;
  /** The first of a month; absent for the built-in version, which has no beginning. */
  readonly from?: Day;
  readonly overrides: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The versions of a rulebook, the built-in one first. */
export type Versions = readonly RulebookVersion[];

/** The version that the source documents make. */
export const BUILT_IN: RulebookVersion = { id: '2024-07', overrides: {} };

/** A clause's numbers as they are in force on a day. Every reader throws RangeError for a name that the clause does not declare. */
export interface Parameters {
  /** Id of the version in force. */
  readonly version: string;
  text(name: string): string;
  count(name: string): number;
  points(name: string): bigint;
  fen(name: string): Fen;
  ratio(name: string): Ratio;
  /** The numbers of another clause on the same day: a definition's, so that its meaning changes in one place. */
  of(clauseId: string): Parameters;
}

const WELL_FORMED: Readonly<Record<ParameterUnit, RegExp>> = {
  points: /^\d{1,3}$/,
  yuan: /^\d{1,5}(\.\d{1,2})?$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  count: /^\d{1,6}$/,
  ratio: /^(\d{1,9}(\.\d{1,9})?%?|\d{1,9}\/[1-9]\d{0,8})$/,
};

/** What is wrong with a version's number: which, and by what bound or sum. */
export interface ParameterFault {
  readonly reason: 'unknown-clause' | 'unknown' | 'malformed' | 'too-low' | 'too-high' | 'flat' | 'weights';
  /** The bound that it breaks; of weights what they sum to. */
  readonly than?: string;
  /** The same in English, for a file that somebody edits. */
  readonly message: string;
}

/** Why a text cannot be the value of a parameter, or `undefined` where it can. */
export const parameterFault = (declared: ParameterDeclaration, text: string): ParameterFault | undefined => {
  if (!WELL_FORMED[declared.unit].test(text))
    return { reason: 'malformed', message: `not a value in ${declared.unit}: ${text}` };
  if (declared.unit === 'time') return undefined;
  const { min, max } = declared;
  const value = ratio(text);
  if (min !== undefined && compareRatios(value, ratio(String(min))) < 0)
    return { reason: 'too-low', than: String(min), message: `must be at least ${min}: ${text}` };
  if (max !== undefined && compareRatios(value, ratio(String(max))) > 0)
    return { reason: 'too-high', than: String(max), message: `must be at most ${max}: ${text}` };
  return undefined;
};

/** The version in force on a day: of those that have begun, the one that began last. */
export const versionOn = (versions: Versions, day: Day): RulebookVersion =>
  versions.reduce((best, version) => {
    if (version.from !== undefined && version.from > day) return best;
    return (version.from ?? '') >= (best.from ?? '') ? version : best;
  }, BUILT_IN);

/** The first day of the month, by which a month's duties and entries are judged (rulebook 7). */
export const judgingDay = (day: Day | Month): Day => `${monthOf(day as Day)}-01` as Day;

/** The built-in value of a parameter on a day; `undefined` where none has begun. */
export const builtInValue = ({ values }: ParameterDeclaration, day: Day): string | undefined =>
  values.reduce<DatedValue | undefined>(
    (best, value) => ((value.from ?? '') <= day && (value.from ?? '') >= (best?.from ?? '') ? value : best),
    undefined,
  )?.value;
