import { boundByScope, boundByScopeOrGroupWide, currentCaller, Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { refuseManyIds, refuseManyRows } from '@goldkey/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import { DefineUnits } from '../../../application/organisation/define-units.js';
import type { Unit, UnitKind } from '../../../domain/unit/unit.js';

interface UnitToDefine {
  readonly idempotencyKey: string;
  readonly unitId?: string;
  readonly kind: UnitKind;
  readonly parentId?: string;
  readonly name: string;
  readonly propertyId?: string;
  readonly key?: boolean;
}

interface UnitsAsked {
  readonly propertyIds?: string[];
  readonly unitIds?: string[];
  readonly kinds?: string[];
}

interface DefinedUnit {
  readonly unitId?: string;
  readonly refusal?: string;
}

/** In one command (staffing.proto). */
const MOST_DEFINED = 500;
/** In one question (staffing.proto). */
const MOST_IDS = 1_000;
/** In one answer: a property has some twenty. */
const MOST_UNITS = 10_000;

/** Questions of other services, and the command whose caller needs the answer at once. */
@Controller()
export class StaffingGrpcController {
  constructor(
    private readonly defineUnits: DefineUnits,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('staffing:define-unit')
  @GrpcMethod('Staffing', 'DefineUnits')
  async define({ units = [] }: { units?: UnitToDefine[] }): Promise<{ units: DefinedUnit[] }> {
    refuseManyIds(
      MOST_DEFINED,
      units.map(({ name }) => name),
    );
    const outcomes = await this.defineUnits.run(
      units.map(({ idempotencyKey, unitId, parentId, propertyId, key, kind, name }) => ({
        kind,
        name,
        definitionKey: idempotencyKey,
        ...(unitId && { unitId }),
        ...(parentId && { parentId }),
        ...(propertyId && { propertyId }),
        ...(key && { key }),
      })),
    );
    return {
      units: outcomes.map((outcome) =>
        outcome.accepted ? { unitId: outcome.value.state.id } : { refusal: outcome.refusal.code },
      ),
    };
  }

  @Requires('staffing:read')
  @GrpcMethod('Staffing', 'GetUnits')
  async units({ propertyIds = [], unitIds = [], kinds = [] }: UnitsAsked) {
    refuseManyIds(MOST_IDS, propertyIds, unitIds, kinds);
    const parameters: unknown[] = [propertyIds, unitIds, kinds];
    const scope = boundByScopeOrGroupWide(currentCaller().scope, 'property_id', parameters);
    const rows = await this.database.transaction(
      (tx) =>
        tx.query<{ state: Unit }>(
          `SELECT state FROM unit
           WHERE (property_id = ANY ($1::text[]) OR id = ANY ($2::text[]) OR (property_id IS NULL AND kind = ANY ($3::text[])))
             AND ${scope} LIMIT ${MOST_UNITS + 1}`,
          parameters,
        ),
      { readOnly: true },
    );
    return {
      units: refuseManyRows(MOST_UNITS, rows).map(({ state }) => ({
        unitId: state.id,
        kind: state.kind,
        parentId: state.parentId,
        name: state.name,
        propertyId: state.propertyId,
        key: state.key,
      })),
    };
  }

  /**
   * Names within the caller's scope, to everybody who is signed in, as forms have them by `GET colleagues`: who logs a service,
   * plans a visit or reports what they saw names people without keeping their files.
   */
  @GrpcMethod('Staffing', 'GetEmployees')
  async employees({ ids = [] }: { ids?: string[] }) {
    refuseManyIds(MOST_IDS, ids);
    const parameters: unknown[] = [ids];
    const { scope } = currentCaller();
    const filed = boundByScopeOrGroupWide(scope, 'e.property_id', parameters);
    // A person is known where they work, too, not only where their file is kept.
    const appointed = boundByScope(scope, 'a.property_id', parameters);
    const rows = await this.database.transaction(
      (tx) =>
        tx.query<{ id: string; name: string; propertyIds: string[] }>(
          `SELECT id, name, ARRAY(SELECT e.property_id WHERE e.property_id IS NOT NULL AND ${filed}
               UNION SELECT a.property_id FROM appointment a LEFT JOIN property_copy p ON p.id = a.property_id,
                 LATERAL (SELECT (now() AT TIME ZONE coalesce(p.time_zone, 'Asia/Shanghai'))::date AS today) AS there
               WHERE a.employee_id = e.id AND a.property_id IS NOT NULL AND a.standing <> 'withdrawn'
                 AND a.from_day <= today AND (a.until_day IS NULL OR a.until_day >= today) AND ${appointed}) AS "propertyIds"
           FROM employee e WHERE id = ANY ($1::text[])
             AND (${filed} OR EXISTS (SELECT 1 FROM appointment a WHERE a.employee_id = e.id AND ${appointed}))`,
          parameters,
        ),
      { readOnly: true },
    );
    return { employees: rows.map(({ id, name, propertyIds }) => ({ employeeId: id, name, propertyIds })) };
  }
}
