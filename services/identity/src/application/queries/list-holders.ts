import { standsIn } from '../../domain/deputy/deputy.js';
import { seesWholeGroup } from '../../domain/roles.js';
import { type RunningAppointment, reachOf } from '../../domain/scope.js';
import type { AccountStore, Clock, Deputies, Organisation, Roles } from '../ports.js';

/** Answers whether an appointment reaches a property; of each place once. */
const reachingOf = async (
  organisation: Organisation,
  propertyId: string,
): Promise<(appointment: RunningAppointment) => boolean> => {
  const [units, properties] = await Promise.all([organisation.units(), organisation.properties()]);
  const known = new Map<string, boolean>();
  return (appointment) => {
    const place = `${appointment.unitId} ${appointment.propertyId ?? ''}`;
    const kept = known.get(place);
    if (kept !== undefined) return kept;
    const reach = reachOf([appointment], units, properties);
    const isThere = reach.all || reach.properties.includes(propertyId);
    known.set(place, isThere);
    return isThere;
  };
};

/**
 * Who may do something at a property, whom a form may name for it: by what they are appointed to, by a role of their account at
 * what they are appointed to, or as a deputy of today.
 */
export class ListHolders {
  constructor(
    private readonly organisation: Organisation,
    private readonly roles: Roles,
    private readonly accounts: AccountStore,
    private readonly deputies: Deputies,
    private readonly caller: { sees(propertyId: string): boolean },
    private readonly now: Clock,
  ) {}

  /** Ids of employees; nobody of a property outside of the scope of who asks. */
  async run({ permission, propertyId }: { permission: string; propertyId: string }): Promise<readonly string[]> {
    if (!this.caller.sees(propertyId)) return [];
    const known = [...(await this.roles.known()).values()];
    const giving = known.filter(({ permissions }) => permissions.includes(permission)).map(({ roleId }) => roleId);
    const reaches = await reachingOf(this.organisation, propertyId);
    const appointments = (await this.organisation.appointmentsWith(giving, this.now())).filter(reaches);
    const [byAccount, deputies] = await Promise.all([
      this.#byAccount(giving, reaches),
      this.deputies.ofAppointments(appointments.map(({ appointmentId }) => appointmentId)),
    ]);
    const todays = new Map(appointments.map(({ appointmentId, today }) => [appointmentId, today]));
    const standingIn = deputies.filter((deputy) => standsIn(deputy, todays.get(deputy.appointmentId) ?? ''));
    return [
      ...new Set([
        ...appointments.map(({ employeeId }) => employeeId),
        ...byAccount,
        ...standingIn.map(({ deputyEmployeeId }) => deputyEmployeeId),
      ]),
    ];
  }

  /** What the account itself may is no post's: it goes for wherever the person is. */
  async #byAccount(
    giving: readonly string[],
    reaches: (appointment: RunningAppointment) => boolean,
  ): Promise<readonly string[]> {
    const accounts = await this.accounts.withRoles(giving);
    const found = await Promise.all(
      accounts.map(async ({ employeeId, platformRole }) => {
        if (employeeId === undefined) return [];
        if (seesWholeGroup(platformRole)) return [employeeId];
        const own = await this.organisation.appointmentsOf(employeeId, this.now());
        return own.some(reaches) ? [employeeId] : [];
      }),
    );
    return found.flat();
  }
}
