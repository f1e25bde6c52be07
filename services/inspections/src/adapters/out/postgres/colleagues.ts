import { runAsSystem } from '@goldkey/access';
import type { Database } from '@goldkey/postgres';
import type { Colleagues } from '../../../application/conduct-ports.js';
import type { Names } from '../../../application/supervision-ports.js';
import { supervisionReader } from './supervision.reader.js';

/**
 * Who held a post at a property, bound by the caller's scope. Their names the service asks for itself: whoever works there may
 * name a colleague without being let into staffing's files.
 */
export const colleaguesOf = (database: Database, names: Names): Colleagues => ({
  on: async (propertyId, day) => {
    const holders = await supervisionReader(database).holdersOn(propertyId, day);
    const ids = [...new Set(holders.map(({ employeeId }) => employeeId))];
    const known = await runAsSystem('inspections', () => names.of(ids));
    const people = ids.flatMap((employeeId) => {
      const name = known.get(employeeId);
      return name === undefined ? [] : [{ employeeId, name }];
    });
    return people.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
  },
});
