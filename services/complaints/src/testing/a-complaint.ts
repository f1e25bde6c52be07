import { type Instant, parseInstant } from '@goldkey/kernel';
import type { Complaint, HandlingEvent, Intake, Level } from '../domain/complaint/complaint.js';
import { begin, evolve } from '../domain/complaint/evolve.js';

/** An instant of the example's zone, `2026-08-03 09:00`. */
export const at = (text: string): Instant => parseInstant(`${text.replace(' ', 'T')}:00+08:00`);

const boring: Intake = {
  id: '0198f000-0000-7000-8000-000000000001',
  number: 'YQY-2608-0001',
  propertyId: 'p-1',
  departmentId: 'u-cs',
  category: 'noise',
  description: 'Drilling at noon.',
  channel: 'phone',
  major: false,
  inScope: true,
  receivedAt: at('2026-08-03 09:00'),
  receivedBy: 'e-desk',
};

/** A matter received on 3 August 2026 at 09:00; a test sets only what it is about. */
export class ComplaintBuilder {
  private constructor(private readonly complaint: Complaint) {}

  static of(intake: Partial<Intake>): ComplaintBuilder {
    return new ComplaintBuilder(begin({ type: 'ComplaintReceived', ...boring, ...intake }));
  }

  decided(established: boolean, when = '2026-08-03 10:00'): ComplaintBuilder {
    return this.with({ type: 'ComplaintDecided', established, decidedAt: at(when) });
  }

  assigned(employeeId: string, when = '2026-08-03 11:00'): ComplaintBuilder {
    return this.with({ type: 'ComplaintAssigned', employeeId, employeeName: employeeId, assignedAt: at(when) });
  }

  closed(when = '2026-08-04 09:00'): ComplaintBuilder {
    return this.with({ type: 'ComplaintClosed', closedAt: at(when) });
  }

  reopened(when = '2026-08-05 09:00'): ComplaintBuilder {
    return this.with({ type: 'ComplaintReopened', reopenedAt: at(when) });
  }

  calledBack(level: Level, when = '2026-08-06 09:00'): ComplaintBuilder {
    return this.with({ type: 'CallbackRecorded', callbackId: `call-${when}`, level, at: at(when), by: 'e-desk' });
  }

  setAside(of = 'YQY-2608-0002', when = '2026-08-06 09:00'): ComplaintBuilder {
    const [proposedBy, by, reason] = ['e-desk', 'e-quality', 'entered twice'];
    const standsAs = { complaintId: of, number: of };
    return this.with({ type: 'MatterSetAside', standsAs, at: at(when), by, proposedBy, reason });
  }

  with(event: HandlingEvent): ComplaintBuilder {
    return new ComplaintBuilder(evolve(this.complaint, event));
  }

  build(): Complaint {
    return this.complaint;
  }
}

export const anIntake = (intake: Partial<Intake> = {}): Intake => ({ ...boring, ...intake });
export const aComplaint = (intake: Partial<Intake> = {}): ComplaintBuilder => ComplaintBuilder.of(intake);
