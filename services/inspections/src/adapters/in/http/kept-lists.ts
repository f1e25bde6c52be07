import { recordsOf } from '@goldkey/service-kit';

/** One record of inspections with its history; refused where the caller does not see it. */
export const recordOf = recordsOf('inspections');
