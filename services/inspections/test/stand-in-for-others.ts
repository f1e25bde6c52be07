import { Public } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { standIn } from '@goldkey/service-kit/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod, RpcException } from '@nestjs/microservices';

/** What is read of a call's metadata. */
interface Metadata {
  get(name: string): unknown[];
}
/** gRPC's word for it. */
const PERMISSION_DENIED = 7;

/** What estates, staffing and complaints know; one a process, for Nest makes the controller. */
const known = {
  properties: new Set<string>(),
  employees: new Map<string, string>(),
  /** Unit → its property. */
  units: new Map<string, string>(),
  /** Household → its property. */
  households: new Map<string, string>(),
  /** Origin → the repair that complaints took in for it, and who handed it in. */
  repairs: new Map<string, { readonly number: string; readonly said: object; readonly setAside?: true }>(),
  /** Employee → the properties where they work; who stands not here is the group's own. */
  workplaces: new Map<string, string[]>(),
  /** Whom staffing answers: everybody, so that a test need not think of it, or as it is who reads staffing's files. */
  staffing: 'everybody' as 'everybody' | 'readers',
  /** Whether complaints answers: always, after it has taken a repair in, or not at all. */
  complaints: 'here' as 'here' | 'answer-lost' | 'away',
};

/** Whoever asks by a token of their own has to hold the permission, as at staffing's doors. */
const refuseStrangers = (metadata: Metadata): void => {
  const [, payload] = String(metadata.get('authorization')[0] ?? '').split('.');
  if (known.staffing === 'everybody' || payload === undefined) return;
  if (!Buffer.from(payload, 'base64url').toString().includes('staffing:read'))
    throw new RpcException({ code: PERMISSION_DENIED, message: 'access.forbidden' });
};

@Public()
@Controller()
class OthersController {
  @GrpcMethod('Estates', 'GetProperties')
  properties({ ids = [] }: { ids?: string[] }) {
    const there = ids.filter((id) => known.properties.has(id));
    return {
      properties: there.map((propertyId) => ({
        propertyId,
        code: 'X',
        name: 'X',
        timeZone: 'Asia/Shanghai',
        unitId: 'u',
        serviceStart: '2026-01-01',
        households: 1,
      })),
    };
  }

  @GrpcMethod('Estates', 'GetHouseholds')
  households({ ids = [] }: { ids?: string[] }) {
    const there = ids.flatMap((householdId) => {
      const propertyId = known.households.get(householdId);
      return propertyId === undefined ? [] : [{ householdId, propertyId, building: '5', room: '0502' }];
    });
    return { households: there };
  }

  @GrpcMethod('Staffing', 'GetUnits')
  units({ unitIds = [] }: { unitIds?: string[] }, metadata: Metadata) {
    refuseStrangers(metadata);
    const there = unitIds.flatMap((unitId) => {
      const propertyId = known.units.get(unitId);
      return propertyId === undefined ? [] : [{ unitId, kind: 'department', name: '工程部', propertyId }];
    });
    return { units: there };
  }

  @GrpcMethod('Staffing', 'GetEmployees')
  employees({ ids = [] }: { ids?: string[] }, metadata: Metadata) {
    refuseStrangers(metadata);
    const there = ids.flatMap((employeeId) => {
      const name = known.employees.get(employeeId);
      return name === undefined ? [] : [{ employeeId, name, propertyIds: known.workplaces.get(employeeId) ?? [] }];
    });
    return { employees: there };
  }

  @GrpcMethod('Complaints', 'HandInRepair')
  handIn(said: { origin: { id: string } }) {
    if (known.complaints === 'away') throw new Error('away');
    const { id } = said.origin;
    const before = known.repairs.get(id);
    const standing = before?.setAside ? undefined : before;
    const repair = standing ?? { number: `X-2603-${known.repairs.size + (before ? 101 : 1)}`, said };
    known.repairs.set(id, repair);
    if (known.complaints === 'answer-lost') throw new Error('lost');
    return { complaintId: `repair of ${id}`, number: repair.number };
  }

  @GrpcMethod('Complaints', 'GetHandedInRepairs')
  repairs({ originIds = [] }: { originIds?: string[] }) {
    if (known.complaints === 'away') throw new Error('away');
    const there = originIds.flatMap((originId) => {
      const repair = known.repairs.get(originId);
      if (repair === undefined) return [];
      return [
        {
          originId,
          complaintId: `repair of ${originId}`,
          number: repair.number,
          state: repair.setAside ? 'set-aside' : 'received',
        },
      ];
    });
    return { repairs: there };
  }
}

/** estates, staffing and complaints as inspections sees them: their contracts on a real port, and behind them what the test says. */
export const standInForOthers = async (database: Database) => {
  const service = await standIn(database, ['estates', 'staffing', 'complaints'], [OthersController]);
  return { ...service, known };
};
