import { type Outcome, refuse } from '@goldkey/kernel';
import { type PayrollFile, payable } from '../domain/payroll/payroll.js';
import type { Clock } from './ports.js';
import type { PayrollStore, PublicationStore } from './publication-ports.js';

export interface MakePayrollFileCommand {
  readonly fileId: string;
  readonly propertyId: string | null;
  readonly by: string;
}

/** Tells payroll what was published, once its publication is over: each amount once, later files carry what is new only. */
export class MakePayrollFile {
  constructor(
    private readonly payroll: PayrollStore,
    private readonly publications: Pick<PublicationStore, 'property'>,
    private readonly clock: Clock,
  ) {}

  async run({ fileId, propertyId, by }: MakePayrollFileCommand): Promise<Outcome<PayrollFile>> {
    if (!(await this.publications.property(propertyId))) return refuse('evaluation.property-not-found', { propertyId });
    await this.payroll.hold();
    const madeAt = this.clock.now();
    const published = await this.payroll.published(propertyId, madeAt);
    const items = payable(published, await this.payroll.told(published.flatMap(({ corrects }) => corrects ?? [])));
    if (items.length === 0) return refuse('evaluation.payroll-nothing-new');
    const file = { fileId, propertyId, number: await this.payroll.nextNumber(propertyId), madeBy: by, madeAt, items };
    await this.payroll.add(file);
    return { accepted: true, value: file };
  }
}
