import type { Actor, PropertyContact } from '@goldkey/ui';
import type { Assignment, BuildingOfTree, Loan, Person } from './gen/answers.js';

export type { Assignment, BuildingOfTree, Loan, Person } from './gen/answers.js';

/** What the service answers: services/estates/src/adapters/in/http. */
export const HOUSEHOLDS = '/api/estates/households';
export const PROPERTIES = '/api/estates/properties';
/** What is old news after a command. */
export const RENEWED = ['/api/estates'];

export const householdPath = (id: string): string => `${HOUSEHOLDS}/${encodeURIComponent(id)}`;
export const propertyPath = (id: string): string => `${PROPERTIES}/${encodeURIComponent(id)}`;

export const USES = ['home', 'shop', 'office', 'garage', 'storage', 'other'] as const;
export type Use = (typeof USES)[number];
export type Role = 'owner' | 'tenant' | 'family';
export type Handover = 'awaiting' | 'handed-over';

export interface HistoryLine {
  readonly change: string;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface HouseholdRecord {
  readonly id: string;
  readonly version: number;
  readonly propertyId: string;
  readonly building: string;
  readonly room: string;
  readonly areaSquareMetres: string;
  readonly use?: Use;
  readonly handover?: Handover;
  readonly handedOverOn?: string;
  readonly people: readonly Person[];
  readonly history: readonly HistoryLine[];
}

export interface PropertyRecord extends PropertyContact {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly serviceStart: string;
  readonly serviceEnd?: string;
  readonly households: number;
  readonly address?: string;
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  readonly history: readonly HistoryLine[];
  /** Whether the caller may change start of service, time zone and number of homes. */
  readonly maySetTerms: boolean;
}

interface Counted {
  readonly households: number;
  readonly handedOver: number;
  readonly areaSquareMetres: string;
}
export interface UnitOfTree extends Counted {
  readonly unit?: string;
  readonly filter: string;
}
export interface PropertyTree {
  readonly buildings: readonly BuildingOfTree[];
}

export const PARKING_PLACES = '/api/estates/parking-places';
export const VEHICLES = '/api/estates/vehicles';
export const PARKING_KINDS = ['owned', 'rented', 'shared'] as const;

export interface ParkingLine {
  readonly id: string;
  readonly version: number;
  readonly propertyId: string;
  readonly number: string;
  readonly kind: (typeof PARKING_KINDS)[number];
  readonly assignments: readonly Assignment[];
  /** The standing order that has it. */
  readonly hold?: {
    readonly orderId: string;
    readonly orderNumber: string;
    readonly householdId: string;
    readonly since: string;
  };
  /** Who has it today. */
  readonly holder?: {
    readonly householdId: string;
    readonly building: string;
    readonly room: string;
    readonly since: string;
  };
}

export interface VehicleLine {
  readonly id: string;
  readonly version: number;
  readonly householdId: string;
  readonly plate: string;
  readonly description?: string;
  readonly from: string;
  readonly until?: string;
}

export interface Answer<Line> {
  readonly items: readonly Line[];
  readonly total: number;
}

export const ARCHIVES = '/api/estates/archives';
export const DESTRUCTION_LISTS = '/api/estates/destruction-lists';
export const ARCHIVE_KINDS = ['completion', 'owner', 'quality', 'contract', 'other'] as const;

export interface ArchiveLine {
  readonly id: string;
  readonly version: number;
  readonly propertyId: string;
  readonly kind: (typeof ARCHIVE_KINDS)[number];
  readonly number: string;
  readonly title: string;
  readonly shelf: string;
  /** Of an owner's file: the home that it is about. */
  readonly householdId?: string;
  readonly keepUntil?: string;
  readonly loans: readonly Loan[];
  readonly destruction?: { readonly listId: string; readonly on: string };
}

export interface DestructionLine {
  readonly id: string;
  readonly version: number;
  readonly propertyId: string;
  readonly reason: string;
  readonly state: 'proposed' | 'approved' | 'rejected' | 'withdrawn';
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
  readonly archives: readonly { readonly id: string; readonly number: string; readonly title: string }[];
}
