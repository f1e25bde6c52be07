/** Cash of the managed property: the tills of its counter, and what of it went to the bank. */
import { MANAGED } from './cast.mjs';

/** Who leads a department of a property. */
export const headOf = ({ people }, department) =>
  people.find(({ departmentId, role }) => departmentId === `${MANAGED}/${department}` && role === 'supervisor');

/**
 * Tills in their order: how many homes pay at each, and whether it was handed over. A slip: its cash went to the bank; of the first the
 * bank's file has the line. `mistake`: of what lies in the safe so much was said to be at the bank, and taken back.
 */
export const cashOf = (managed) => ({
  propertyId: managed.id,
  /** Takes over what was counted, and is there when it goes to the bank. */
  employeeId: headOf(managed, '客户服务部').employeeId,
  float: '200.00',
  bankAccount: '工商银行 6688',
  tills: [
    { homes: 2, isHandedOver: true, slip: 'PZ-2601' },
    { homes: 1, isHandedOver: true, slip: 'PZ-2602' },
    { homes: 1, isHandedOver: true },
    { homes: 1, isHandedOver: false },
  ],
  mistake: { amount: '100.00', slip: 'PZ-2062', reason: '回单号看错，现金还在保险柜' },
});
