import {
  addDays,
  type Day,
  formatInstant,
  type Instant,
  maskPhone,
  type Outcome,
  refused,
  startOfDay,
} from '@goldkey/kernel';
import { columnsOf, type RegisterName, registerOf } from '../../domain/register/registers.js';
import type { Directory } from '../ports.js';
import type { RegisterReader } from '../register-ports.js';

export interface ReadRegisterQuestion {
  readonly register: RegisterName;
  readonly propertyId: string;
  /** First and last day. */
  readonly from: Day;
  readonly until: Day;
  /** Whether telephone numbers are shown whole. */
  readonly reveals: boolean;
}

/** A year's lines of one property are read at once; more of them are asked for one year after the other. */
const LONGEST_SPAN = 366;

/** One of the eleven registers of a property, over a span of days: a year's at most. */
export class ReadRegister {
  constructor(
    private readonly reader: RegisterReader,
    private readonly directory: Directory,
  ) {}

  async run({ register, propertyId, from, until, reveals }: ReadRegisterQuestion): Promise<Outcome<object>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId });
    if (until < from) return refused('convenience.span-reversed-invalid', {});
    if (until >= addDays(from, LONGEST_SPAN))
      return refused('convenience.register-span-too-long-invalid', { days: LONGEST_SPAN });
    const { timeZone, name } = property;
    const span = { from: startOfDay(from, timeZone), until: startOfDay(addDays(until, 1), timeZone) };
    const lines = await this.reader.lines(register, { propertyId, ...span });
    const columns = columnsOf(register);
    const cell = (column: string, value: string | number | null | undefined): string | number | null => {
      if (value === null || value === undefined) return null;
      if (/At$|^at$/.test(column) && typeof value === 'number') return formatInstant(value as Instant, timeZone);
      return column === 'phone' && !reveals ? maskPhone(String(value)) : value;
    };
    const rows = lines.map((line) => columns.map((column) => cell(column, line[column])));
    const { place } = registerOf(register);
    return { accepted: true, value: { register, place, propertyId, propertyName: name, from, until, columns, rows } };
  }
}
