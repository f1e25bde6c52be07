/** What this service answers. Made by `npm run generate -- openapi`. */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly ActivityHeld: {
            /** @enum {string} */
            readonly kind: "activity-held";
            readonly activityKind: components["schemas"]["ActivityKind"];
            readonly organizerId: string;
            readonly participants: readonly string[];
            readonly note: string;
        };
        /** @enum {string} */
        readonly ActivityKind: "99+1" | "character-training" | "forum-watch" | "morning-reading" | "professional-training" | "staff-activity";
        readonly Actor: {
            readonly kind: string;
            readonly id: string;
            readonly name: string;
        };
        readonly ActsAs: {
            readonly appointmentId: string;
            readonly onBehalfOf?: {
                readonly employeeId: string;
                readonly name: string;
            };
        };
        /** @enum {string} */
        readonly AppointmentRole: "centre-director" | "cleaner" | "customer-service" | "general-manager" | "leader-in-charge" | "maintenance" | "other" | "property-manager" | "quality-inspector" | "security-guard" | "supervisor" | "toll-collector" | "window-staff";
        /** @enum {string} */
        readonly Attendance: "absent" | "leave" | "open" | "present" | "rest" | "unplanned" | "upcoming";
        readonly AttendanceLine: {
            readonly employeeId: string;
            readonly number: string;
            readonly name: string;
            readonly totals: components["schemas"]["AttendanceTotals"];
            readonly days: readonly components["schemas"]["DayAttendance"][];
        };
        readonly AttendanceTotals: {
            /** @description Days with a shift that are over or under way. */
            readonly dueDays: number;
            /** @description Of them those on which the person was seen. */
            readonly presentDays: number;
            readonly absentDays: number;
            readonly lateTimes: number;
            readonly lateMinutes: number;
            readonly earlyTimes: number;
            readonly earlyMinutes: number;
            /** @description Comings and goings that the clock lacks; those of a day of absence are not counted again. */
            readonly missing: number;
            /** @description Halves of days of leave that fall on days of work. */
            readonly leaveHalves: number;
            readonly workedMinutes: number;
        };
        readonly AuditEntry: {
            readonly seq: string;
            readonly recordedAt: string;
            readonly happenedAt: string;
            readonly actor: {
                readonly kind: string;
                readonly id: string;
                readonly name: string;
            };
            readonly onBehalfOf?: string;
            readonly address?: string;
            readonly agent?: string;
            readonly recordKind: string;
            readonly recordId: string;
            readonly propertyId?: string;
            readonly change: string;
            readonly before?: {
                readonly [key: string]: unknown;
            };
            readonly after?: {
                readonly [key: string]: unknown;
            };
            readonly data: {
                readonly [key: string]: unknown;
            };
        };
        readonly AuthorityItem: {
            readonly kind: components["schemas"]["AuthorityKind"];
            readonly what: string;
            readonly powers: readonly ("carry-out" | "decide" | "propose" | "review")[];
            readonly matter?: components["schemas"]["Matter"];
            /** @description Yuan as decimal text: up to this amount, itself included. Expenses only; without it there is no bound. */
            readonly limit?: string;
        };
        /** @enum {string} */
        readonly AuthorityKind: "expense" | "people" | "work";
        readonly BalanceLine: {
            readonly leaveKind: components["schemas"]["LeaveKind"];
            readonly year: string;
            /** @description By law. */
            readonly entitled: number;
            /** @description Carried over from the year before. */
            readonly carried: number;
            /** @description Given on top. */
            readonly extra: number;
            /** @description Carried on to the next year. */
            readonly carriedOn: number;
            /** @description Approved, and today or before. */
            readonly taken: number;
            /** @description Approved, and to come. */
            readonly planned: number;
            readonly asked: number;
            /** @description Below 0: more was used than there is. Of a kind that is not counted it says nothing. */
            readonly left: number;
            /** @description Against what the person is entitled to; not: as much as is approved. */
            readonly counted: boolean;
            /**
             * @description `working`: days on which the person is not due cost nothing.
             * @enum {string}
             */
            readonly days: "calendar" | "working";
            readonly number: string;
            readonly name: string;
            readonly employeeId: string;
            readonly unitIds: readonly string[];
            readonly unitNames: readonly string[];
        };
        readonly CardLine: {
            readonly indicator: string;
            /** @description Whole percent. */
            readonly weight: number;
            readonly measure: components["schemas"]["Measure"];
            readonly floor: string;
            readonly target: string;
        };
        readonly CareMonth: {
            readonly propertyId: string;
            readonly month: string;
            /** Format: date */
            readonly first: string;
            /** Format: date */
            readonly last: string;
            readonly done: readonly {
                readonly kind: string;
                readonly count: number;
            }[];
        };
        /** @enum {string} */
        readonly ClockDirection: "in" | "out";
        readonly ClockPlace: {
            /** @description Millionths of a degree, north and east positive. */
            readonly latitudeMicro: number;
            readonly longitudeMicro: number;
            readonly accuracyMetres: number;
        };
        readonly Colleague: {
            readonly name: string;
            readonly employeeId: string;
            /** Format: date */
            readonly date: string;
            readonly kind: components["schemas"]["DayKind"];
            readonly shift?: components["schemas"]["PlannedShift"];
        };
        /** @enum {string} */
        readonly CommunityKind: "bulletin-change" | "community-activity";
        readonly Conflict: {
            readonly rule: components["schemas"]["RosterRule"];
            /** @enum {string} */
            readonly severity: "hard" | "soft";
            /** Format: date */
            readonly date: string;
            readonly employeeId?: string;
            readonly dutyPostId?: string;
            /** @description What the reason quotes, in minutes, people or words. */
            readonly facts: {
                readonly [key: string]: number | string;
            };
        };
        readonly CourseStanding: {
            readonly sessions: number;
            /** @description Attendances, not persons. */
            readonly attended: number;
            /** @description Yuan with two places. */
            readonly spent: string;
            /** @description Its month is over, and it was not held. */
            readonly late: boolean;
            readonly courseId: string;
            readonly name: string;
            readonly month: string;
            /** @description For whom it is. */
            readonly audience: string;
            /** @description What it is expected to cost: yuan as decimal text. */
            readonly cost: string;
        };
        readonly DailyReportSubmitted: {
            /** @enum {string} */
            readonly kind: "daily-report-submitted";
            readonly employeeId: string;
            /** Format: date */
            readonly date: string;
            readonly text: string;
        };
        readonly DayAttendance: {
            /** Format: date */
            readonly date: string;
            readonly kind: components["schemas"]["DayKind"];
            readonly shift?: components["schemas"]["PlannedShift"];
            /** @enum {string} */
            readonly leave?: "afternoon" | "morning" | "whole";
            readonly state: components["schemas"]["Attendance"];
            /** Format: date-time */
            readonly inAt?: string;
            /** Format: date-time */
            readonly outAt?: string;
            /** @description Whole minutes after the start and before the end; 0: in time. */
            readonly lateMinutes: number;
            readonly earlyMinutes: number;
            readonly missing: readonly ("in" | "out")[];
            /** @description From coming to going without the break; 0 where one of them is not known. */
            readonly workedMinutes: number;
        };
        /** @enum {string} */
        readonly DayHalf: "afternoon" | "morning";
        /** @enum {string} */
        readonly DayKind: "leave" | "rest" | "work";
        readonly DayLine: {
            /** @enum {string} */
            readonly kind: "act";
            /** Format: date-time */
            readonly at: string;
            readonly deed: components["schemas"]["Deed"];
        } | {
            /** @enum {string} */
            readonly kind: "item-done";
            readonly title: string;
            readonly planKind: components["schemas"]["WorkPlanKind"];
            readonly period: string;
            readonly note: string;
        } | {
            /** @enum {string} */
            readonly kind: "task-assigned" | "task-filed";
            /** Format: date-time */
            readonly at: string;
            readonly title: string;
        };
        readonly DayPlan: {
            readonly kind: components["schemas"]["DayKind"];
            readonly shift?: components["schemas"]["PlannedShift"];
        };
        readonly Deed: components["schemas"]["ActivityHeld"] | components["schemas"]["DailyReportSubmitted"] | components["schemas"]["MeetingHeld"] | components["schemas"]["PlanProgressReported"] | components["schemas"]["PlanSelfEvaluated"] | components["schemas"]["PlanSubmitted"] | components["schemas"]["PointsPublished"] | components["schemas"]["PointsSummarised"] | components["schemas"]["RequisitionApproved"] | components["schemas"]["TalkHeld"];
        readonly Difference: {
            /** @description The part of the form: `summary`, `conditions.hours`, `duties`. */
            readonly part: string;
            readonly before?: unknown;
            readonly after?: unknown;
        };
        readonly Duty: {
            readonly duty: string;
            readonly tasks: readonly string[];
        };
        readonly DutyPost: {
            readonly id: string;
            readonly propertyId: string;
            readonly name: string;
            /** @description How many people stand there on each day, at least; 0: as many as there are. */
            readonly minimum: number;
            /** @enum {string} */
            readonly state: "in-use" | "retired";
        };
        /** @enum {string} */
        readonly EffectVerdict: "effective" | "ineffective" | "partly-effective";
        /** @enum {string} */
        readonly EndReason: "dismissed" | "other" | "resigned" | "retired" | "transferred";
        readonly ExaminationResult: {
            readonly employeeId: string;
            /** @description Where the person worked when the examination was taken. */
            readonly departmentId: string;
            readonly score: number;
            readonly passed: boolean;
            readonly event: string;
        };
        readonly Figure: {
            /** @description Exact text. */
            readonly value?: string;
            readonly numerator?: number;
            readonly denominator?: number;
            /**
             * @description Both numbers are money, in fen.
             * @enum {boolean}
             */
            readonly inFen?: true;
            readonly records?: readonly components["schemas"]["FigureRecord"][];
            readonly evidence?: string;
            /** @description Of a draft: it could not be asked. What is not known is not frozen. */
            readonly unknown?: components["schemas"]["Unknown"];
        };
        readonly FigureRecord: {
            /** @enum {string} */
            readonly kind: "billing-month" | "car-park-matter" | "emergency-drill" | "incident" | "pay-handover" | "position" | "recruitment" | "training-course";
            readonly id: string;
            /** @description What it is called: a position, a course, a day, a month; nobody's name. */
            readonly name: string;
            /** @description Its part of the two numbers, as they were counted; absent where it counts as one. */
            readonly numerator?: number;
            readonly denominator?: number;
        };
        readonly Following: {
            readonly appointmentId: string;
            /** @enum {string} */
            readonly how: "correction" | "promotion" | "transfer";
        };
        /** @enum {string} */
        readonly HandoverKind: "documents" | "keys" | "matters" | "tools";
        /** @enum {string} */
        readonly HeadCountPer: "property" | "unit";
        readonly HealthFigures: {
            readonly service: string;
            /** @description Since when the process that answers runs; of several copies one answers. */
            readonly since: string;
            readonly memoryBytes: number;
            readonly databaseBytes: number;
            /** @description Requests that wait for a connection to the database, in this process. */
            readonly waitingRequests: number;
            /** @description `waiting` is counted up to 10,000. */
            readonly outbox: {
                readonly waiting: number;
                readonly oldestSeconds: number;
            };
            /** @description Events written in the last hour by five minutes, the oldest first. */
            readonly written: readonly {
                readonly minutesAgo: number;
                readonly events: number;
            }[];
            /** @description How far behind; null where the broker does not answer. */
            readonly consumers: readonly {
                readonly consumer: string;
                readonly messages: number;
            }[] | null;
            readonly parked: number;
            /** @description The newest backup of a copy on one machine; null elsewhere or where there is none. */
            readonly backup: {
                readonly at: string;
                readonly bytes: number;
            } | null;
        };
        readonly HeldDay: {
            readonly employeeId: string;
            /** Format: date */
            readonly date: string;
            readonly kind: components["schemas"]["DayKind"];
            readonly shift?: components["schemas"]["PlannedShift"];
        };
        readonly HistoryRecord: {
            readonly seq: string;
            readonly propertyId: string | null;
            readonly recordKind: string;
            readonly recordId: string;
            /** Format: date-time */
            readonly happenedAt: string;
            /** Format: date-time */
            readonly recordedAt: string;
            readonly actor: components["schemas"]["Actor"];
            readonly change: string;
            readonly data: {
                readonly [key: string]: unknown;
            };
            /** @description Absent for what nobody asked for (consumers, timers), and for entries from before this was kept. */
            readonly origin?: components["schemas"]["Origin"];
            readonly actsAs?: components["schemas"]["ActsAs"];
            readonly before?: {
                readonly [key: string]: unknown;
            };
            readonly after?: {
                readonly [key: string]: unknown;
            };
        };
        readonly Indicator: {
            readonly indicator: string;
            /** @description Whole percent. */
            readonly weight: number;
            readonly measure?: components["schemas"]["Measure"];
            readonly floor?: string;
            readonly target?: string;
        };
        readonly Job: {
            readonly jobId: string;
            readonly fileName: string;
            readonly headings: readonly string[];
            /** @description From which place of the headings each column is read. */
            readonly places: readonly {
                readonly column: string;
                readonly place: number;
            }[];
            readonly phase: components["schemas"]["Phase"];
            readonly rows: number;
            /** @description Rows that the running phase has behind it. */
            readonly done: number;
            /** @description What the rows would do. */
            readonly verdicts: {
                readonly new: number;
                readonly changed: number;
                readonly unchanged: number;
                readonly bad: number;
            };
            /** @description What they did. */
            readonly outcomes: {
                readonly new: number;
                readonly changed: number;
                readonly unchanged: number;
                readonly bad: number;
            };
            /** @description A phase that is under way and that nobody works on: it goes on when asked. */
            readonly stalled: boolean;
            /** @description Why the work stopped, as a sentence, until it goes on. */
            readonly failed?: string;
            readonly createdAt: string;
        };
        readonly KeptRow: {
            readonly row: number;
            readonly cells: readonly string[];
            /** @enum {string|null} */
            readonly verdict: "bad" | "changed" | "new" | "unchanged" | null;
            /** @enum {string|null} */
            readonly outcome: "bad" | "changed" | "new" | "unchanged" | null;
            readonly faults: readonly components["schemas"]["RowFault"][];
        };
        readonly LeaveBalance: {
            readonly leaveKind: components["schemas"]["LeaveKind"];
            readonly year: string;
            /** @description By law. */
            readonly entitled: number;
            /** @description Carried over from the year before. */
            readonly carried: number;
            /** @description Given on top. */
            readonly extra: number;
            /** @description Carried on to the next year. */
            readonly carriedOn: number;
            /** @description Approved, and today or before. */
            readonly taken: number;
            /** @description Approved, and to come. */
            readonly planned: number;
            readonly asked: number;
            /** @description Below 0: more was used than there is. Of a kind that is not counted it says nothing. */
            readonly left: number;
            /** @description Against what the person is entitled to; not: as much as is approved. */
            readonly counted: boolean;
            /**
             * @description `working`: days on which the person is not due cost nothing.
             * @enum {string}
             */
            readonly days: "calendar" | "working";
        };
        /** @enum {string} */
        readonly LeaveKind: "annual" | "bereavement" | "compensatory" | "injury" | "marriage" | "maternity" | "paternity" | "personal" | "sick";
        readonly LeaveQuote: {
            readonly counted: boolean;
            readonly costs: readonly {
                readonly year: string;
                readonly halves: number;
                readonly left: number;
            }[];
            /** @description Whether asking for it is refused for what is left. */
            readonly fits: boolean;
        };
        readonly LeaveRule: {
            /** @description Against what the person is entitled to; not: as much as is approved. */
            readonly counted: boolean;
            /**
             * @description `working`: days on which the person is not due cost nothing.
             * @enum {string}
             */
            readonly days: "calendar" | "working";
        };
        readonly LeaveRulesView: {
            readonly rules: {
                readonly injury: components["schemas"]["LeaveRule"];
                readonly annual: components["schemas"]["LeaveRule"];
                readonly personal: components["schemas"]["LeaveRule"];
                readonly sick: components["schemas"]["LeaveRule"];
                readonly compensatory: components["schemas"]["LeaveRule"];
                readonly marriage: components["schemas"]["LeaveRule"];
                readonly maternity: components["schemas"]["LeaveRule"];
                readonly paternity: components["schemas"]["LeaveRule"];
                readonly bereavement: components["schemas"]["LeaveRule"];
            };
            readonly version: number;
            /** @description Whether the caller may set them. */
            readonly settable: boolean;
        };
        readonly ListPageOfPositionLine: {
            readonly items: readonly components["schemas"]["PositionLine"][];
            /** @description Of all pages. */
            readonly total: number;
            /**
             * @description There are more than the total: words that very many have are counted no further.
             * @enum {boolean}
             */
            readonly totalIsLeast?: true;
            readonly page: number;
            readonly pageSize: number;
            /** @description Number of the next page, absent on the last. */
            readonly next?: number;
        };
        readonly Lost: {
            /** Format: date-time */
            readonly lostAt: string;
            readonly remark: string;
        };
        /** @enum {string} */
        readonly Matter: "added-task" | "appointment" | "department-bonus" | "duty-record" | "material-requisition" | "roster-plan" | "work-plan";
        /** @enum {string} */
        readonly Measure: "arrears" | "car-park-accidents" | "collection-rate" | "emergency-drills" | "head-count-gap" | "payroll-exactness" | "public-order" | "recruitment" | "stated" | "training-plan";
        readonly MeetingHeld: {
            /** @enum {string} */
            readonly kind: "meeting-held";
            readonly meetingKind: components["schemas"]["MeetingKind"];
            readonly attendees: readonly string[];
            /** @description Problems that could not be solved on the day, and those of them that have a plan and a date. */
            readonly problemsOpen?: number;
            readonly problemsPlanned?: number;
            readonly minutes: string;
        };
        /** @enum {string} */
        readonly MeetingKind: "all-staff" | "daily-wrap-up" | "department" | "half-year-debriefing" | "monthly-review";
        readonly MyDay: {
            /** @description False: the month is not shown yet; what the day is then is the calendar's word. */
            readonly published: boolean;
            /** @description What the day was when the month was published, where it is another now. */
            readonly before?: components["schemas"]["DayPlan"];
            /** @description The version to take note of; absent where there is nothing to notice. */
            readonly unseenVersion?: number;
            /** Format: date */
            readonly date: string;
            readonly kind: components["schemas"]["DayKind"];
            readonly shift?: components["schemas"]["PlannedShift"];
            /** @enum {string} */
            readonly leave?: "afternoon" | "morning" | "whole";
            readonly state: components["schemas"]["Attendance"];
            /** Format: date-time */
            readonly inAt?: string;
            /** Format: date-time */
            readonly outAt?: string;
            /** @description Whole minutes after the start and before the end; 0: in time. */
            readonly lateMinutes: number;
            readonly earlyMinutes: number;
            readonly missing: readonly ("in" | "out")[];
            /** @description From coming to going without the break; 0 where one of them is not known. */
            readonly workedMinutes: number;
        };
        readonly NamedPerson: {
            readonly employeeId: string;
            readonly name: string;
        };
        readonly OpenItems: {
            readonly count: number;
            readonly reason: string;
        };
        readonly Origin: {
            readonly address: string;
            readonly agent?: string;
        };
        readonly OwnAnswer: {
            readonly id: string;
            readonly topic: components["schemas"]["SurveyTopic"];
            readonly score: number;
            /** @enum {string} */
            readonly state: "standing" | "withdrawn";
            readonly why?: string;
            /** @enum {string} */
            readonly withdrawnBy?: "giver" | "survey";
        };
        readonly OwnCardView: {
            readonly id: string;
            readonly propertyId: string;
            readonly appointmentId: string;
            readonly employeeId: string;
            readonly unitId: string;
            readonly positionId: string;
            readonly positionName: string;
            /** @description Of the position's description. */
            readonly positionVersion: number;
            readonly period: components["schemas"]["Period"];
            readonly lines: readonly components["schemas"]["CardLine"][];
            readonly drafted: components["schemas"]["Step"];
            readonly stated: readonly components["schemas"]["StatedFigure"][];
            /** @enum {string} */
            readonly state: "approved";
            readonly approvedEvent: string;
            /** @description One a line, as they were read then. */
            readonly figures: readonly components["schemas"]["Figure"][];
            /** Format: date-time */
            readonly readAt: string;
            readonly reviewed: components["schemas"]["Step"];
            readonly approved: components["schemas"]["Step"];
            /** @description What the person said to it, once. */
            readonly answer?: {
                readonly text: string;
                /** Format: date-time */
                readonly at: string;
            };
            readonly scored: readonly components["schemas"]["ScoredLine"][];
            /** @description The days that it is about. */
            readonly days: {
                /** Format: date */
                readonly first: string;
                /** Format: date */
                readonly last: string;
            };
            /** @description Absent where no line has a value, or one is not known now. */
            readonly score?: components["schemas"]["ToldNumber"];
            readonly version: number;
            readonly mayAnswer: boolean;
        } | {
            readonly id: string;
            readonly propertyId: string;
            readonly appointmentId: string;
            readonly employeeId: string;
            readonly unitId: string;
            readonly positionId: string;
            readonly positionName: string;
            /** @description Of the position's description. */
            readonly positionVersion: number;
            readonly period: components["schemas"]["Period"];
            readonly lines: readonly components["schemas"]["CardLine"][];
            readonly drafted: components["schemas"]["Step"];
            readonly stated: readonly components["schemas"]["StatedFigure"][];
            /** @enum {string} */
            readonly state: "drafted";
            readonly scored: readonly components["schemas"]["ScoredLine"][];
            /** @description The days that it is about. */
            readonly days: {
                /** Format: date */
                readonly first: string;
                /** Format: date */
                readonly last: string;
            };
            /** @description Absent where no line has a value, or one is not known now. */
            readonly score?: components["schemas"]["ToldNumber"];
            readonly version: number;
            readonly mayAnswer: boolean;
        } | {
            readonly id: string;
            readonly propertyId: string;
            readonly appointmentId: string;
            readonly employeeId: string;
            readonly unitId: string;
            readonly positionId: string;
            readonly positionName: string;
            /** @description Of the position's description. */
            readonly positionVersion: number;
            readonly period: components["schemas"]["Period"];
            readonly lines: readonly components["schemas"]["CardLine"][];
            readonly drafted: components["schemas"]["Step"];
            readonly stated: readonly components["schemas"]["StatedFigure"][];
            /** @enum {string} */
            readonly state: "reviewed";
            /** @description One a line, as they were read then. */
            readonly figures: readonly components["schemas"]["Figure"][];
            /** Format: date-time */
            readonly readAt: string;
            readonly reviewed: components["schemas"]["Step"];
            readonly scored: readonly components["schemas"]["ScoredLine"][];
            /** @description The days that it is about. */
            readonly days: {
                /** Format: date */
                readonly first: string;
                /** Format: date */
                readonly last: string;
            };
            /** @description Absent where no line has a value, or one is not known now. */
            readonly score?: components["schemas"]["ToldNumber"];
            readonly version: number;
            readonly mayAnswer: boolean;
        } | {
            readonly id: string;
            readonly propertyId: string;
            readonly appointmentId: string;
            readonly employeeId: string;
            readonly unitId: string;
            readonly positionId: string;
            readonly positionName: string;
            /** @description Of the position's description. */
            readonly positionVersion: number;
            readonly period: components["schemas"]["Period"];
            readonly lines: readonly components["schemas"]["CardLine"][];
            readonly drafted: components["schemas"]["Step"];
            readonly stated: readonly components["schemas"]["StatedFigure"][];
            /** @enum {string} */
            readonly state: "withdrawn";
            readonly why: string;
            readonly withdrawn: components["schemas"]["Step"];
            /** @description One a line, as they were read then. */
            readonly figures?: readonly components["schemas"]["Figure"][];
            /** Format: date-time */
            readonly readAt?: string;
            readonly reviewed?: components["schemas"]["Step"];
            readonly approved?: components["schemas"]["Step"];
            /** @description What the person said to it, once. */
            readonly answer?: {
                readonly text: string;
                /** Format: date-time */
                readonly at: string;
            };
            readonly scored: readonly components["schemas"]["ScoredLine"][];
            /** @description The days that it is about. */
            readonly days: {
                /** Format: date */
                readonly first: string;
                /** Format: date */
                readonly last: string;
            };
            /** @description Absent where no line has a value, or one is not known now. */
            readonly score?: components["schemas"]["ToldNumber"];
            readonly version: number;
            readonly mayAnswer: boolean;
        };
        readonly OwnSurvey: {
            readonly propertyId: string;
            readonly month: string;
            readonly answered: readonly ("superior" | "training" | "workplace")[];
            /** @description Which they were; one that was taken back by another person says why. */
            readonly answers: readonly components["schemas"]["OwnAnswer"][];
        };
        readonly PassedRule: {
            readonly rule: components["schemas"]["RosterRule"];
            readonly reason: string;
        };
        readonly Period: string;
        readonly PersonTotal: {
            readonly employeeId: string;
            readonly earned: number;
            readonly lost: number;
            readonly total: number;
        };
        readonly PersonsHistoryEntry: {
            /** @description RFC 3339. */
            readonly happenedAt: string;
            /** @description 'appointment-started', 'certificate-granted'… */
            readonly change: string;
            readonly actor: {
                readonly name: string;
            };
            readonly data: {
                readonly [key: string]: unknown;
            };
            readonly recordKind: string;
            readonly recordId: string;
        };
        readonly PersonsPoints: {
            readonly employeeId: string;
            /** Format: date */
            readonly first: string;
            /** Format: date */
            readonly last: string;
            /** @description Newest first. */
            readonly entries: readonly components["schemas"]["PointsEntry"][];
            readonly totals: {
                readonly total: number;
                readonly earned: number;
                readonly lost: number;
            };
        };
        /** @enum {string} */
        readonly Phase: "checked" | "checking" | "done" | "mapping" | "running";
        readonly PlaceOfWork: {
            readonly propertyId: string;
            readonly name: string;
            readonly timeZone: string;
        };
        readonly PlanItem: {
            readonly id: string;
            readonly what: string;
            readonly responsibleId?: string;
            /** Format: date */
            readonly dueOn?: string;
            /** @description The item of the plan above (year → month → week) that this one carries out. */
            readonly follows?: string;
            /** @description Undefined: not done yet. */
            readonly done?: {
                /** Format: date */
                readonly on: string;
                readonly note: string;
            };
        };
        /** @enum {string} */
        readonly PlanKind: "company" | "month" | "service" | "year";
        readonly PlanProgressReported: {
            /** @enum {string} */
            readonly kind: "plan-progress-reported";
            readonly employeeId: string;
            /** @enum {string} */
            readonly planKind: "company" | "month";
            readonly week: string;
            readonly summary: string;
        };
        readonly PlanSelfEvaluated: {
            /** @enum {string} */
            readonly kind: "plan-self-evaluated";
            readonly employeeId: string;
            readonly departmentId?: string;
            /** @enum {string} */
            readonly planKind: "month" | "service" | "year";
            readonly period: components["schemas"]["Period"];
            readonly itemsPlanned: number;
            readonly itemsDone: number;
            readonly summary: string;
        };
        readonly PlanSubmitted: {
            /** @enum {string} */
            readonly kind: "plan-submitted";
            readonly employeeId: string;
            readonly planKind: components["schemas"]["PlanKind"];
            /** @description A month for month plans, a year for year plans; for the others a month, quarter, half-year or year. */
            readonly period: components["schemas"]["Period"];
            readonly items: readonly string[];
        };
        readonly PlannedCourse: {
            readonly courseId: string;
            readonly name: string;
            readonly month: string;
            /** @description For whom it is. */
            readonly audience: string;
            /** @description What it is expected to cost: yuan as decimal text. */
            readonly cost: string;
        };
        readonly PlannedShift: {
            readonly shiftId: string;
            readonly dutyPostId?: string;
            readonly craft?: string;
            /** @description `HH:MM`. */
            readonly start: string;
            /** @description `HH:MM`; not later than `start`: on the day after. */
            readonly end: string;
            readonly breakMinutes: number;
        };
        readonly PointsEntry: {
            readonly id: string;
            readonly propertyId: string;
            readonly employeeId: string;
            readonly ruleId: string;
            /** @description As the rule was called and meant when it was entered. */
            readonly ruleName: string;
            /** @enum {string} */
            readonly direction: "costs" | "earns";
            /** Format: date */
            readonly on: string;
            /** @description Whole points; below 0 they are lost. */
            readonly points: number;
            readonly reason: string;
            /** @description The entry that this one takes back. */
            readonly counters?: string;
        };
        readonly PointsMonth: {
            readonly propertyId: string;
            readonly timeZone: string;
            readonly month: string;
            /** Format: date */
            readonly first: string;
            /** Format: date */
            readonly last: string;
            /**
             * Format: date
             * @description The present day there.
             */
            readonly today: string;
            readonly people: readonly components["schemas"]["PointsPerson"][];
            /** @description Where the month has been summed up. */
            readonly summary?: {
                readonly id: string;
                readonly propertyId: string;
                readonly month: string;
                readonly totals: readonly components["schemas"]["PersonTotal"][];
                /** Format: date-time */
                readonly summarisedAt: string;
                /** @description The act of duty that tells of it. */
                readonly actId: string;
                /** @enum {string} */
                readonly state: "standing" | "withdrawn";
                readonly why?: string;
                readonly version: number;
            };
        };
        readonly PointsObjection: {
            readonly id: string;
            readonly employeeId: string;
            readonly text: string;
            /** Format: date-time */
            readonly raisedAt: string;
            /** @description `upheld`: the points are wrong, and a counter entry puts them right. */
            readonly answer?: {
                readonly by: string;
                readonly text: string;
                readonly isUpheld: boolean;
                /** Format: date-time */
                readonly at: string;
            };
        };
        readonly PointsPerson: {
            readonly employeeId: string;
            readonly number: string;
            readonly name: string;
            readonly days: readonly {
                /** Format: date */
                readonly on: string;
                readonly points: number;
            }[];
            readonly earned: number;
            readonly lost: number;
            readonly total: number;
        };
        readonly PointsPublished: {
            /** @enum {string} */
            readonly kind: "points-published";
            readonly quarter: string;
            /** Format: date */
            readonly from: string;
            /** Format: date */
            readonly until: string;
        };
        readonly PointsSummarised: {
            /** @enum {string} */
            readonly kind: "points-summarised";
            readonly month: string;
            readonly note: string;
        };
        readonly PositionDescription: {
            readonly name: string;
            readonly grade: string;
            readonly superior: string;
            readonly subordinates: readonly string[];
            /** @description How many there should be. */
            readonly headCount: number;
            readonly headCountPer: components["schemas"]["HeadCountPer"];
            /** @description Its holder is hard to replace: successors are named. */
            readonly keyPosition: boolean;
            readonly summary: string;
            readonly duties: readonly components["schemas"]["Duty"][];
            readonly authority: readonly components["schemas"]["AuthorityItem"][];
            readonly indicators: readonly components["schemas"]["Indicator"][];
            readonly relations: {
                readonly inside: string;
                readonly outside: string;
            };
            readonly conditions: {
                readonly hours: string;
                readonly place: string;
                readonly surroundings: string;
                readonly hazard: string;
            };
            readonly qualifications: {
                readonly education: string;
                readonly experience: string;
                readonly certificates: string;
                readonly knowledge: string;
                readonly skills: readonly string[];
                readonly qualities: readonly string[];
                readonly health: string;
            };
            readonly career: {
                readonly promotion: string;
                readonly rotation: string;
                readonly substitution: string;
            };
            readonly training: {
                readonly before: string;
                readonly after: string;
            };
        };
        readonly PositionLine: {
            readonly id: string;
            readonly propertyId: string | null;
            readonly unitId: string;
            readonly unitName: string;
            readonly code: string;
            readonly name: string;
            readonly grade: string;
            readonly keyPosition: boolean;
            readonly standing: string;
            readonly approvedFrom: string | null;
            readonly lastDay: string | null;
            /** @description People who hold it today. */
            readonly holders: number;
            readonly version: number;
        };
        readonly PositionVersion: {
            /** @description From 1; a version keeps its number. */
            readonly number: number;
            readonly description: components["schemas"]["PositionDescription"];
            /** @description Everybody who wrote at it, the first first. */
            readonly makers: readonly components["schemas"]["Signer"][];
            /** Format: date-time */
            readonly madeAt: string;
            /** @enum {string} */
            readonly state: "approved";
            readonly approvedBy: components["schemas"]["Signer"];
            /** Format: date-time */
            readonly approvedAt: string;
            /**
             * Format: date
             * @description First day in force; until the day before the next version's.
             */
            readonly from: string;
            readonly reviewedBy: components["schemas"]["Signer"];
            /** Format: date-time */
            readonly reviewedAt: string;
        } | {
            /** @description From 1; a version keeps its number. */
            readonly number: number;
            readonly description: components["schemas"]["PositionDescription"];
            /** @description Everybody who wrote at it, the first first. */
            readonly makers: readonly components["schemas"]["Signer"][];
            /** Format: date-time */
            readonly madeAt: string;
            /** @enum {string} */
            readonly state: "draft";
            readonly returned?: {
                readonly by: components["schemas"]["Signer"];
                readonly why: string;
            };
        } | {
            /** @description From 1; a version keeps its number. */
            readonly number: number;
            readonly description: components["schemas"]["PositionDescription"];
            /** @description Everybody who wrote at it, the first first. */
            readonly makers: readonly components["schemas"]["Signer"][];
            /** Format: date-time */
            readonly madeAt: string;
            /** @enum {string} */
            readonly state: "reviewed";
            readonly reviewedBy: components["schemas"]["Signer"];
            /** Format: date-time */
            readonly reviewedAt: string;
        };
        readonly Publication: {
            readonly id: string;
            readonly propertyId: string;
            readonly month: string;
            /** @description From 1; one more with each time that it is published again. */
            readonly revision: number;
            /** Format: date-time */
            readonly publishedAt: string;
            readonly publishedBy: string;
            readonly passed: readonly components["schemas"]["PassedRule"][];
        };
        /** @enum {string} */
        readonly Readiness: "ready-in-a-year" | "ready-in-three-years" | "ready-now";
        readonly RecordFileView: {
            readonly id: string;
            readonly name?: string;
            readonly contentType: string;
            readonly bytes: number;
            readonly sentAt: string;
            /** @description Who asks may take it away. */
            readonly mayTakeAway: boolean;
        };
        readonly Remedy: {
            readonly plan: string;
            readonly responsibleId: string;
            /** Format: date */
            readonly dueOn: string;
        };
        readonly RequisitionApproved: {
            /** @enum {string} */
            readonly kind: "requisition-approved";
            readonly month: string;
            readonly note: string;
        };
        readonly RequisitionLine: {
            readonly what: string;
            /** @description Whole numbers of the unit, from 1. */
            readonly quantity: number;
            readonly unit: string;
            /** @description What one unit is expected to cost: yuan as decimal text. Left out where nobody knows. */
            readonly unitPrice?: string;
            readonly departmentId?: string;
            readonly purpose: string;
        };
        readonly RosterCell: {
            /** Format: date */
            readonly date: string;
            readonly version: number;
            readonly kind: components["schemas"]["DayKind"];
            readonly shift?: components["schemas"]["PlannedShift"];
        };
        readonly RosterChange: {
            /** @description Whether the person has taken note of it as it stands. */
            readonly noticed: boolean;
            readonly employeeId: string;
            /** Format: date */
            readonly date: string;
            readonly kind: components["schemas"]["DayKind"];
            readonly shift?: components["schemas"]["PlannedShift"];
        };
        readonly RosterLeave: {
            readonly employeeId: string;
            /** Format: date */
            readonly date: string;
            /** @enum {string} */
            readonly part: "afternoon" | "morning" | "whole";
            /** @enum {string} */
            readonly state: "approved" | "asked";
        };
        readonly RosterLimitsView: {
            /** @description 0 while the group has none of its own. */
            readonly version: number;
            /** @description Whether the caller may set them. */
            readonly settable: boolean;
            /** @description Between the end of a shift and the start of the next. */
            readonly restMinutes: number;
            /** @description Of a Monday-to-Sunday week. */
            readonly restDays: number;
            /** @description Of work planned in a week. */
            readonly weekMinutes: number;
        };
        readonly RosterMonth: {
            readonly propertyId: string;
            readonly timeZone: string;
            readonly month: string;
            /** @description What the public calendar says: it decides where nothing is set (rulebook 0). */
            readonly days: readonly {
                /** Format: date */
                readonly date: string;
                /** @enum {string} */
                readonly kind: "rest" | "work";
            }[];
            /** @description By the number of their file. */
            readonly people: readonly components["schemas"]["RosterPerson"][];
            /** @description Templates and duty posts of the property, retired ones too: days may still have them. */
            readonly shifts: readonly components["schemas"]["Shift"][];
            readonly posts: readonly components["schemas"]["DutyPost"][];
            /** @description What is wrong with the plan as it stands. */
            readonly conflicts: readonly components["schemas"]["Conflict"][];
            /** @description Absent: the people do not see the month yet. */
            readonly publication?: components["schemas"]["Publication"];
            readonly changes: readonly components["schemas"]["RosterChange"][];
            /** @description Days of the month that are leave, or were asked for as leave. */
            readonly leaves: readonly components["schemas"]["RosterLeave"][];
        };
        readonly RosterPerson: {
            readonly employeeId: string;
            readonly number: string;
            readonly name: string;
            /** @description Roles held in the month, each once; empty where only the roster knows the person there. */
            readonly roles: readonly ("centre-director" | "cleaner" | "customer-service" | "general-manager" | "leader-in-charge" | "maintenance" | "other" | "property-manager" | "quality-inspector" | "security-guard" | "supervisor" | "toll-collector" | "window-staff")[];
            readonly cells: readonly components["schemas"]["RosterCell"][];
        };
        /** @enum {string} */
        readonly RosterRule: "certificate-missing" | "leave-approved" | "long-week" | "no-weekly-rest" | "shifts-overlap" | "short-rest" | "understaffed";
        readonly RowFault: {
            readonly column?: string;
            readonly reason: string;
        };
        readonly RuleReader: {
            readonly employeeId: string;
            readonly name: string;
            /** Format: date */
            readonly readBy?: string;
            /** Format: date-time */
            readonly readAt?: string;
        };
        readonly ScoredLine: {
            readonly indicator: string;
            /** @description Whole percent. */
            readonly weight: number;
            readonly measure: components["schemas"]["Measure"];
            readonly floor: string;
            readonly target: string;
            /** @description Exact text. */
            readonly value?: string;
            readonly numerator?: number;
            readonly denominator?: number;
            /**
             * @description Both numbers are money, in fen.
             * @enum {boolean}
             */
            readonly inFen?: true;
            readonly records?: readonly components["schemas"]["FigureRecord"][];
            readonly evidence?: string;
            /** @description Of a draft: it could not be asked. What is not known is not frozen. */
            readonly unknown?: components["schemas"]["Unknown"];
            /**
             * @description Whose records it is read from; absent where the superior says it.
             * @enum {string}
             */
            readonly source?: "billing" | "inspections" | "staffing";
            readonly scaledWeight?: components["schemas"]["ToldNumber"];
            readonly score?: components["schemas"]["ToldNumber"];
        };
        readonly Shift: {
            readonly id: string;
            readonly propertyId: string;
            readonly name: string;
            /** @description One or two characters by which the grid shows it. */
            readonly sign: string;
            readonly colour: components["schemas"]["ShiftColour"];
            readonly dutyPostId?: string;
            /** @description The craft that a certificate must be held for. */
            readonly craft?: string;
            /** @enum {string} */
            readonly state: "in-use" | "retired";
            /** @description `HH:MM`. */
            readonly start: string;
            /** @description `HH:MM`; not later than `start`: on the day after. */
            readonly end: string;
            readonly breakMinutes: number;
        };
        /** @enum {string} */
        readonly ShiftColour: "amber" | "blue" | "green" | "grey" | "violet";
        readonly Signer: {
            readonly id: string;
            readonly name: string;
            /** @description Every id of that person then; absent on older signatures. */
            readonly selves?: readonly string[];
        };
        readonly StatedFigure: {
            /** @description Which line of the card, from 1. */
            readonly line: number;
            /** @description Exact text; absent: it cannot be judged, and leaves the card. */
            readonly value?: string;
            /** @description What it rests on. */
            readonly evidence: string;
        };
        readonly Step: {
            readonly by: string;
            readonly selves: readonly string[];
            /** Format: date-time */
            readonly at: string;
        };
        readonly SurveyMonth: {
            readonly propertyId: string;
            readonly month: string;
            readonly means: readonly {
                readonly departmentId: string;
                readonly topic: components["schemas"]["SurveyTopic"];
                readonly mean: string;
                readonly answers: number;
                readonly departmentName: string;
            }[];
        };
        /** @enum {string} */
        readonly SurveyTopic: "superior" | "training" | "workplace";
        readonly TalkHeld: {
            /** @enum {string} */
            readonly kind: "talk-held";
            readonly managerId: string;
            readonly employeeId: string;
            readonly note: string;
        };
        readonly TalkLine: {
            readonly employeeId: string;
            readonly number: string;
            readonly name: string;
            readonly roles: readonly string[];
            /**
             * Format: date-time
             * @description Absent: nobody ever has.
             */
            readonly lastTalkAt?: string;
        };
        readonly TalksDue: {
            readonly propertyId: string;
            readonly timeZone: string;
            readonly week: string;
            /**
             * Format: date-time
             * @description End of the week: until then one talk is due.
             */
            readonly dueAt: string;
            /** @description Talks that the manager has held in the week so far. */
            readonly heldInWeek: number;
            /** @description Longest without a talk first. */
            readonly people: readonly components["schemas"]["TalkLine"][];
        };
        readonly Told: {
            readonly [key: string]: unknown;
        };
        readonly Told2: {
            /** Format: date-time */
            readonly at: string;
            readonly event: string;
        };
        readonly ToldNumber: {
            readonly exact: string;
            readonly told: string;
        };
        /** @enum {string} */
        readonly TrainingActivity: "character-training" | "professional-training";
        readonly TrainingEffect: {
            readonly verdict: components["schemas"]["EffectVerdict"];
            readonly remark: string;
            readonly judgedBy: string;
            /** Format: date-time */
            readonly judgedAt: string;
        };
        readonly TreeUnit: {
            readonly version: number;
            /** @description Persons with an appointment today, in the unit and all below it. */
            readonly people: number;
            /** @description Units below it that the caller sees. */
            readonly children: number;
            /** @description Who leads it today. */
            readonly heads: readonly {
                readonly employeeId: string;
                readonly name: string;
                readonly role: string;
            }[];
            readonly id: string;
            readonly kind: components["schemas"]["UnitKind"];
            /** @description Absent for the group, the root. */
            readonly parentId?: string;
            readonly name: string;
            /** @description The property that this unit is, or lies in; absent above properties. */
            readonly propertyId?: string;
            /** @description A key department, as document 002 calls those whose figures its indicators watch. */
            readonly key: boolean;
        };
        readonly Unit: {
            readonly id: string;
            readonly kind: components["schemas"]["UnitKind"];
            /** @description Absent for the group, the root. */
            readonly parentId?: string;
            readonly name: string;
            /** @description The property that this unit is, or lies in; absent above properties. */
            readonly propertyId?: string;
            /** @description A key department, as document 002 calls those whose figures its indicators watch. */
            readonly key: boolean;
        };
        /** @enum {string} */
        readonly UnitKind: "department" | "group" | "property" | "region" | "team";
        /** @enum {string} */
        readonly Unknown: "away" | "refused";
        readonly Wish: {
            /**
             * @description An instant of coming or going that the clock does not have.
             * @enum {string}
             */
            readonly kind: "correction";
            readonly direction: components["schemas"]["ClockDirection"];
            /** Format: date-time */
            readonly clockedAt: string;
        } | {
            /** @enum {string} */
            readonly kind: "leave";
            readonly leaveKind: components["schemas"]["LeaveKind"];
            /** @description Days in it on which the person was not due when it was asked for or approved; absent on older ones. */
            readonly free?: readonly string[];
            /** Format: date */
            readonly from: string;
            /** @description The half with which it begins; `morning`: the whole first day. */
            readonly fromHalf: components["schemas"]["DayHalf"];
            /** Format: date */
            readonly until: string;
            /** @description The half with which it ends; `afternoon`: the whole last day. */
            readonly untilHalf: components["schemas"]["DayHalf"];
        } | {
            /**
             * @description Two people exchange what they are planned to do on these days.
             * @enum {string}
             */
            readonly kind: "swap";
            readonly withId: string;
            readonly dates: readonly string[];
            /** @description What both were planned to do when it was asked. */
            readonly held: readonly components["schemas"]["HeldDay"][];
        };
        readonly WorkDay: {
            readonly propertyId: string;
            readonly employeeId: string;
            /** Format: date */
            readonly date: string;
            readonly timeZone: string;
            /** @description By the clock; what was done at no known hour comes last. */
            readonly lines: readonly components["schemas"]["DayLine"][];
            /** @description The report of the day, where it was handed in. */
            readonly report?: {
                readonly actId: string;
                /** Format: date-time */
                readonly at: string;
                readonly text: string;
            };
        };
        /** @enum {string} */
        readonly WorkPlanKind: "company" | "month" | "service" | "week" | "year";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type ActivityHeld = components['schemas']['ActivityHeld'];
export type ActivityKind = components['schemas']['ActivityKind'];
export type Actor = components['schemas']['Actor'];
export type ActsAs = components['schemas']['ActsAs'];
export type AppointmentRole = components['schemas']['AppointmentRole'];
export type Attendance = components['schemas']['Attendance'];
export type AttendanceLine = components['schemas']['AttendanceLine'];
export type AttendanceTotals = components['schemas']['AttendanceTotals'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuthorityItem = components['schemas']['AuthorityItem'];
export type AuthorityKind = components['schemas']['AuthorityKind'];
export type BalanceLine = components['schemas']['BalanceLine'];
export type CardLine = components['schemas']['CardLine'];
export type CareMonth = components['schemas']['CareMonth'];
export type ClockDirection = components['schemas']['ClockDirection'];
export type ClockPlace = components['schemas']['ClockPlace'];
export type Colleague = components['schemas']['Colleague'];
export type CommunityKind = components['schemas']['CommunityKind'];
export type Conflict = components['schemas']['Conflict'];
export type CourseStanding = components['schemas']['CourseStanding'];
export type DailyReportSubmitted = components['schemas']['DailyReportSubmitted'];
export type DayAttendance = components['schemas']['DayAttendance'];
export type DayHalf = components['schemas']['DayHalf'];
export type DayKind = components['schemas']['DayKind'];
export type DayLine = components['schemas']['DayLine'];
export type DayPlan = components['schemas']['DayPlan'];
export type Deed = components['schemas']['Deed'];
export type Difference = components['schemas']['Difference'];
export type Duty = components['schemas']['Duty'];
export type DutyPost = components['schemas']['DutyPost'];
export type EffectVerdict = components['schemas']['EffectVerdict'];
export type EndReason = components['schemas']['EndReason'];
export type ExaminationResult = components['schemas']['ExaminationResult'];
export type Figure = components['schemas']['Figure'];
export type FigureRecord = components['schemas']['FigureRecord'];
export type Following = components['schemas']['Following'];
export type HandoverKind = components['schemas']['HandoverKind'];
export type HeadCountPer = components['schemas']['HeadCountPer'];
export type HealthFigures = components['schemas']['HealthFigures'];
export type HeldDay = components['schemas']['HeldDay'];
export type HistoryRecord = components['schemas']['HistoryRecord'];
export type Indicator = components['schemas']['Indicator'];
export type Job = components['schemas']['Job'];
export type KeptRow = components['schemas']['KeptRow'];
export type LeaveBalance = components['schemas']['LeaveBalance'];
export type LeaveKind = components['schemas']['LeaveKind'];
export type LeaveQuote = components['schemas']['LeaveQuote'];
export type LeaveRule = components['schemas']['LeaveRule'];
export type LeaveRulesView = components['schemas']['LeaveRulesView'];
export type ListPageOfPositionLine = components['schemas']['ListPageOfPositionLine'];
export type Lost = components['schemas']['Lost'];
export type Matter = components['schemas']['Matter'];
export type Measure = components['schemas']['Measure'];
export type MeetingHeld = components['schemas']['MeetingHeld'];
export type MeetingKind = components['schemas']['MeetingKind'];
export type MyDay = components['schemas']['MyDay'];
export type NamedPerson = components['schemas']['NamedPerson'];
export type OpenItems = components['schemas']['OpenItems'];
export type Origin = components['schemas']['Origin'];
export type OwnAnswer = components['schemas']['OwnAnswer'];
export type OwnCardView = components['schemas']['OwnCardView'];
export type OwnSurvey = components['schemas']['OwnSurvey'];
export type PassedRule = components['schemas']['PassedRule'];
export type Period = components['schemas']['Period'];
export type PersonTotal = components['schemas']['PersonTotal'];
export type PersonsHistoryEntry = components['schemas']['PersonsHistoryEntry'];
export type PersonsPoints = components['schemas']['PersonsPoints'];
export type Phase = components['schemas']['Phase'];
export type PlaceOfWork = components['schemas']['PlaceOfWork'];
export type PlanItem = components['schemas']['PlanItem'];
export type PlanKind = components['schemas']['PlanKind'];
export type PlanProgressReported = components['schemas']['PlanProgressReported'];
export type PlanSelfEvaluated = components['schemas']['PlanSelfEvaluated'];
export type PlanSubmitted = components['schemas']['PlanSubmitted'];
export type PlannedCourse = components['schemas']['PlannedCourse'];
export type PlannedShift = components['schemas']['PlannedShift'];
export type PointsEntry = components['schemas']['PointsEntry'];
export type PointsMonth = components['schemas']['PointsMonth'];
export type PointsObjection = components['schemas']['PointsObjection'];
export type PointsPerson = components['schemas']['PointsPerson'];
export type PointsPublished = components['schemas']['PointsPublished'];
export type PointsSummarised = components['schemas']['PointsSummarised'];
export type PositionDescription = components['schemas']['PositionDescription'];
export type PositionLine = components['schemas']['PositionLine'];
export type PositionVersion = components['schemas']['PositionVersion'];
export type Publication = components['schemas']['Publication'];
export type Readiness = components['schemas']['Readiness'];
export type RecordFileView = components['schemas']['RecordFileView'];
export type Remedy = components['schemas']['Remedy'];
export type RequisitionApproved = components['schemas']['RequisitionApproved'];
export type RequisitionLine = components['schemas']['RequisitionLine'];
export type RosterCell = components['schemas']['RosterCell'];
export type RosterChange = components['schemas']['RosterChange'];
export type RosterLeave = components['schemas']['RosterLeave'];
export type RosterLimitsView = components['schemas']['RosterLimitsView'];
export type RosterMonth = components['schemas']['RosterMonth'];
export type RosterPerson = components['schemas']['RosterPerson'];
export type RosterRule = components['schemas']['RosterRule'];
export type RowFault = components['schemas']['RowFault'];
export type RuleReader = components['schemas']['RuleReader'];
export type ScoredLine = components['schemas']['ScoredLine'];
export type Shift = components['schemas']['Shift'];
export type ShiftColour = components['schemas']['ShiftColour'];
export type Signer = components['schemas']['Signer'];
export type StatedFigure = components['schemas']['StatedFigure'];
export type Step = components['schemas']['Step'];
export type SurveyMonth = components['schemas']['SurveyMonth'];
export type SurveyTopic = components['schemas']['SurveyTopic'];
export type TalkHeld = components['schemas']['TalkHeld'];
export type TalkLine = components['schemas']['TalkLine'];
export type TalksDue = components['schemas']['TalksDue'];
export type Told = components['schemas']['Told'];
export type Told2 = components['schemas']['Told2'];
export type ToldNumber = components['schemas']['ToldNumber'];
export type TrainingActivity = components['schemas']['TrainingActivity'];
export type TrainingEffect = components['schemas']['TrainingEffect'];
export type TreeUnit = components['schemas']['TreeUnit'];
export type Unit = components['schemas']['Unit'];
export type UnitKind = components['schemas']['UnitKind'];
export type Unknown = components['schemas']['Unknown'];
export type Wish = components['schemas']['Wish'];
export type WorkDay = components['schemas']['WorkDay'];
export type WorkPlanKind = components['schemas']['WorkPlanKind'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
