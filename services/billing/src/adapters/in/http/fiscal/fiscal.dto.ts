import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { MAPPED_ACCOUNTS, type MappedAccount } from '../../../../domain/account-map/account-map.js';
import { INVOICE_KINDS } from '../../../../domain/invoice/invoice-range.js';
import { CADENCES, TAXES } from '../../../../domain/tax-return/tax-return.js';
import { day, id, list, month, words, yuan } from '../shapes.dto.js';

const taxId = z.string().regex(/^[0-9A-Z]{15,20}$/, { message: 'request.not-a-tax-id' });
const company = z.strictObject({ name: words(120), taxId });
const accountCode = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,30}$/, { message: 'request.not-a-code' });
const rate = z.string().regex(/^0(\.\d{1,4})?$/, { message: 'request.not-a-share' });
const taxCode = z.string().regex(/^\d{0,19}$/, { message: 'request.not-a-code' });
const income = z.strictObject({ account: accountCode, taxRate: rate, taxCode });
const number = z.int().min(0).max(999_999_999_999);

const accounts = z.strictObject(
  Object.fromEntries(MAPPED_ACCOUNTS.map((account) => [account, accountCode])) as Record<
    MappedAccount,
    typeof accountCode
  >,
);

/** POST /api/billing/account-maps */
export const accountMapBody = z.strictObject({
  propertyId: id,
  from: day,
  company,
  accounts,
  outputTax: accountCode.meta({ description: 'where the tax of income goes' }),
  feeItems: z.record(id, income).meta({ description: 'by fee item; what is not named goes to otherIncome' }),
  otherIncome: income,
});
export const accountMapsQuery = listQuerySchema({ filters: { propertyId: list }, sorts: ['from'] });

/** POST /api/billing/invoice-ranges */
export const rangeBody = z.strictObject({
  propertyId: id,
  kind: z.enum(INVOICE_KINDS),
  company,
  prefix: z
    .string()
    .regex(/^[0-9A-Z-]{0,20}$/, { message: 'request.not-a-code' })
    .default(''),
  first: number,
  last: number,
});
export const rangesQuery = listQuerySchema({ filters: { propertyId: list, kind: list }, sorts: ['first'] });

const buyer = z.strictObject({ name: words(120), taxId: taxId.optional() });
/** POST /api/billing/invoices */
export const invoiceBody = z.union([
  z.strictObject({
    householdId: id,
    kind: z.enum(INVOICE_KINDS),
    buyer,
    chargeIds: z.array(id).min(1).max(200).meta({ description: 'bill lines' }),
  }),
  z.strictObject({
    paymentId: id.meta({ description: 'for what the payment paid' }),
    kind: z.enum(INVOICE_KINDS),
    buyer,
  }),
]);
/** POST /api/billing/invoices/:id/{void,red-letter} */
export const reasonBody = z.strictObject({ reason: words(500) });
export const invoicesQuery = listQuerySchema({
  filters: { propertyId: list, householdId: list, kind: list, state: list, number: list, month },
  sorts: ['issuedOn', 'number'],
});

/** POST /api/billing/tax-duties */
export const taxDutyBody = z.strictObject({
  propertyId: id,
  tax: z.enum(TAXES),
  cadence: z.enum(CADENCES),
  monthsAfter: z.int().min(1).max(6).default(1),
  dueDay: z.int().min(1).max(31).default(15),
  from: month,
});
/** POST /api/billing/tax-duties/:id/returns */
export const taxReturnBody = z.strictObject({
  period: z.string().regex(/^\d{4}(-\d{2}|-Q[1-4])?$/, { message: 'request.not-a-period' }),
  filedOn: day,
  reference: words(80),
  amount: yuan,
});
export const taxDutiesQuery = listQuerySchema({ filters: { propertyId: list }, sorts: ['tax'] });
export const ofPropertyQuery = z.strictObject({ propertyId: id });
export const ofMonthQuery = z.strictObject({ propertyId: id, month });
