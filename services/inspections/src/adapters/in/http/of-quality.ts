import { currentCaller } from '@goldkey/access';

/** Whether the caller may what the quality centre alone may. */
export const isOfQuality = (): boolean => currentCaller().permissions.has('inspections:quality');
