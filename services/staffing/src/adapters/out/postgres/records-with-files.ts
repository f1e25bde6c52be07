import { boundByScope, boundByScopeOrOwn, currentCaller } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { RecordsWithFiles, Zoned } from '../../../application/file-ports.js';

const ZONE = "coalesce((SELECT p.time_zone FROM property_copy p WHERE p.id = r.property_id), 'Asia/Shanghai')";

export const recordsWithFiles = (database: Database): RecordsWithFiles => {
  const one = <State>(table: string, id: string, lock: boolean, bound: (parameters: unknown[]) => string) =>
    database.transaction(async (tx) => {
      const parameters: unknown[] = [id];
      const within = bound(parameters);
      const [row] = await tx.query<Zoned<State>>(
        `SELECT r.state, ${ZONE} AS zone FROM ${table} r WHERE r.id = $1 AND ${within} ${lock ? 'FOR UPDATE OF r' : ''}`,
        parameters,
      );
      return row;
    });
  return {
    certificate: (id, lock) =>
      one('certificate', id, lock, (parameters) =>
        boundByScopeOrOwn(currentCaller(), 'r.property_id', parameters, (self) => `r.employee_id = ${self}`),
      ),
    positionCard: (id, lock) =>
      one('position_card', id, lock, (parameters) =>
        boundByScopeOrOwn(currentCaller(), 'r.property_id', parameters, (self) => `r.employee_id = ${self}`),
      ),
    request: (id, lock) =>
      one('roster_request', id, lock, (parameters) => boundByScope(currentCaller().scope, 'r.property_id', parameters)),
  };
};
