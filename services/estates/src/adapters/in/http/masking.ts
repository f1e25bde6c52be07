import { allows, currentCaller } from '@goldkey/access';
import { maskPhone } from '@goldkey/kernel';
import type { Household, Person } from '../../../domain/household/household.js';
import { peopleOf } from '../../../domain/household/people.js';

/** `张伟` → `张**`. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}**`;

const shownName = (name: string): string => (allows(currentCaller(), 'estates:register') ? name : maskName(name));

const shownPerson = ({ name, phone, ...rest }: Person): Person => ({
  ...rest,
  ...(name && { name: shownName(name) }),
  ...(phone && { phone: maskPhone(phone) }),
});

/**
 * A household of a list as the caller may see it: names as they are for who keeps the register, numbers masked for
 * everybody, since a number is asked for one at a time and with a reason.
 */
export const shownLine = ({ people: _, ownerName, ownerPhone, ...premises }: Household): Omit<Household, 'people'> => ({
  ...premises,
  ...(ownerName && { ownerName: shownName(ownerName) }),
  ...(ownerPhone && { ownerPhone: maskPhone(ownerPhone) }),
});

/** As {@link shownLine}, with everybody of the household, past and present. */
export const shown = (household: Household): Household => ({
  ...shownLine(household),
  people: peopleOf(household).map(shownPerson),
});
