import { Public } from '@goldkey/access';
import { type Database, Fault } from '@goldkey/postgres';
import { standIn } from '@goldkey/service-kit/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';

interface Metadata {
  get(name: string): unknown[];
}

interface Known {
  readonly properties: Map<string, { propertyId: string; code: string; name: string; timeZone: string }>;
  readonly departments: Map<
    string,
    { unitId: string; kind: string; propertyId: string; name: string; parentId?: string }
  >;
  readonly employees: Map<string, string>;
  /** Of them those who may handle no matter. */
  readonly handlesNone: Set<string>;
  /** Homes that are not there, and those of one property alone; any other is one of the property that is asked about. */
  readonly homes: Map<string, string | undefined>;
  /** Who can be sent at a property. */
  readonly workers: Map<string, readonly object[]>;
  away: boolean;
}

/** What estates, staffing and identity know; one a process, for Nest makes the controller. */
const known: Known = {
  properties: new Map(),
  departments: new Map(),
  employees: new Map(),
  handlesNone: new Set(),
  homes: new Map(),
  workers: new Map(),
  away: false,
};

/** The scope that the caller's token names; who it is, and whether the token is good, is not asked here. */
const scopeIn = (metadata: Metadata): string[] | '*' => {
  const [, payload = ''] = String(metadata.get('authorization')[0]).split('.');
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { scope: string[] | '*' }).scope;
};

/** What is known under these ids and lies in the caller's scope, as the true services answer. */
const found = <T extends { propertyId: string }>(
  ids: readonly string[] = [],
  among: ReadonlyMap<string, T>,
  metadata: Metadata,
): T[] => {
  if (known.away) throw new Fault('postgres', 'away');
  const scope = scopeIn(metadata);
  const all = ids.flatMap((id) => among.get(id) ?? []);
  return scope === '*' ? all : all.filter(({ propertyId }) => scope.includes(propertyId));
};

@Public()
@Controller()
class PlacesController {
  @GrpcMethod('Estates', 'GetProperties')
  properties({ ids }: { ids?: string[] }, metadata: Metadata) {
    const properties = found(ids, known.properties, metadata).map((property) => ({
      ...property,
      unitId: 'u',
      serviceStart: '2026-01-01',
      households: 1,
    }));
    return { properties };
  }

  @GrpcMethod('Estates', 'GetHouseholds')
  homes({ ids = [] }: { ids?: string[] }, metadata: Metadata) {
    if (known.away) throw new Fault('postgres', 'away');
    const scope = scopeIn(metadata);
    const [here] = scope === '*' ? [...known.properties.keys()] : scope;
    const households = ids.flatMap((householdId) => {
      const propertyId = known.homes.has(householdId) ? known.homes.get(householdId) : here;
      return propertyId === undefined ? [] : [{ householdId, propertyId, building: '1', room: householdId }];
    });
    return { households };
  }

  @GrpcMethod('Staffing', 'GetUnits')
  units({ unitIds, propertyIds = [] }: { unitIds?: string[]; propertyIds?: string[] }, metadata: Metadata) {
    const there = [...known.departments].filter(([, { propertyId }]) => propertyIds.includes(propertyId));
    const ids = [...(unitIds ?? []), ...there.map(([id]) => id)];
    return { units: found(ids, known.departments, metadata).map((unit) => ({ ...unit, key: false })) };
  }

  @GrpcMethod('Staffing', 'GetEmployees')
  employees({ ids = [] }: { ids?: string[] }) {
    if (known.away) throw new Fault('postgres', 'away');
    const employees = ids.flatMap((employeeId) => {
      const name = known.employees.get(employeeId);
      return name === undefined ? [] : [{ employeeId, name }];
    });
    return { employees };
  }
}

@Public()
@Controller()
class WorkforceController {
  @GrpcMethod('Staffing', 'GetWorkforce')
  workforce({ propertyId = '' }: { propertyId?: string }) {
    if (known.away) throw new Fault('postgres', 'away');
    return { workers: known.workers.get(propertyId) ?? [] };
  }
}

@Public()
@Controller()
class HoldersController {
  @GrpcMethod('Identity', 'GetHolders')
  holders() {
    if (known.away) throw new Fault('postgres', 'away');
    return { employeeIds: [...known.employees.keys()].filter((id) => !known.handlesNone.has(id)) };
  }
}

/** estates, staffing and identity as complaints sees them: their contracts on a real port, and behind them what the test says. */
export const standInForPlaces = async (database: Database) => {
  const service = await standIn(
    database,
    ['estates', 'staffing', 'identity'],
    [PlacesController, WorkforceController, HoldersController],
  );
  return { ...service, known };
};

export type StandInForPlaces = Awaited<ReturnType<typeof standInForPlaces>>;
