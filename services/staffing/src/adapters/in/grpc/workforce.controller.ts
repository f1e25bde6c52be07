import { boundByScope, currentCaller, Requires } from '@goldkey/access';
import { addDays, type Day, dayOf, readInstant, refuse } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { RefusedError } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { onShiftAt } from '../../../domain/roster/on-shift.js';
import type { DayPlan } from '../../../domain/roster/roster-day.js';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly crafts: readonly string[] | null;
  readonly plans: readonly (DayPlan & { readonly date: Day })[] | null;
}

/** People of a property on the day, with the certificates that stand (one that was revoked for the days before), and the two days of the roster that can matter. */
const WORKFORCE = `
  SELECT e.id, e.name, array_agg(DISTINCT a.role) AS roles, array_agg(DISTINCT a.unit_id) AS units,
    (SELECT array_agg(DISTINCT c.craft) FROM certificate c WHERE c.employee_id = e.id
      AND c.state ? 'grantedEvent' AND c.valid_from <= $2 AND c.valid_until >= $2) AS crafts,
    (SELECT jsonb_agg(r.state) FROM roster_day r WHERE r.employee_id = e.id AND r.date IN ($2::date, $3::date)) AS plans
  FROM appointment a JOIN employee e ON e.id = a.employee_id
  WHERE a.property_id = $1 AND a.standing <> 'withdrawn' AND a.from_day <= $2 AND (a.until_day IS NULL OR a.until_day >= $2)`;

/** Who can be sent: asked before somebody is given work. */
@Controller()
export class WorkforceGrpcController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Requires('staffing:read')
  @GrpcMethod('Staffing', 'GetWorkforce')
  async workforce({ propertyId = '', at: text = '' }: { propertyId?: string; at?: string }) {
    const at = readInstant(text);
    if (at === undefined) throw new RefusedError(refuse('request.not-an-instant', {}).refusal);
    return this.database.transaction(
      async (tx) => {
        const [copy] = await tx.query<{ time_zone: string | null }>(
          'SELECT time_zone FROM property_copy WHERE id = $1',
          [propertyId],
        );
        const zone = copy?.time_zone ?? 'Asia/Shanghai';
        const today = dayOf(at, zone);
        const parameters: unknown[] = [propertyId, today, addDays(today, -1)];
        const scope = boundByScope(currentCaller().scope, 'a.property_id', parameters);
        const rows = await tx.query<Row & Record<string, unknown>>(
          `${WORKFORCE} AND ${scope} GROUP BY e.id, e.name ORDER BY e.name, e.id`,
          parameters,
        );
        return {
          workers: rows.map(({ id, name, roles, units, crafts, plans }) => {
            const byDay = new Map((plans ?? []).map((plan) => [plan.date, plan]));
            const { onShift, shift } = onShiftAt((day) => byDay.get(day), at, zone);
            const hours = shift && { shiftStart: shift.start, shiftEnd: shift.end };
            return { employeeId: id, name, roles, onShift, ...hours, crafts: crafts ?? [], unitIds: units };
          }),
        };
      },
      { readOnly: true },
    );
  }
}
