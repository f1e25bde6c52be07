import { type BillingWorld, someoneOf } from './billing-world.js';

/** Homes that owe 200.00, 100.00 and 60.00 for each of two months; a cashier has taken 250.00 in cash of the first. */
export const misbooked = async (world: BillingWorld) => {
  const place = await world.place(['100', '50', '30']);
  const { propertyId, manager } = place;
  const item = await world.feeItem(place);
  for (const month of ['2026-02', '2026-03']) await world.bill(place, [item.id], month);
  const cashier = someoneOf(propertyId, 'e-1');
  const shift = await world.done('POST', 'shifts', { propertyId }, cashier);
  const [wrong, right, third] = place.homes as [string, string, string];
  const cash = { householdId: wrong, means: 'cash', amount: '250.00', tendered: '300.00', owed: '400.00' };
  const paid = await world.done('POST', 'payments', cash, cashier);
  const rebook = (householdId = right, as = manager, version = 1, id: string = paid.id) =>
    world.send('POST', `payments/${id}/rebooking`, { householdId, reason: '录错房号' }, as, { version });
  return { place, item, cashier, shift, wrong, right, third, paid, rebook };
};
