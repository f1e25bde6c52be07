import {
  daysOf,
  formatFen,
  formatInstant,
  type Month,
  monthsOf,
  type Outcome,
  type Period,
  refuse,
} from '@goldkey/kernel';
import { type DepartmentBonus, remainderOf, sharedOf, submittersOf } from '../../domain/bonus/bonus.js';
import { hasHeadShare } from '../../domain/bonus/decide.js';
import { membersOf } from '../../domain/bonus/department.js';
import type { BonusStore, FoundBonus, StaffedProperty, StaffReader } from '../bonus-ports.js';
import { peopleOf } from '../department-people.js';
import type { Clock } from '../ports.js';
import type { BonusDepartmentView, BonusItem, BonusPersonView, BonusView, OwnBonusView } from './bonus-views.js';
import { DEFAULT_ZONE } from './months.js';
import type { Names } from './readers.js';

/** Who looks: who grants or reads of people sees all of the scope, a head those of their departments. */
export interface BonusViewer {
  readonly actorId: string;
  /** Every id that is the same person where nobody decides their own case. */
  readonly selves: readonly string[];
  readonly grants: boolean;
  readonly readsPeople: boolean;
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

/** Bonuses of departments, and what of them is somebody's own. */
export class ShowBonuses {
  constructor(
    private readonly bonuses: BonusStore,
    private readonly staff: StaffReader,
    private readonly names: Pick<Names, 'employees' | 'units'>,
    private readonly clock: Clock,
  ) {}

  async list(period: Period | undefined, viewer: BonusViewer): Promise<readonly BonusItem[]> {
    const found = await this.bonuses.list(period === undefined ? {} : { period });
    const properties = await this.#staffOf(found);
    const names = await this.names.units([...new Set(found.map(({ state }) => state.departmentId))]);
    return found
      .map(({ state }) => this.#item(state, properties.get(state.propertyId), names, viewer))
      .filter(({ heads }) => heads || viewer.grants || viewer.readsPeople);
  }

  async one(bonusId: string, viewer: BonusViewer): Promise<Outcome<BonusView>> {
    const found = await this.bonuses.find(bonusId);
    const property = found && (await this.staff.of(found.state.propertyId));
    if (!found) return refuse('evaluation.bonus-not-found', { bonusId });
    const units = await this.names.units([found.state.departmentId]);
    const item = this.#item(found.state, property, units, viewer);
    if (!item.heads && !viewer.grants && !viewer.readsPeople) return refuse('evaluation.bonus-not-found', { bonusId });
    return { accepted: true, value: await this.#view(found, item, property, viewer) };
  }

  /** The departments of a property that may be granted a bonus for the period. */
  async departments(propertyId: string, period: Period): Promise<Outcome<readonly BonusDepartmentView[]>> {
    const property = await this.staff.of(propertyId);
    if (!property) return refuse('evaluation.property-not-found', { propertyId });
    const departments = property.units.filter(({ kind }) => kind === 'department');
    const now = this.clock.now();
    const people = departments.map(({ unitId }) => peopleOf(property, unitId, period, now));
    const heads = await this.names.employees([...new Set(people.flatMap(({ headId }) => headId ?? []))]);
    return {
      accepted: true,
      value: departments.map(({ unitId, name }, index) => {
        const { headId, members } = people[index] ?? { members: new Set() };
        return {
          departmentId: unitId,
          name,
          ...(headId === undefined ? {} : { headName: heads.get(headId) ?? headId }),
          people: members.size,
        };
      }),
    };
  }

  /** A person's shares that were approved: all, or those of periods that meet the month, and those approved in it. */
  async own(employeeId: string, month?: Month): Promise<readonly OwnBonusView[]> {
    const all = await this.bonuses.list({ employeeId });
    const found = month === undefined ? all : all.filter(({ state }) => concerns(state, month));
    const names = await this.names.units([...new Set(found.map(({ state }) => state.departmentId))]);
    return found.map(({ state, shown }) => {
      const last = shown.filter(({ takesBack }) => !takesBack)[0];
      const share = state.shares.find((one) => one.employeeId === employeeId);
      const step = last === undefined ? 'approved' : last.told ? 'told' : 'published';
      return {
        bonusId: state.bonusId,
        departmentName: names.get(state.departmentId) ?? state.departmentId,
        period: state.period,
        amount: formatFen(share?.amount ?? sharedOf([])),
        state: state.stage === 'reversed' ? 'reversed' : step,
        ...(last === undefined ? {} : { publicationId: last.publicationId }),
      };
    });
  }

  async #staffOf(found: readonly FoundBonus[]): Promise<ReadonlyMap<string, StaffedProperty>> {
    const ids = [...new Set(found.map(({ state }) => state.propertyId))];
    const properties = await Promise.all(ids.map((propertyId) => this.staff.of(propertyId)));
    return new Map(properties.flatMap((one) => (one ? [[one.propertyId, one] as const] : [])));
  }

  #item(
    bonus: DepartmentBonus,
    property: StaffedProperty | undefined,
    units: ReadonlyMap<string, string>,
    { actorId }: BonusViewer,
  ): BonusItem {
    const { bonusId, propertyId, departmentId, period, stage, amount, shares } = bonus;
    return {
      bonusId,
      propertyId,
      propertyName: property?.name ?? propertyId,
      departmentId,
      departmentName: units.get(departmentId) ?? departmentId,
      period,
      stage,
      amount: formatFen(amount),
      shared: formatFen(sharedOf(shares)),
      kept: formatFen(remainderOf(bonus)),
      people: shares.length,
      heads: peopleOf(property, departmentId, period, this.clock.now()).headId === actorId,
    };
  }

  async #view(
    { state: bonus, shown, version }: FoundBonus,
    item: BonusItem,
    property: StaffedProperty | undefined,
    { actorId, selves, grants }: BonusViewer,
  ): Promise<BonusView> {
    const { departmentId, period, shares, grantedBy } = bonus;
    const members = property ? membersOf(property, departmentId, daysOf(period)) : new Map<string, string>();
    const { headId } = peopleOf(property, departmentId, period, this.clock.now());
    const acts = actsOf(bonus);
    const ids = [...members.keys(), ...shares.map(({ employeeId }) => employeeId), grantedBy];
    const everybody = [...ids, ...Object.values(acts).map(({ by }) => by), ...(headId === undefined ? [] : [headId])];
    const names = await this.names.employees([...new Set(everybody)]);
    const nameOf = (id: string): string => names.get(id) ?? id;
    const act = ({ by, at, ...rest }: Act) => ({
      byName: nameOf(by),
      at: formatInstant(at as never, property?.zone ?? DEFAULT_ZONE),
      ...rest,
    });
    const amounts = new Map(shares.map(({ employeeId, amount }) => [employeeId, formatFen(amount)]));
    const person = (employeeId: string): BonusPersonView => {
      const [role, amount] = [members.get(employeeId), amounts.get(employeeId)];
      return {
        employeeId,
        name: nameOf(employeeId),
        ...(role === undefined ? {} : { role }),
        isHead: employeeId === headId,
        ...(amount === undefined ? {} : { amount }),
      };
    };
    const submitters = 'submission' in bonus && bonus.submission ? submittersOf(bonus.submission) : undefined;
    const own = selves.some((id) => amounts.has(id) || submitters?.has(id));
    const needsGrantor = hasHeadShare(bonus) && grantedBy !== actorId;
    return {
      ...item,
      reason: bonus.reason,
      granted: act({ by: grantedBy, at: bonus.grantedAt }),
      ...(headId === undefined ? {} : { headName: nameOf(headId) }),
      persons: [...new Set([...members.keys(), ...amounts.keys()])].map(person).sort(byName),
      ...Object.fromEntries(Object.entries(acts).map(([name, one]) => [name, act(one)])),
      shown,
      mayShare: item.heads && bonus.stage === 'draft',
      mayDecide: grants && bonus.stage === 'submitted' && !own,
      mayReverse: grants && bonus.stage !== 'reversed' && !own,
      needsGrantor,
      version,
    };
  }
}

interface Act {
  readonly by: string;
  readonly at: number;
  readonly reason?: string;
  readonly keptReason?: string;
}

/** What was done about a bonus, by the name under which a view tells it. */
const actsOf = (bonus: DepartmentBonus): Readonly<Record<string, Act>> => ({
  ...('submission' in bonus && bonus.submission
    ? {
        submitted: {
          by: bonus.submission.by,
          at: bonus.submission.at,
          ...(bonus.submission.keptReason === undefined ? {} : { keptReason: bonus.submission.keptReason }),
        },
      }
    : {}),
  ...('returned' in bonus && bonus.returned ? { returned: bonus.returned } : {}),
  ...('approval' in bonus && bonus.approval ? { approved: bonus.approval } : {}),
  ...('reversal' in bonus ? { reversed: bonus.reversal } : {}),
});

const concerns = (bonus: DepartmentBonus, month: Month): boolean =>
  monthsOf(bonus.period).includes(month) ||
  ('approval' in bonus &&
    bonus.approval !== undefined &&
    formatInstant(bonus.approval.at, DEFAULT_ZONE).startsWith(month));
