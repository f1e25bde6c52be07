import { type Day, day, dayOf, monthOf, type Outcome, type Recorder, refused, yearOf } from '@goldkey/kernel';
import { registerFeeItem } from '../../domain/fee-item/decide.js';
import type { FeeItem } from '../../domain/fee-item/fee-item.js';
import { refuseFeeItemOfOrders } from '../../domain/order-booking/fee-item.js';
import {
  asksTheSame,
  bookOrder,
  type OrderAct,
  type OrderBooking,
  type OrderReference,
} from '../../domain/order-booking/order-booking.js';
import type { Tariff } from '../../domain/tariff/tariff.js';
import type { OrderBookingStore } from '../order-booking-ports.js';
import type { Directory, FeeItemStore } from '../ports.js';

/** The fee item whose income orders are; its name is corrected like that of every other. */
export const ORDER_FEE_ITEM = { code: 'BM', name: '便民服务', unit: '元' } as const;
const SINCE = day('2020-01-01');

export interface BookOrderMoneyCommand {
  readonly key: string;
  readonly order: OrderReference;
  readonly asked: OrderAct;
  /** The account on whose behalf it is done, and whose till cash goes into. */
  readonly by: string;
  readonly byName: string;
}

/** Money of another service's order is booked once, however often it is asked under the same key. */
export class BookOrderMoney {
  constructor(
    private readonly bookings: OrderBookingStore,
    private readonly feeItems: FeeItemStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: BookOrderMoneyCommand): Promise<Outcome<OrderBooking>> {
    const { key, order, by, byName } = command;
    const before = await this.bookings.underKey(key);
    if (before !== undefined) return this.#again(before, command);
    const household = await this.directory.household(order.householdId);
    const property = household && (await this.directory.property(household.propertyId));
    if (property === undefined || household?.propertyId !== order.propertyId)
      return refused('billing.household-not-found', { id: order.householdId });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, property.timeZone);
    const month = monthOf(today);
    const code = 'feeItemCode' in command.asked ? command.asked.feeItemCode : undefined;
    const income =
      code === undefined ? await this.#ownFeeItem(order.propertyId) : await this.#chosen(order, code, today);
    if (!income.accepted) return income;
    const feeItemId = income.value;
    const ids = { id: this.recorder.newId(), paymentId: this.recorder.newId(), usageId: this.recorder.newId() };
    const booking = { entryId: this.recorder.newId(), month, year: yearOf(today), day: today, by, key, feeItemId };
    const outcome = await this.bookings.book(order, booking, command.asked, (standing) =>
      bookOrder(standing, { ...recording, ...ids, key, order, asked: command.asked, by, byName }),
    );
    return outcome.accepted ? this.#again(outcome.value.state, command) : outcome;
  }

  #again(booking: OrderBooking, command: BookOrderMoneyCommand): Outcome<OrderBooking> {
    return asksTheSame(booking, command)
      ? { accepted: true, value: booking }
      : refused('billing.booking-key-reused', { key: command.key });
  }

  /** What the property registered under this code. */
  async #chosen({ propertyId }: OrderReference, code: string, today: Day): Promise<Outcome<string>> {
    const feeItem = (await this.feeItems.ofProperties([propertyId])).find((each) => each.code === code);
    const unfit = refuseFeeItemOfOrders(code, feeItem, today);
    return unfit ?? { accepted: true, value: (feeItem as FeeItem).id };
  }

  /** Made at the first order of the property; of two who make it one does. */
  async #ownFeeItem(propertyId: string): Promise<Outcome<string>> {
    const { code, name, unit } = ORDER_FEE_ITEM;
    const tariff: Tariff = {
      from: SINCE,
      tiers: [{ price: '1' }],
      factor: '1',
      rounding: { to: 'fen', way: 'half-up' },
    };
    const feeItem: FeeItem = {
      ...{ id: this.recorder.newId(), propertyId, code, name, unit },
      ...{ basis: 'per-use', audience: 'every-household', tariffs: [tariff] },
    };
    const recording = this.recorder.recording(undefined);
    let known: FeeItem | undefined;
    const made = await this.feeItems.register(feeItem, (sameCode) => {
      known = sameCode;
      return registerFeeItem(sameCode, { ...recording, feeItem });
    });
    return { accepted: true, value: known?.id ?? (made.accepted ? made.value.state.id : feeItem.id) };
  }
}
