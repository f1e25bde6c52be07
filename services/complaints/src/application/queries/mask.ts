import type { ComplaintLine } from './views.js';

/** Who may call back sees whom to call; everybody else sees enough to tell two people apart. */
export const seesContacts = (permissions: ReadonlySet<string>): boolean => permissions.has('complaints:call-back');

/** `138****2046`: the first three and the last four; of a short number only the last two. */
export const maskPhone = (phone: string): string =>
  phone.length >= 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`;

/** `李●`: the family name, that is the first character. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}●`;

/** The line as this caller may see it. */
export const masked = <Line extends ComplaintLine>(line: Line, permissions: ReadonlySet<string>): Line =>
  seesContacts(permissions)
    ? line
    : {
        ...line,
        contactName: line.contactName === undefined ? undefined : maskName(line.contactName),
        contactPhone: line.contactPhone === undefined ? undefined : maskPhone(line.contactPhone),
      };
