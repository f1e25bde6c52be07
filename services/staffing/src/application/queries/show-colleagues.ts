import { type Day, monthOf, type Outcome } from '@goldkey/kernel';
import type { HeldDay } from '../../domain/roster-request/request.js';
import { homeOf } from '../employees/home-of.js';
import type { EmployeeStore } from '../ports.js';
import type { PlanReader } from '../roster-ports.js';
import { plansHeld } from '../work/plans-held.js';
import type { RosterReader } from './readers.js';

/** A colleague and what they are planned to do on a day. */
export interface Colleague extends HeldDay {
  readonly name: string;
}

/** With whom a person may exchange a day: colleagues of the same property, in a month that is published. */
export class ShowColleagues {
  constructor(
    private readonly employees: EmployeeStore,
    private readonly people: RosterReader,
    private readonly plans: PlanReader,
  ) {}

  async run(employeeId: string, date: Day): Promise<Outcome<readonly Colleague[]>> {
    const home = homeOf(await this.employees.find([employeeId]), employeeId);
    if (!home.accepted) return home;
    if ((await this.plans.publicationOf(home.value, monthOf(date))) === undefined) return { accepted: true, value: [] };
    const people = (await this.people.people(home.value, date, date)) ?? [];
    const names = new Map(people.map((one) => [one.employeeId, one.name]));
    names.delete(employeeId);
    const held = plansHeld(await this.plans.daysOf(home.value, date, date), [...names.keys()], [date]);
    return { accepted: true, value: held.map((day) => ({ ...day, name: names.get(day.employeeId) as string })) };
  }
}
