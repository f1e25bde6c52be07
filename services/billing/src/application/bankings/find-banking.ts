import { type Outcome, refuse } from '@goldkey/kernel';
import type { BankingOfFiles, BankingsWithFiles } from '../banking-ports.js';

/** The banking whose slip somebody asks for. Who reads bankings sees it; to one that was taken back nothing is added. */
export class FindBanking {
  constructor(private readonly bankings: BankingsWithFiles) {}

  async run(id: string, lock: boolean): Promise<Outcome<BankingOfFiles>> {
    const found = await this.bankings.banking(id, lock);
    if (found === undefined) return refuse('billing.banking-not-found', { id });
    const { zone, state } = found;
    const of = { id, recordKind: 'banking', propertyId: state.propertyId, zone };
    const { refusal: closed } = refuse('billing.withdrawn-already', {});
    return { accepted: true, value: state.state === 'withdrawn' ? { ...of, closed } : of };
  }
}
