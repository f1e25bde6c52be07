import { Public } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import { Fault } from '@goldkey/postgres';
import { RefusedError } from '@goldkey/service-kit';
import { standIn } from '@goldkey/service-kit/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';

interface UnitToDefine {
  readonly idempotencyKey: string;
  readonly kind: string;
  readonly parentId?: string;
  readonly name: string;
  readonly propertyId?: string;
}

/** What the stand-in was asked, and what it does next; one instance a process, for Nest makes the controller. */
const behaviour = {
  asked: [] as UnitToDefine[],
  /** Origin → the repair that complaints took in for it. */
  repairs: new Map<string, { readonly number: string; readonly said: object; readonly setAside?: true }>(),
  complaints: 'here' as 'here' | 'answer-lost' | 'away',
  next: 'answer' as 'answer' | 'refuse' | 'strange-refusal' | 'name-taken' | 'forbid' | 'be-away',
};

@Controller()
class StaffingController {
  @Public()
  @GrpcMethod('Staffing', 'DefineUnits')
  define({ units }: { units: UnitToDefine[] }) {
    if (behaviour.next === 'be-away') throw new Fault('postgres', 'staffing is away');
    if (behaviour.next === 'forbid') throw new RefusedError({ code: 'staffing.group-wide.forbidden', facts: {} });
    return { units: units.map((unit) => this.#one(unit)) };
  }

  @Public()
  @GrpcMethod('Staffing', 'GetUnits')
  units({ kinds = [] }: { kinds?: string[] }) {
    const above = [
      { unitId: 'u-group', kind: 'group', name: '集团' },
      { unitId: 'u-west', kind: 'region', name: '西湖区域' },
    ];
    return { units: above.filter(({ kind }) => kinds.includes(kind)) };
  }

  #one(unit: UnitToDefine) {
    if (behaviour.next === 'refuse') return { refusal: 'staffing.unit-not-found' };
    if (behaviour.next === 'strange-refusal') return { refusal: 'staffing.unit-place-invalid' };
    if (behaviour.next === 'name-taken') return { refusal: 'staffing.unit-name-taken' };
    behaviour.asked.push(unit);
    return { unitId: `unit of ${unit.idempotencyKey}` };
  }
}

@Public()
@Controller()
class ComplaintsController {
  @GrpcMethod('Complaints', 'HandInRepair')
  handIn(said: { origin: { id: string } }) {
    if (behaviour.complaints === 'away') throw new Fault('postgres', 'complaints is away');
    const { id } = said.origin;
    const before = behaviour.repairs.get(id);
    const standing = before?.setAside ? undefined : before;
    const repair = standing ?? { number: `X-2603-${behaviour.repairs.size + (before ? 101 : 1)}`, said };
    behaviour.repairs.set(id, repair);
    if (behaviour.complaints === 'answer-lost') throw new Fault('postgres', 'the answer is lost');
    return { complaintId: `repair of ${id}`, number: repair.number };
  }

  @GrpcMethod('Complaints', 'GetHandedInRepairs')
  states({ originIds = [] }: { originIds?: string[] }) {
    if (behaviour.complaints === 'away') throw new Fault('postgres', 'complaints is away');
    const repairs = originIds.flatMap((originId) => {
      const repair = behaviour.repairs.get(originId);
      if (repair === undefined) return [];
      const state = repair.setAside ? 'set-aside' : 'received';
      return [{ originId, complaintId: originId, number: repair.number, state }];
    });
    return { repairs };
  }
}

/** staffing and complaints as estates sees them: their contracts on a real port, and behind it only what the test says. */
export interface StandIn {
  readonly address: string;
  readonly asked: readonly UnitToDefine[];
  /** Origin → the repair that complaints took in for it. */
  readonly repairs: (typeof behaviour)['repairs'];
  /** Whether complaints answers: always, after it has taken a repair in, or not at all. */
  complaintsIs(now: (typeof behaviour)['complaints']): void;
  /** What it does from now on. */
  will(next: (typeof behaviour)['next']): void;
  close(): Promise<void>;
}

export const standInForStaffing = async (database: Database): Promise<StandIn> => {
  const service = await standIn(database, ['staffing', 'complaints'], [StaffingController, ComplaintsController]);
  return {
    ...service,
    asked: behaviour.asked,
    repairs: behaviour.repairs,
    complaintsIs: (now) => {
      behaviour.complaints = now;
    },
    will: (next) => {
      behaviour.next = next;
    },
  };
};
