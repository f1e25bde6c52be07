import type { Outcome } from '@goldkey/kernel';
import { type LeaveWish, quoteOf, refuseBeyondLeft } from '../../domain/leave/balance.js';
import { refuseLeaveTime } from '../../domain/roster-request/decide.js';
import type { LeaveAccounts } from '../leave/leave-accounts.js';
import type { LeaveQuote } from '../leave-ports.js';

/** What leave would cost and what is left for it, before it is asked for. */
export class QuoteLeave {
  constructor(private readonly accounts: LeaveAccounts) {}

  async run(employeeId: string, asked: Omit<LeaveWish, 'free'>): Promise<Outcome<LeaveQuote>> {
    const unfit = refuseLeaveTime(asked);
    if (unfit !== undefined) return unfit;
    const found = await this.accounts.of(employeeId, { held: false });
    if (!found.accepted) return found;
    const { account, person } = found.value;
    const wish = { ...asked, free: await this.accounts.freeDays(person, asked) };
    const { counted } = account.rules[asked.leaveKind];
    return {
      accepted: true,
      value: { counted, costs: quoteOf(account, wish), fits: refuseBeyondLeft(account, wish) === undefined },
    };
  }
}
