import { Requires } from '@goldkey/access';
import { Command, InvalidRequest, parseAs, settle, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { AttendanceLine } from '../../../../application/attendance-ports.js';
import { ShowAttendanceMonth } from '../../../../application/queries/show-attendance-month.js';
import { BringInClockings } from '../../../../application/roster/bring-in-clockings.js';
import { answerMany, callerSelves } from '../outcomes.js';
import { attendanceQuery, clockingsBody } from './attendance.dto.js';
import { monthParam } from './roster.dto.js';

const keys: Readonly<Record<string, (line: AttendanceLine) => string | number>> = {
  number: ({ number }) => number,
  name: ({ name }) => name,
  late: ({ totals }) => totals.lateMinutes,
  absent: ({ totals }) => totals.absentDays,
  worked: ({ totals }) => totals.workedMinutes,
};

/** By the field asked for, then by the number of the file, which everybody has another of. */
const sorted = (lines: readonly AttendanceLine[], sort = 'number'): readonly AttendanceLine[] => {
  const sign = sort.startsWith('-') ? -1 : 1;
  const key = keys[sort.replace('-', '')] ?? (({ number }: AttendanceLine) => number);
  const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0);
  return [...lines].sort((one, other) => sign * compare(key(one), key(other)) || compare(one.number, other.number));
};

/** The attendance sheet of a month, and what it is made from. */
@Controller('api/staffing')
export class AttendanceController {
  constructor(
    private readonly showAttendanceMonth: ShowAttendanceMonth,
    private readonly bringInClockings: BringInClockings,
  ) {}

  /** The record of the time clocks; the same lines again add nothing. */
  @Requires('staffing:roster')
  @Command()
  @HttpCode(200)
  @Post('clockings/bulk')
  async bringIn(@Body(zodBody(clockingsBody)) { items }: z.output<typeof clockingsBody>) {
    return answerMany(await this.bringInClockings.run(items, callerSelves()));
  }

  @Requires('staffing:read')
  @Get('attendance/months/:month')
  async month(
    @Param('month') asked: string,
    @Query(zodQuery(attendanceQuery)) { filters, sort, page, pageSize, q }: z.output<typeof attendanceQuery>,
  ) {
    const { month } = parseAs(monthParam, { month: asked });
    const propertyId = filters['propertyId'];
    if (typeof propertyId !== 'string') throw new InvalidRequest([{ field: 'propertyId', reason: 'propertyId' }]);
    const { people, timeZone } = settle(await this.showAttendanceMonth.run(propertyId, month));
    const wanted = q?.trim().toLowerCase() ?? '';
    const found = people.filter(({ name, number }) => `${name} ${number}`.toLowerCase().includes(wanted));
    const items = sorted(found, sort).slice((page - 1) * pageSize, page * pageSize);
    return { items, total: found.length, page, pageSize, timeZone };
  }
}
