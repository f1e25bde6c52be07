import { allows, currentCaller, selvesOf } from '@goldkey/access';
import { currentLocale } from '@goldkey/service-kit';
import type { Viewer } from '../../../application/queries/readers.js';

/** Who asks: the caller, what they may read of people, and the language of the request. */
export const viewer = (): Viewer => {
  const caller = currentCaller();
  return {
    employeeId: caller.employeeId,
    selves: selvesOf(caller),
    name: caller.name,
    readsPeople: allows(caller, 'evaluation:read-people'),
    closes: allows(caller, 'evaluation:close'),
    language: currentLocale(),
  };
};
