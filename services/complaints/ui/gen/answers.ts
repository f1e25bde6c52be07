/** What this service answers. Made by `npm run generate -- openapi`. */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
        readonly AnswerMethod: "annual-ballot" | "phone" | "questionnaire" | "spot-check";
        /** @enum {string} */
        readonly AnswerSource: "ballot" | "desk" | "draw" | "kiosk" | "link" | "paper";
        /** @enum {string} */
        readonly Answerer: "centre" | "delegate" | "served-person" | "staff";
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
        readonly Candidate: {
            readonly matterId: string;
            readonly number: string;
            readonly departmentId: string;
            /** @description Drawn on an earlier day: comes after those that were not. */
            readonly drawnBefore: boolean;
        };
        readonly CategorySuggestion: {
            readonly category: string;
            readonly share: number;
        };
        /** @enum {string} */
        readonly Channel: "app" | "import" | "online" | "other" | "owner-link" | "patrol" | "phone" | "visit";
        readonly Choices: {
            readonly properties: readonly {
                readonly propertyId: string;
                readonly code: string;
                readonly name: string;
                readonly timeZone: string;
            }[];
            readonly departments: readonly {
                readonly departmentId: string;
                readonly propertyId: string;
                readonly name: string;
            }[];
            readonly categories: readonly string[];
            readonly kinds: readonly ("complaint" | "praise" | "question" | "repair" | "suggestion")[];
            readonly priorities: readonly ("low" | "normal" | "urgent")[];
            readonly channels: readonly ("app" | "import" | "online" | "other" | "owner-link" | "patrol" | "phone" | "visit")[];
            readonly states: readonly ("assigned" | "closed" | "decided" | "received" | "reopened" | "set-aside")[];
        };
        readonly Climb: {
            readonly afterMinutes: number;
            readonly to: components["schemas"]["ClimbTarget"];
        };
        /** @enum {string} */
        readonly ClimbTarget: "department-head" | "property-manager" | "region";
        readonly ComplaintLine: {
            readonly complaintId: string;
            readonly number: string;
            readonly propertyId: string;
            readonly propertyName: string;
            readonly departmentId: string;
            readonly departmentName: string;
            readonly kind: components["schemas"]["Kind"];
            readonly priority: components["schemas"]["Priority"];
            readonly category: string;
            readonly description: string;
            readonly channel: components["schemas"]["Channel"];
            readonly householdId?: string;
            readonly room?: string;
            /** @description Masked (`李●`, `138****2046`) unless the caller may call back. */
            readonly contactName?: string;
            readonly contactPhone?: string;
            readonly major: boolean;
            /** @description Major, and not yet reported to both places (M-25). */
            readonly awaitsMajorReport: boolean;
            readonly inScope: boolean;
            readonly state: components["schemas"]["ComplaintState"];
            readonly established?: boolean;
            readonly assigneeId?: string;
            readonly assigneeName?: string;
            /** @description Who answers for it (first-asked rule). */
            readonly responsibleId: string;
            readonly responsibleName?: string;
            readonly awaitsAcceptance: boolean;
            readonly waitsFor?: components["schemas"]["PauseReason"];
            readonly agreed: boolean;
            readonly climbed: number;
            readonly incidentId?: string;
            readonly order?: {
                readonly orderId: string;
                readonly itemId: string;
                readonly label: string;
            };
            /** @description What another service handed in to be repaired. */
            readonly origin?: components["schemas"]["RepairOrigin"];
            /** @description Ids of attachments. */
            readonly photos?: readonly string[];
            readonly receivedAt: string;
            readonly dueAt?: string;
            /** @description A deadline that was over when the one that stands was agreed. */
            readonly missedDueAt?: string;
            readonly overdue: boolean;
            readonly closedAt?: string;
            readonly callbacks: number;
            readonly lastCallbackLevel?: components["schemas"]["Level"];
            readonly evaluationLevel?: components["schemas"]["Level"];
            readonly evaluatedBy?: components["schemas"]["Evaluator"];
            /** @description Whether the person served has evaluated what it was closed with last; an evaluation of an earlier close stays to be seen. */
            readonly isEvaluated: boolean;
            readonly version: number;
        };
        /** @enum {string} */
        readonly ComplaintState: "assigned" | "closed" | "decided" | "received" | "reopened" | "set-aside";
        readonly Cost: {
            readonly materials: string;
            readonly labour: string;
            readonly total: string;
            readonly owner: string;
        };
        /** @enum {string} */
        readonly Counting: "around-the-clock" | "service-hours";
        readonly DepartmentOrder: {
            readonly departmentId: string;
            readonly order: readonly {
                readonly matterId: string;
                readonly number: string;
            }[];
        };
        /** @enum {string} */
        readonly Evaluator: "delegate" | "served-person" | "staff";
        readonly ForumLine: {
            readonly forumId: string;
            readonly propertyId: string;
            readonly propertyName: string;
            readonly heldAt: string;
            readonly households: readonly string[];
            readonly subject?: string;
            readonly state: components["schemas"]["OwnerForumState"];
            readonly filedAt?: string;
            readonly actions?: string;
            /** @description Of one that was withdrawn: why. */
            readonly withdrawnFor?: string;
            readonly version: number;
        };
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
        readonly HistoryLine: {
            readonly happenedAt: string;
            readonly recordedAt: string;
            readonly change: string;
            readonly actor: {
                readonly kind: string;
                readonly id: string;
                readonly name: string;
            };
            readonly data: {
                readonly [key: string]: unknown;
            };
        };
        readonly ImportAnswer: {
            readonly added: number;
            readonly repeated: number;
            readonly rejected: number;
            readonly rows: readonly components["schemas"]["ImportOutcome"][];
        };
        readonly ImportOutcome: {
            /** @enum {string} */
            readonly status: "added" | "rejected" | "repeated";
            readonly key: string;
            readonly complaintId?: string;
            readonly number?: string;
            /** @description Of a rejected row: what is wrong (`complaints.…` or `shape`), where, and a sentence. */
            readonly code?: string;
            readonly field?: string;
            readonly reason?: string;
        };
        readonly IntakeChange: {
            readonly departmentId?: string;
            readonly category?: string;
            readonly householdId?: string | null;
            readonly room?: string | null;
            readonly inScope?: boolean;
            readonly major?: boolean;
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
        /** @enum {string} */
        readonly Kind: "complaint" | "praise" | "question" | "repair" | "suggestion";
        readonly KindLimit: {
            readonly kind: components["schemas"]["Kind"];
            readonly priority: components["schemas"]["Priority"];
            readonly minutes: number;
            readonly counting: components["schemas"]["Counting"];
            /** @description How long before the deadline a warning comes. */
            readonly warnMinutes: number;
            readonly climbs: readonly components["schemas"]["Climb"][];
        };
        /** @enum {string} */
        readonly Level: "basically-satisfied" | "dissatisfied" | "satisfied";
        readonly LocalHours: {
            readonly zone: string;
            readonly days: components["schemas"]["ServiceDays"];
            /** @description `HH:MM`. */
            readonly from: string;
            /** @description `HH:MM`, later than `from`; `24:00` is the end of the day. */
            readonly until: string;
            /** @description Days that the property itself has set, whatever `days` says. */
            readonly exceptions: readonly {
                /** Format: date */
                readonly day: string;
                readonly works: boolean;
            }[];
        };
        readonly Origin: {
            readonly address: string;
            readonly agent?: string;
        };
        readonly OtherMatter: {
            readonly complaintId: string;
            readonly number: string;
        };
        /** @enum {string} */
        readonly OwnerAnswerState: "standing" | "withdrawn";
        /** @enum {string} */
        readonly OwnerForumState: "filed" | "held" | "withdrawn";
        readonly OwnerView: {
            readonly propertyName: string;
            /** @description How the property is reached, as far as it is known. */
            readonly contact: {
                readonly telephone?: string;
                readonly telephoneAllHours?: string;
                readonly centreAddress?: string;
                readonly openingHours?: string;
            };
            readonly expiresAt: string;
            readonly mayReport: boolean;
            readonly mayEvaluate: boolean;
            /** @description Who looks is signed in as one of us: what they say counts as staff's. */
            readonly asStaff: boolean;
            readonly questionnaire?: {
                readonly departmentName: string;
                readonly answered: boolean;
            };
            readonly work?: components["schemas"]["OwnersWork"];
            readonly matter?: {
                readonly number: string;
                readonly category: string;
                readonly description: string;
                readonly room?: string;
                readonly state: components["schemas"]["ComplaintState"];
                readonly receivedAt: string;
                readonly dueAt?: string;
                readonly closedAt?: string;
                readonly evaluationLevel?: components["schemas"]["Level"];
                /** @description Of one cause that many call about: what all of them are told. */
                readonly incident?: {
                    readonly title: string;
                    readonly answer: string;
                    readonly expectedAt?: string;
                    readonly endedAt?: string;
                    readonly result?: string;
                };
                readonly steps: readonly {
                    readonly at: string;
                    readonly change: string;
                }[];
            };
        };
        readonly OwnersWork: {
            readonly number: string;
            readonly category: string;
            readonly description: string;
            readonly room?: string;
            readonly state: components["schemas"]["WorkOrderState"];
            /** @description How often it was done again: what is said is said of this time. */
            readonly round: number;
            readonly finishedAt?: string;
            readonly result?: string;
            readonly steps: readonly string[];
            readonly materials: readonly {
                readonly name: string;
                readonly quantity: string;
                readonly unit: string;
                readonly unitPrice: string;
                readonly paidBy: components["schemas"]["Payer"];
                readonly amount: string;
            }[];
            readonly labour: string;
            readonly labourPaidBy: components["schemas"]["Payer"];
            readonly total: string;
            /** @description Yuan that are the owner's to pay. */
            readonly ownerPays: string;
            readonly mayJudge: boolean;
            /** @description What was said by this link: done well, or not; absent: nothing yet. */
            readonly saidDone?: boolean;
        };
        readonly PageOfForumLine: {
            readonly items: readonly components["schemas"]["ForumLine"][];
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
        /** @enum {string} */
        readonly PauseReason: "owner" | "parts" | "weather";
        /** @enum {string} */
        readonly Payer: "centre" | "owner";
        /** @enum {string} */
        readonly Phase: "checked" | "checking" | "done" | "mapping" | "running";
        /** @enum {string} */
        readonly Priority: "low" | "normal" | "urgent";
        /** @enum {string} */
        readonly ProposalKind: "correction" | "duplicate" | "mistake";
        readonly ReasonText: {
            readonly code: string;
            readonly text: string;
        };
        readonly RecordFileView: {
            readonly id: string;
            readonly name?: string;
            readonly contentType: string;
            readonly bytes: number;
            readonly sentAt: string;
            /** @description Who asks may take it away. */
            readonly mayTakeAway: boolean;
        };
        readonly RepairOrigin: {
            /** @enum {string} */
            readonly kind: "finding" | "handover-defect";
            readonly id: string;
        };
        /** @enum {string} */
        readonly ReportTarget: "hotline-400" | "qm-centre";
        readonly RowFault: {
            readonly column?: string;
            readonly reason: string;
        };
        /** @enum {string} */
        readonly SegmentReason: "always" | "holiday" | "make-up-day" | "outside-hours" | "set-rests" | "set-works" | "waits-for-owner" | "waits-for-parts" | "waits-for-weather" | "weekend" | "workday";
        /** @enum {string} */
        readonly ServiceDays: "every-day" | "monday-to-saturday" | "public-calendar";
        readonly ServiceHours: {
            readonly days: components["schemas"]["ServiceDays"];
            /** @description `HH:MM`. */
            readonly from: string;
            /** @description `HH:MM`, later than `from`; `24:00` is the end of the day. */
            readonly until: string;
            /** @description Days that the property itself has set, whatever `days` says. */
            readonly exceptions: readonly {
                /** Format: date */
                readonly day: string;
                readonly works: boolean;
            }[];
        };
        readonly ShownProposal: {
            readonly kind: components["schemas"]["ProposalKind"];
            readonly changes?: components["schemas"]["IntakeChange"];
            readonly standsAs?: components["schemas"]["OtherMatter"];
            readonly reason: string;
            readonly by: string;
            readonly byName: string;
            readonly at: string;
        };
        readonly Tally: {
            readonly departmentId: string;
            readonly level: string;
            readonly valid: boolean;
            readonly count: number;
        };
        readonly Told: {
            readonly [key: string]: unknown;
        };
        /** @enum {string} */
        readonly WorkOrderState: "accepted" | "cancelled" | "confirmed" | "done" | "given" | "open" | "waiting" | "working";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Actor = components['schemas']['Actor'];
export type ActsAs = components['schemas']['ActsAs'];
export type AnswerMethod = components['schemas']['AnswerMethod'];
export type AnswerSource = components['schemas']['AnswerSource'];
export type Answerer = components['schemas']['Answerer'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type Candidate = components['schemas']['Candidate'];
export type CategorySuggestion = components['schemas']['CategorySuggestion'];
export type Channel = components['schemas']['Channel'];
export type Choices = components['schemas']['Choices'];
export type Climb = components['schemas']['Climb'];
export type ClimbTarget = components['schemas']['ClimbTarget'];
export type ComplaintLine = components['schemas']['ComplaintLine'];
export type ComplaintState = components['schemas']['ComplaintState'];
export type Cost = components['schemas']['Cost'];
export type Counting = components['schemas']['Counting'];
export type DepartmentOrder = components['schemas']['DepartmentOrder'];
export type Evaluator = components['schemas']['Evaluator'];
export type ForumLine = components['schemas']['ForumLine'];
export type HealthFigures = components['schemas']['HealthFigures'];
export type HistoryLine = components['schemas']['HistoryLine'];
export type ImportAnswer = components['schemas']['ImportAnswer'];
export type ImportOutcome = components['schemas']['ImportOutcome'];
export type IntakeChange = components['schemas']['IntakeChange'];
export type Job = components['schemas']['Job'];
export type KeptRow = components['schemas']['KeptRow'];
export type Kind = components['schemas']['Kind'];
export type KindLimit = components['schemas']['KindLimit'];
export type Level = components['schemas']['Level'];
export type LocalHours = components['schemas']['LocalHours'];
export type Origin = components['schemas']['Origin'];
export type OtherMatter = components['schemas']['OtherMatter'];
export type OwnerAnswerState = components['schemas']['OwnerAnswerState'];
export type OwnerForumState = components['schemas']['OwnerForumState'];
export type OwnerView = components['schemas']['OwnerView'];
export type OwnersWork = components['schemas']['OwnersWork'];
export type PageOfForumLine = components['schemas']['PageOfForumLine'];
export type PauseReason = components['schemas']['PauseReason'];
export type Payer = components['schemas']['Payer'];
export type Phase = components['schemas']['Phase'];
export type Priority = components['schemas']['Priority'];
export type ProposalKind = components['schemas']['ProposalKind'];
export type ReasonText = components['schemas']['ReasonText'];
export type RecordFileView = components['schemas']['RecordFileView'];
export type RepairOrigin = components['schemas']['RepairOrigin'];
export type ReportTarget = components['schemas']['ReportTarget'];
export type RowFault = components['schemas']['RowFault'];
export type SegmentReason = components['schemas']['SegmentReason'];
export type ServiceDays = components['schemas']['ServiceDays'];
export type ServiceHours = components['schemas']['ServiceHours'];
export type ShownProposal = components['schemas']['ShownProposal'];
export type Tally = components['schemas']['Tally'];
export type Told = components['schemas']['Told'];
export type WorkOrderState = components['schemas']['WorkOrderState'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
