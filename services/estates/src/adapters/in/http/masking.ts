import { allows, currentCaller } from '@goldkey/access';
import { maskPhone } from '@goldkey/kernel';
import type { Household } from '../../../domain/household/household.js';

/** `张伟` → `张**`. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}**`;

/** A household as the caller may see it: who keeps the register sees owners as they are. */
export const shown = (household: Household): Household => {
  if (allows(currentCaller(), 'estates:register')) return household;
  const { ownerName, ownerPhone, ...premises } = household;
  return {
    ...premises,
    ...(ownerName && { ownerName: maskName(ownerName) }),
    ...(ownerPhone && { ownerPhone: maskPhone(ownerPhone) }),
  };
};
