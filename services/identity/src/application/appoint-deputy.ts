import { day, instant, type Outcome, refuse } from '@goldkey/kernel';
import { appointDeputy, endDeputy } from '../domain/deputy/decide.js';
import type { Deputy } from '../domain/deputy/deputy.js';
import type { AccountStore, Clock, Deputies, Ids, Organisation } from './ports.js';

/** Who acts: the holder of the appointment, or group IT for them. */
interface By {
  readonly employeeId?: string;
  readonly administers: boolean;
}

/** Names who stands in for the holder of an appointment, for a time, and ends it before. */
export class AppointDeputy {
  constructor(
    private readonly deputies: Deputies,
    private readonly organisation: Organisation,
    private readonly accounts: AccountStore,
    private readonly ids: Ids,
    private readonly now: Clock,
  ) {}

  async run(command: {
    appointmentId: string;
    deputyLogin: string;
    from: string;
    until: string;
    by: By;
  }): Promise<Outcome<Deputy>> {
    const { appointmentId, by } = command;
    const at = instant(this.now());
    const appointment = await this.organisation.appointment(appointmentId, at);
    if (!appointment || !(by.administers || by.employeeId === appointment.employeeId))
      return refuse('identity.appointment-not-found', { appointmentId });
    const account = await this.accounts.findByLogin(command.deputyLogin.trim().toLowerCase());
    if (account?.employeeId === undefined || account.disabled)
      return refuse('identity.deputy-not-found', { login: command.deputyLogin });
    const wish = {
      deputyId: this.ids.next(),
      appointmentId,
      deputyEmployeeId: account.employeeId,
      from: day(command.from),
      until: day(command.until),
      at,
    };
    const { employeeId: holderEmployeeId, today } = appointment;
    return this.deputies.appoint(appointmentId, (deputies) =>
      appointDeputy(wish, { holderEmployeeId, today: day(today), deputies }),
    );
  }

  end({ deputyId, by }: { deputyId: string; by: By }): Promise<Outcome<Deputy>> {
    return this.deputies.change(deputyId, (deputy) =>
      by.administers || by.employeeId === deputy.holderEmployeeId || by.employeeId === deputy.deputyEmployeeId
        ? endDeputy(deputy, { at: instant(this.now()) })
        : refuse('identity.deputy-not-found', { deputyId }),
    );
  }
}
