import { maskPhone } from '@goldkey/kernel';
import type { ComplaintLine } from './views.js';

/** Who may call back sees whom to call; everybody else sees enough to tell two people apart. */
export const seesContacts = (permissions: ReadonlySet<string>): boolean => permissions.has('complaints:call-back');

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
