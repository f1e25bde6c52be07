import type { Person } from '../../api.js';

/** The present day of whoever looks, as `YYYY-MM-DD`. */
export const todayOf = (now: number): string => {
  const here = new Date(now);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${here.getFullYear()}-${two(here.getMonth() + 1)}-${two(here.getDate())}`;
};

const ROLES = ['owner', 'tenant', 'family'];

/** Who belongs to the household now or will, owners first; and who did before, the latest first. */
export const parted = (people: readonly Person[], today: string) => {
  const isGone = ({ until }: Person) => until !== undefined && until < today;
  return {
    present: people
      .filter((person) => !isGone(person))
      .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || (a.from ?? '').localeCompare(b.from ?? '')),
    former: people.filter(isGone).sort((a, b) => (b.until ?? '').localeCompare(a.until ?? '')),
  };
};

/** Whether a change of owners stands last, which can be taken back: all who own it now began on one day. */
export const haveChanged = (people: readonly Person[]): boolean => {
  const days = new Set(people.flatMap(({ role, from, until }) => (role === 'owner' && !until ? [from] : [])));
  return days.size === 1 && !days.has(undefined);
};

/** What the form of a change of owners holds. */
export interface OwnersValues {
  readonly on: string;
  readonly owners: readonly { readonly name: string; readonly phone?: string; readonly share?: string }[];
}

const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** The body of the command: fields that were left empty are not sent. */
export const ownersBody = ({ on, owners }: OwnersValues) => ({
  on,
  owners: owners.map(({ name, phone, share }) => ({
    name: name.trim(),
    ...(filled(phone) && { phone: filled(phone) }),
    ...(filled(share) && { share: filled(share) }),
  })),
});
