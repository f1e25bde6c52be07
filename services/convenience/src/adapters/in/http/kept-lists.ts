import { recordsOf } from '@goldkey/service-kit';

/** One record of convenience with its history; refused where the caller does not see it. */
export const recordOf = recordsOf('convenience');
