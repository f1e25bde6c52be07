import type { ConductCase, ConductEvent } from '../domain/conduct/conduct.js';
import type { Actor } from '../domain/conduct/decide.js';
import type { Self } from './ports.js';
import type { RecordStore } from './supervision-ports.js';

export type ConductStore = RecordStore<ConductCase, ConductEvent>;

/** The caller as a conduct case knows people. */
export const actorOf = (self: Self): Actor => {
  const employeeId = self.employeeId();
  return { account: self.id(), name: self.name(), ...(employeeId !== undefined && { employeeId }) };
};
