import { recordsOf } from '@goldkey/service-kit';

/** One record of billing with its history; refused where the caller does not see it. */
export const recordOf = recordsOf('billing');
