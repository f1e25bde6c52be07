import { accept, type Recorder } from '@goldkey/kernel';
import type { FileMove } from '../../domain/appointment/files.js';
import { moveEmployee } from '../../domain/employee/decide.js';
import type { EmployeeStore, RosterStore } from '../ports.js';

/** The files of people follow their appointments, and the roster, which is a part of them, follows the files. */
export class FollowAppointments {
  constructor(
    private readonly employees: Pick<EmployeeStore, 'change'>,
    private readonly roster: Pick<RosterStore, 'follow'>,
    private readonly recorder: Recorder,
  ) {}

  /** In this order: of two moves of one person the last says where the file is. Files that the caller may not change stay. */
  async run(moves: readonly FileMove[]): Promise<void> {
    const moved = new Map<string, string>();
    await this.employees.change(
      moves.map(({ employeeId: id, propertyId: homePropertyId, left }) => ({
        id,
        decide: (employee) => {
          const stays = left !== undefined && employee.homePropertyId !== left;
          // Staff of the group keep their file there, whatever property they help.
          if (employee.homePropertyId === undefined || stays) return accept();
          moved.set(id, homePropertyId);
          return moveEmployee(employee, { ...this.recorder.recording(undefined), homePropertyId });
        },
      })),
    );
    if (moved.size === 0) return;
    await this.roster.follow([...moved].map(([employeeId, propertyId]) => ({ employeeId, propertyId })));
  }
}
