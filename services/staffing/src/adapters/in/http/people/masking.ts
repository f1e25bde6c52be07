import { maskPhone } from '@goldkey/kernel';

/** An employee as lists and records show one: the number masked, whole only to who asks for it with a reason. */
export const shownEmployee = <Record extends object>(employee: Record): Record =>
  'phone' in employee && typeof employee.phone === 'string'
    ? { ...employee, phone: maskPhone(employee.phone) }
    : employee;
