import { type Outcome, refused } from '@goldkey/kernel';
import type { Doer } from '../../domain/upkeep-programme/upkeep-programme.js';
import type { Directory } from '../ports.js';

/** Who does it, as it is said at a door. */
export type DoerSaid = { readonly employeeId: string } | { readonly firm: string; readonly contact?: string };

/** With the name as staffing knows it, or refused (`inspections.employee-not-found`). */
export const doerOf = async (directory: Directory, said: DoerSaid): Promise<Outcome<Doer>> => {
  if ('firm' in said) return { accepted: true, value: said };
  const name = await directory.nameOf(said.employeeId);
  return name === undefined
    ? refused('inspections.employee-not-found', { id: said.employeeId })
    : { accepted: true, value: { employeeId: said.employeeId, name } };
};
