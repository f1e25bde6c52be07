import type { Day, Refusal } from '@goldkey/kernel';
import type { HeadCountLine, Held } from '../domain/head-count/head-count.js';
import type { AuthorisedAct } from '../domain/position/authority.js';
import type { Position } from '../domain/position/position.js';
import type { Recruitment } from '../domain/recruitment/recruitment.js';
import type { Successor } from '../domain/successor/successor.js';
import type { Unit } from '../domain/unit/unit.js';

/** What the caller may do at a property by the positions that they hold there. */
export interface MyAuthority {
  readonly propertyId: string;
  readonly day: Day;
  /** Empty: nothing binds beside the roles. */
  readonly positions: readonly { readonly appointmentId: string; readonly positionId: string; readonly name: string }[];
  readonly acts: Readonly<
    Record<
      AuthorisedAct,
      { readonly passes: true; readonly limit?: string } | { readonly passes: false; readonly refusal: Refusal }
    >
  >;
}

export interface NamedPerson {
  readonly employeeId: string;
  readonly name: string;
}

/** A line of a property's head-count, with what is known about it. */
export interface HeadCountView extends Omit<HeadCountLine, 'employeeIds'> {
  /** Of the line: its unit and position. */
  readonly id: string;
  readonly unitName: string;
  readonly actual: number;
  /** Standard minus actual; absent where there is no standard. */
  readonly gap?: number;
  readonly people: readonly NamedPerson[];
  readonly successors: readonly (Successor & { readonly employeeName: string; readonly version: number })[];
  /** Needs of people that are asked for or approved. */
  readonly recruitments: readonly (Recruitment & { readonly version: number })[];
}

/** What a property's head-count is made of. */
export interface HeadCountFacts {
  readonly unitId: string;
  readonly zone: string;
  readonly units: ReadonlyMap<string, string>;
  readonly positions: readonly Position[];
  readonly held: readonly Held[];
  readonly names: ReadonlyMap<string, string>;
  readonly successors: HeadCountView['successors'];
  readonly recruitments: HeadCountView['recruitments'];
}

/** Reads what head-counts are made of, bounded by the caller's scope. */
export interface HeadCountReader {
  /** Undefined: no such property within the scope. `day`: undefined is today, in the property's zone. */
  factsOf(propertyId: string, day: Day | undefined): Promise<(HeadCountFacts & { readonly day: Day }) | undefined>;
}

/** A unit as the tree shows it. */
export interface TreeUnit extends Unit {
  readonly version: number;
  /** Persons with an appointment today, in the unit and all below it. */
  readonly people: number;
  /** Units below it that the caller sees. */
  readonly children: number;
  /** Who leads it today. */
  readonly heads: readonly (NamedPerson & { readonly role: string })[];
}

/** Reads the organisation tree level by level, bounded by the caller's scope. */
export interface OrganisationReader {
  /** The units right below one; without it the top. Undefined: no such unit. */
  children(parentId: string | undefined): Promise<readonly TreeUnit[] | undefined>;
  /** One unit with those above it, the topmost first. */
  unit(id: string): Promise<{ readonly unit: TreeUnit; readonly path: readonly Unit[] } | undefined>;
  /** Units by name, each with those above it. */
  find(words: string): Promise<readonly { readonly unit: Unit; readonly path: readonly Unit[] }[]>;
}

/** A place as a row of a workbook names it: a unit of a property, the property itself, or a unit above properties. */
export interface PlaceWords {
  readonly property?: string;
  readonly unit?: string;
}

/** Units by what people call them. */
export interface UnitNames {
  /** For each place the ids of the units so called, within the caller's scope or group-wide; without any word the group. */
  find(places: readonly PlaceWords[]): Promise<readonly (readonly string[])[]>;
}
