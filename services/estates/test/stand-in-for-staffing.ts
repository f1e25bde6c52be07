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
  next: 'answer' as 'answer' | 'refuse' | 'strange-refusal' | 'forbid' | 'be-away',
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

  #one(unit: UnitToDefine) {
    if (behaviour.next === 'refuse') return { refusal: 'staffing.unit-not-found' };
    if (behaviour.next === 'strange-refusal') return { refusal: 'staffing.unit-name-taken' };
    behaviour.asked.push(unit);
    return { unitId: `unit of ${unit.idempotencyKey}` };
  }
}

/** staffing as estates sees it: its contract on a real port, and behind it only what the test says. */
export interface StandIn {
  readonly address: string;
  readonly asked: readonly UnitToDefine[];
  /** What it does from now on. */
  will(next: (typeof behaviour)['next']): void;
  close(): Promise<void>;
}

export const standInForStaffing = async (database: Database): Promise<StandIn> => {
  const service = await standIn(database, ['staffing'], [StaffingController]);
  return {
    ...service,
    asked: behaviour.asked,
    will: (next) => {
      behaviour.next = next;
    },
  };
};
