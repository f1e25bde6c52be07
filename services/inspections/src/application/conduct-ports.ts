import type { Day } from '@goldkey/kernel';
import type { ConductCase, ConductEvent } from '../domain/conduct/conduct.js';
import type { Actor } from '../domain/conduct/decide.js';
import type { Self } from './ports.js';
import type { RecordStore } from './supervision-ports.js';

export type ConductStore = RecordStore<ConductCase, ConductEvent>;

/** People of a property, for whoever works there: also for those who may not read staffing's files. */
export interface Colleagues {
  /** Who held a post at the property on the day, by name, within the caller's scope. */
  on(propertyId: string, day: Day): Promise<readonly { readonly employeeId: string; readonly name: string }[]>;
}

/** The caller as a conduct case knows people. */
export const actorOf = (self: Self): Actor => {
  const employeeId = self.employeeId();
  const { by: account, selves } = self.acting();
  return { account, selves, name: self.name(), ...(employeeId !== undefined && { employeeId }) };
};
