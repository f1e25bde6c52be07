import { Requires } from '@goldkey/access';
import { dayOf, GROUP_ZONE, instant, type Year, yearOf } from '@goldkey/kernel';
import { InvalidRequest, settle, zodQuery } from '@goldkey/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { type BalanceLine, ShowLeaveBalances } from '../../../../application/queries/show-leave-balances.js';
import { ShowPersonsLeave } from '../../../../application/queries/show-persons-leave.js';
import type { LeaveKind } from '../../../../domain/roster-request/leave.js';
import { balancesQuery, yearQuery } from './leave.dto.js';
import { tellLeave } from './tell-leave.js';

const keys: Readonly<Record<string, (line: BalanceLine) => string | number>> = {
  number: ({ number }) => number,
  name: ({ name }) => name,
  taken: ({ taken }) => taken,
  left: ({ left }) => left,
};

/** By the field asked for, then by the number of the file, which everybody has another of. */
const sorted = (lines: readonly BalanceLine[], sort = 'number'): readonly BalanceLine[] => {
  const sign = sort.startsWith('-') ? -1 : 1;
  const key = keys[sort.replace('-', '')] ?? (({ number }: BalanceLine) => number);
  const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0);
  return [...lines].sort((one, other) => sign * compare(key(one), key(other)) || compare(one.number, other.number));
};

/** What people have of leave: for who decides about it. */
@Requires('staffing:roster')
@Controller('api/staffing/leave-balances')
export class LeaveBalancesController {
  constructor(
    private readonly showLeaveBalances: ShowLeaveBalances,
    private readonly showPersonsLeave: ShowPersonsLeave,
  ) {}

  /** Of one kind (annual leave, where none is said) in a year (this one). */
  @Get()
  async list(@Query(zodQuery(balancesQuery)) { filters, sort, page, pageSize, q }: z.output<typeof balancesQuery>) {
    const { propertyId, unitId } = filters;
    if (typeof propertyId !== 'string') throw new InvalidRequest([{ field: 'propertyId', reason: 'propertyId' }]);
    const kind = (filters['leaveKind'] as LeaveKind | undefined) ?? 'annual';
    const year = (filters['year'] as Year | undefined) ?? yearOf(dayOf(instant(Date.now()), GROUP_ZONE));
    const lines = settle(await this.showLeaveBalances.run(propertyId, kind, year));
    const wanted = q?.trim().toLowerCase() ?? '';
    const found = lines.filter(
      ({ name, number, unitIds }) =>
        `${name} ${number}`.toLowerCase().includes(wanted) && (typeof unitId !== 'string' || unitIds.includes(unitId)),
    );
    const items = sorted(found, sort).slice((page - 1) * pageSize, page * pageSize);
    return { items, total: found.length, page, pageSize };
  }

  /** Of one person, every kind, with what was granted on top. */
  @Get(':employeeId')
  async person(
    @Param('employeeId') employeeId: string,
    @Query(zodQuery(yearQuery)) { year }: z.output<typeof yearQuery>,
  ) {
    return tellLeave(settle(await this.showPersonsLeave.run(employeeId, year)));
  }
}
