import { addDays, daysOf, fen, fenOf, formatFen, type Month, type Outcome, refused, startOfDay } from '@goldkey/kernel';
import type { Directory } from '../ports.js';
import type { RegisterReader, RevenueLine, RevenueReport } from '../register-ports.js';

/** The month's revenue report of a property (document 004, 7.3). */
export class ReportRevenue {
  constructor(
    private readonly reader: RegisterReader,
    private readonly directory: Directory,
  ) {}

  async run(propertyId: string, month: Month): Promise<Outcome<RevenueReport>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId });
    const { first, last } = daysOf(month);
    const { timeZone } = property;
    const span = { from: startOfDay(first, timeZone), until: startOfDay(addDays(last, 1), timeZone) };
    const lines = await this.reader.revenue(propertyId, span);
    const sum = (of: (line: RevenueLine) => string) => fenOf(lines.reduce((all, line) => all + fen(of(line)), 0n));
    const received = sum((line) => line.received);
    const handedOver = sum((line) => line.handedOver);
    const total = {
      services: lines.reduce((all, { services }) => all + services, 0),
      revenue: formatFen(sum(({ revenue }) => revenue)),
      received: formatFen(received),
      handedOver: formatFen(handedOver),
      held: formatFen(fenOf(received - handedOver)),
    };
    return { accepted: true, value: { propertyId, month, lines, total } };
  }
}
