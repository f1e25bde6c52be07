import { dayOf, type Instant, type Outcome, type Recorder, refuse } from '@goldkey/kernel';
import type { Act } from '../../domain/act/act.js';
import type { MeetingKind } from '../../domain/act/gatherings.js';
import { countOpen, type ReviewProblems, reviewProblems } from '../../domain/problem/decide.js';
import type { Problem, Remedy } from '../../domain/problem/problem.js';
import type { EmployeeStore, Kept, ProblemStore, PropertyDirectory } from '../ports.js';
import { refuseUnknownEmployee } from '../recording.js';
import type { RecordActs } from './record-acts.js';

export interface HoldMeetingCommand extends Pick<ReviewProblems, 'planned' | 'closed'> {
  readonly propertyId: string;
  readonly meetingKind: MeetingKind;
  readonly attendees: readonly string[];
  readonly minutes: string;
  readonly raised: readonly { readonly what: string; readonly remedy?: Remedy }[];
  readonly at?: Instant;
}

/**
 * A meeting takes place: the problems carried forward from earlier ones of its kind are closed or planned, new ones raised,
 * and the meeting is put on record with how many stay open and how many of these are planned (rulebook M-10). All of it is
 * one command: where the meeting is refused nothing of it stays.
 */
export class HoldMeeting {
  constructor(
    private readonly problems: ProblemStore,
    private readonly properties: PropertyDirectory,
    private readonly employees: EmployeeStore,
    private readonly recordActs: RecordActs,
    private readonly recorder: Recorder,
  ) {}

  async run(command: HoldMeetingCommand): Promise<Kept<Act>> {
    const recording = this.recorder.recording(command.at);
    const meetingId = this.recorder.newId();
    const reviewed = await this.#review(command, meetingId, recording);
    if (!reviewed.accepted) return reviewed;
    const { propertyId, meetingKind, attendees, minutes } = command;
    const deed = { kind: 'meeting-held' as const, meetingKind, attendees, minutes, ...countOpen(reviewed.value) };
    const [act] = await this.recordActs.run([{ actId: meetingId, propertyId, deed, at: recording.at }]);
    return act as Kept<Act>;
  }

  async #review(
    command: HoldMeetingCommand,
    meetingId: string,
    recording: ReturnType<Recorder['recording']>,
  ): Promise<Outcome<readonly Problem[]>> {
    const { propertyId, meetingKind, planned, closed } = command;
    const responsible = [...command.raised, ...planned].flatMap(({ remedy }) => remedy?.responsibleId ?? []);
    const properties = await this.properties.find([propertyId]);
    const people = await this.employees.find(responsible);
    const raised = command.raised.map((problem) => ({ ...problem, id: this.recorder.newId() }));
    return this.problems.review({ propertyId, meetingKind, before: recording.at }, (open) => {
      const property = properties.get(propertyId);
      if (property === undefined) return refuse('staffing.property-not-found', { propertyId });
      const heldOn = dayOf(recording.at, property.zone);
      return (
        refuseUnknownEmployee(people, ...responsible) ??
        reviewProblems(open, { ...recording, heldOn, meetingId, propertyId, meetingKind, raised, planned, closed })
      );
    });
  }
}
