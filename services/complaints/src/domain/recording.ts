import { futureRefusedAs } from '@goldkey/kernel';

/** Refuses a fact that is said to have become true in the future; undefined when it may be recorded. */
export const refuseFuture = futureRefusedAs('complaints.in-the-future');
