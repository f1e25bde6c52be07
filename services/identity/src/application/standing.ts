import type { Account } from '../domain/account/account.js';
import { standsIn } from '../domain/deputy/deputy.js';
import { permissionsOf, seesWholeGroup } from '../domain/roles.js';
import { type Appointment, type RunningAppointment, reachOf } from '../domain/scope.js';
import type { AccountStore, Clock, Deputies, InternalClaims, Organisation, Roles } from './ports.js';

/** An appointment that a person can act as. */
export interface ActingAppointment extends RunningAppointment {
  /** Set where it is another's and the person stands in for them. */
  readonly onBehalfOf?: { readonly employeeId: string; readonly name: string; readonly until: string };
}

type Stands = Pick<InternalClaims, 'roles' | 'permissions' | 'scope' | 'grants' | 'actsAs'>;

/** What a person may do and see at this moment: from the account, its appointments, and those it stands in for. */
export class Standing {
  constructor(
    private readonly organisation: Organisation,
    private readonly roles: Roles,
    private readonly deputies: Deputies,
    private readonly accounts: AccountStore,
    private readonly now: Clock,
  ) {}

  /**
   * Without `actAs` the union of what the account and its own appointments give, and where they differ what each gives where: no
   * door takes powers of one post for the property of another. With it, what that one appointment gives and
   * nothing else; an appointment that the person has not, or no longer, bounds nothing. Another's powers are only had by
   * acting as a deputy, so that the audit always says on whose behalf.
   */
  async of(account: Account, actAs?: string): Promise<Stands> {
    const appointments = await this.appointmentsOf(account);
    const chosen = actAs === undefined ? undefined : appointments.find(({ appointmentId }) => appointmentId === actAs);
    return chosen
      ? this.#asOne(chosen)
      : this.#union(
          account,
          appointments.filter(({ onBehalfOf }) => !onBehalfOf),
        );
  }

  /** Roles of the account and of all appointments that it can act as. */
  async rolesOf(account: Account): Promise<readonly string[]> {
    const appointments = await this.appointmentsOf(account);
    return [...new Set([...ownRoles(account), ...appointments.map(({ role }) => role)])];
  }

  /** The appointments that the person can act as: their own, then those that they stand in for. */
  async appointmentsOf({ employeeId }: Account): Promise<readonly ActingAppointment[]> {
    if (employeeId === undefined) return [];
    const now = this.now();
    const [own, deputies] = await Promise.all([
      this.organisation.appointmentsOf(employeeId, now),
      this.deputies.of(employeeId),
    ]);
    const others = await Promise.all(
      deputies.map(async (deputy): Promise<ActingAppointment | undefined> => {
        const appointment = await this.organisation.appointment(deputy.appointmentId, now);
        if (!appointment || !standsIn(deputy, appointment.today)) return undefined;
        const holder = await this.accounts.findByEmployee(appointment.employeeId);
        const name = holder?.name ?? appointment.employeeId;
        return { ...appointment, onBehalfOf: { employeeId: appointment.employeeId, name, until: deputy.until } };
      }),
    );
    return [...own, ...others.filter((each) => each !== undefined)];
  }

  async #union(account: Account, appointments: readonly RunningAppointment[]): Promise<Stands> {
    const own = ownRoles(account);
    const known = await this.roles.known();
    const roles = [...new Set([...own, ...appointments.map(({ role }) => role)])];
    const reach = await this.#reaches(appointments);
    const scope = seesWholeGroup(account.platformRole) ? '*' : reach(appointments);
    // What the account itself may is no post's: it goes for wherever the person is.
    const grants = merged([
      { permissions: permissionsOf(own, known), scope },
      ...appointments.map((one) => ({ permissions: permissionsOf([one.role], known), scope: reach([one]) })),
    ]);
    return { roles, permissions: permissionsOf(roles, known), scope, ...(grants.length > 1 ? { grants } : {}) };
  }

  async #asOne(chosen: ActingAppointment): Promise<Stands> {
    const { appointmentId, onBehalfOf } = chosen;
    const { employeeId, name } = onBehalfOf ?? {};
    return {
      roles: [chosen.role],
      permissions: permissionsOf([chosen.role], await this.roles.known()),
      scope: (await this.#reaches([chosen]))([chosen]),
      actsAs: { appointmentId, ...(employeeId && name ? { onBehalfOf: { employeeId, name } } : {}) },
    };
  }

  /** Answers what some of these appointments see. */
  async #reaches(appointments: readonly Appointment[]): Promise<(some: readonly Appointment[]) => Place> {
    if (appointments.length === 0) return () => [];
    const [units, properties] = await Promise.all([this.organisation.units(), this.organisation.properties()]);
    return (some) => {
      const reach = reachOf(some, units, properties);
      return reach.all ? '*' : reach.properties;
    };
  }
}

type Place = InternalClaims['scope'];
type Given = NonNullable<InternalClaims['grants']>[number];

/** What is given for the same place is one grant; what gives nothing is none. */
const merged = (given: readonly Given[]): Given[] => {
  const byPlace = new Map<string, Given>();
  for (const { permissions, scope } of given) {
    if (permissions.length === 0) continue;
    const place = JSON.stringify(scope);
    const before = byPlace.get(place)?.permissions ?? [];
    byPlace.set(place, { permissions: [...new Set([...before, ...permissions])], scope });
  }
  return [...byPlace.values()];
};

const ownRoles = ({ platformRole, roles }: Account): string[] => [...(platformRole ? [platformRole] : []), ...roles];
