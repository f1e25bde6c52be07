/** What this service answers. Made by `npm run generate -- openapi`. */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly ActView: {
            readonly byName: string;
            readonly at: string;
        };
        readonly ApartView: {
            readonly clause: string;
            readonly title: string;
            readonly propertyId: string;
            readonly propertyName: string;
            /** @enum {string} */
            readonly subjectKind: "department" | "employee" | "property";
            readonly subjectId: string;
            readonly at: string;
            readonly points: number;
            readonly fine: string;
            /** @enum {string} */
            readonly kind: "pending" | "unread" | "waived";
            /** @description The silent service; of a waived one that of the outage. */
            readonly service: string;
            readonly outageId?: string;
            readonly outage?: string;
        };
        readonly AppealView: {
            readonly appealId: string;
            readonly entryId: string;
            readonly clause: string;
            readonly title: string;
            readonly propertyId: string | null;
            readonly propertyName?: string;
            readonly month: string;
            readonly subjectId: string;
            readonly subjectName: string;
            /** @enum {string} */
            readonly state: "dropped" | "open" | "rejected" | "upheld";
            readonly filedBy: string;
            readonly filedByName: string;
            /** @description The manager for whom a deputy filed it. */
            readonly filedForName?: string;
            readonly filedAt: string;
            readonly reason: string;
            readonly evidence: readonly string[];
            readonly decidedByName?: string;
            readonly decidedAt?: string;
            readonly reasons?: string;
            readonly droppedByName?: string;
            readonly droppedAt?: string;
            readonly droppedFor?: string;
            /** @description Until when an appeal was taken; absent while the month is open. */
            readonly until?: string;
            /** @description The caller may not decide it: it is their own case. */
            readonly ownCase: boolean;
            /** @description The caller may take it back. */
            readonly mayDrop: boolean;
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
        readonly BonusDepartmentView: {
            readonly departmentId: string;
            readonly name: string;
            readonly headName?: string;
            /** @description Who belonged to it in the period. */
            readonly people: number;
        };
        readonly BonusItem: {
            readonly bonusId: string;
            readonly propertyId: string;
            readonly propertyName: string;
            readonly departmentId: string;
            readonly departmentName: string;
            readonly period: string;
            readonly stage: components["schemas"]["BonusStage"];
            readonly amount: string;
            readonly shared: string;
            /** @description What is not shared out. */
            readonly kept: string;
            /** @description How many people have a share. */
            readonly people: number;
            /** @description The caller heads the department. */
            readonly heads: boolean;
        };
        readonly BonusPersonView: {
            readonly employeeId: string;
            readonly name: string;
            /** @description The last role in the department; absent for who belonged to it no more. */
            readonly role?: string;
            readonly isHead: boolean;
            readonly amount?: string;
        };
        /** @enum {string} */
        readonly BonusStage: "approved" | "draft" | "reversed" | "submitted";
        readonly BonusView: {
            readonly reason: string;
            readonly granted: components["schemas"]["ActView"];
            readonly headName?: string;
            /** @description Everybody who belonged to the department in the period, and whoever has a share. */
            readonly persons: readonly components["schemas"]["BonusPersonView"][];
            readonly submitted?: {
                readonly byName: string;
                readonly at: string;
                readonly keptReason?: string;
            };
            readonly returned?: {
                readonly byName: string;
                readonly at: string;
                readonly reason: string;
            };
            readonly approved?: components["schemas"]["ActView"];
            readonly reversed?: {
                readonly byName: string;
                readonly at: string;
                readonly reason: string;
            };
            readonly shown: readonly {
                readonly publicationId: string;
                readonly until: string;
                readonly takesBack: boolean;
                readonly told: boolean;
            }[];
            readonly mayShare: boolean;
            readonly mayDecide: boolean;
            readonly mayReverse: boolean;
            /** @description The head has a part in it, which only who granted it approves; and that is somebody else. */
            readonly needsGrantor: boolean;
            readonly version: number;
            readonly bonusId: string;
            readonly propertyId: string;
            readonly propertyName: string;
            readonly departmentId: string;
            readonly departmentName: string;
            readonly period: string;
            readonly stage: components["schemas"]["BonusStage"];
            readonly amount: string;
            readonly shared: string;
            /** @description What is not shared out. */
            readonly kept: string;
            /** @description How many people have a share. */
            readonly people: number;
            /** @description The caller heads the department. */
            readonly heads: boolean;
        };
        readonly ClauseItem: {
            readonly clause: string;
            readonly title: string;
            readonly place: string;
        };
        readonly ClauseParametersView: {
            readonly clause: string;
            readonly title: string;
            readonly text: string;
            readonly parameters: readonly components["schemas"]["ParameterView"][];
        };
        readonly ClauseView: {
            readonly month: string;
            readonly rulebook: string;
            /** @description In our own words, with its numbers as they are in force. */
            readonly text: string;
            readonly parameters: readonly {
                readonly name: string;
                readonly title: string;
                readonly value: string;
                readonly builtIn: string;
                /** @description How the source was read, where it leaves it open. */
                readonly reading?: string;
                readonly readingId?: string;
            }[];
            readonly points: number;
            readonly fine: string;
            readonly charged: number;
            readonly recorded: number;
            /** @description Newest first; of very many only the first are shown. */
            readonly entries: readonly components["schemas"]["EntryView"][];
            readonly more: boolean;
            readonly clause: string;
            readonly title: string;
            readonly place: string;
        };
        readonly ClosingRecordView: {
            readonly frozen?: {
                readonly number: number;
                readonly rulebook: string;
                readonly facts: number;
                readonly factsHash: string;
                readonly previousHash: string;
                readonly hash: string;
                /** @description Worked out again just now: whether every hash follows from its line and the one before, and the first from the month before. */
                readonly intact: boolean;
                /** @description The first place where it is not; 0: the month itself. */
                readonly brokenPlace?: number;
            };
            readonly lines: readonly {
                readonly place: number;
                readonly entryId: string;
                readonly record: string;
                readonly hash: string;
            }[];
            /** @description `group`: the lines that clauses of the group charge beyond all properties. */
            readonly propertyId: string;
            readonly name?: string;
            readonly month: string;
            /** @enum {string} */
            readonly state: "closed" | "draft" | "review";
            readonly version: number;
            readonly obstacles: readonly {
                readonly kind: components["schemas"]["ObstacleKind"];
                readonly count: number;
                readonly firm: boolean;
            }[];
            readonly entries: number;
            readonly points: number;
            readonly fine: string;
            readonly submittedBy?: string;
            readonly submittedByName?: string;
            readonly submittedAt?: string;
            readonly note?: string;
            readonly closedBy?: string;
            readonly closedByName?: string;
            readonly closedAt?: string;
            readonly reason?: string;
        };
        readonly ClosingView: {
            /** @description `group`: the lines that clauses of the group charge beyond all properties. */
            readonly propertyId: string;
            readonly name?: string;
            readonly month: string;
            /** @enum {string} */
            readonly state: "closed" | "draft" | "review";
            readonly version: number;
            readonly obstacles: readonly {
                readonly kind: components["schemas"]["ObstacleKind"];
                readonly count: number;
                readonly firm: boolean;
            }[];
            readonly entries: number;
            readonly points: number;
            readonly fine: string;
            readonly submittedBy?: string;
            readonly submittedByName?: string;
            readonly submittedAt?: string;
            readonly note?: string;
            readonly closedBy?: string;
            readonly closedByName?: string;
            readonly closedAt?: string;
            readonly reason?: string;
        };
        readonly ClosingsView: {
            readonly month: string;
            readonly items: readonly components["schemas"]["ClosingView"][];
        };
        readonly CompletenessView: {
            readonly asOf: string;
            readonly streams: readonly components["schemas"]["StreamView"][];
            readonly gaps: readonly components["schemas"]["GapView"][];
        };
        /** @enum {string} */
        readonly CorrectionKind: "adjustment" | "appeal";
        readonly DeliveryView: {
            readonly deliveryId: string;
            readonly messageId: string;
            readonly type: string;
            /** @enum {string} */
            readonly state: "delivered" | "given-up" | "pending";
            readonly attempts: number;
            readonly createdAt: string;
            readonly lastAttemptAt?: string;
            readonly lastStatus?: number;
            readonly lastError?: string;
        };
        readonly DifferenceView: {
            readonly propertyId: string | null;
            readonly propertyName: string | null;
            readonly month: string;
            readonly subjectKind: string;
            readonly subjectId: string;
            readonly subjectName: string;
            readonly clause: string | null;
            readonly field: string;
            readonly online: string | null;
            readonly offline: string | null;
        };
        readonly DutyCount: {
            readonly due: number;
            readonly done: number;
        };
        readonly EffectView: {
            readonly previewId: string;
            /** @enum {string} */
            readonly state: "done" | "failed" | "running" | "waiting";
            readonly done: number;
            readonly total: number;
            readonly months: readonly string[];
            readonly properties: number;
            readonly askedAt: string;
            /** @description People with more points or money to pay, and those with less. */
            readonly losers: number;
            readonly gainers: number;
            /** @description After minus before. */
            readonly missed: number;
            readonly points: number;
            readonly fine: string;
        };
        readonly EntryView: {
            readonly entryId: string;
            readonly clause: string;
            readonly title: string;
            readonly at: string;
            readonly propertyId: string | null;
            readonly propertyName?: string;
            /** @enum {string} */
            readonly subjectKind: "department" | "employee" | "property";
            readonly subjectId: string;
            readonly subjectName: string;
            /** @enum {string} */
            readonly outcome: "charged" | "recorded";
            readonly points: number;
            readonly fine: string;
        };
        readonly EvidenceEvent: {
            readonly id: string;
            readonly source: string;
            readonly type: string;
            readonly time: string;
            readonly subject: string;
            readonly actorId?: string;
            readonly data?: unknown;
        };
        readonly ExplanationParameter: {
            readonly name: string;
            readonly title: string;
            readonly value: string;
            /** @description How an unclear place of the source document is read, where it is. */
            readonly reading?: string;
        };
        readonly ExplanationView: {
            readonly month: string;
            readonly rulebook: string;
            /** @description One sentence in the caller's language. */
            readonly sentence: string;
            readonly clauseText: {
                readonly id: string;
                readonly title: string;
                readonly text: string;
                readonly source: string;
            };
            readonly parameters: readonly components["schemas"]["ExplanationParameter"][];
            readonly evidence: readonly components["schemas"]["EvidenceEvent"][];
            readonly working: string;
            /** @description What would have avoided it. */
            readonly avoid: string;
            readonly postings: readonly components["schemas"]["PostingView"][];
            /** @description End of the seventh day after the close; absent while the month is open. */
            readonly appealUntil?: string;
            /** @description The last appeal against it. */
            readonly appeal?: {
                readonly appealId: string;
                /** @enum {string} */
                readonly state: "dropped" | "open" | "rejected" | "upheld";
            };
            /** @description The line of a closed month that this one corrects: late news of it, or an appeal that was upheld. */
            readonly corrects?: {
                readonly entryId: string;
                readonly month: string;
                /** @enum {string} */
                readonly kind: "adjustment" | "appeal";
            };
            /** @description Printed on the sheet, so that paper leads back to this line. */
            readonly verificationCode: string;
            readonly entryId: string;
            readonly clause: string;
            readonly title: string;
            readonly at: string;
            readonly propertyId: string | null;
            readonly propertyName?: string;
            /** @enum {string} */
            readonly subjectKind: "department" | "employee" | "property";
            readonly subjectId: string;
            readonly subjectName: string;
            /** @enum {string} */
            readonly outcome: "charged" | "recorded";
            readonly points: number;
            readonly fine: string;
        };
        readonly FigureView: {
            readonly figure: string;
            readonly clause: string | null;
            readonly title: string;
            readonly value: string;
            readonly working: string;
            readonly clauseText?: string;
            readonly place?: string;
        };
        readonly FindingKindsView: {
            readonly propertyId: string;
            readonly propertyName: string;
            readonly month: string;
            /** @description Closed: what changes now is an adjustment in the running month. */
            readonly closed: boolean;
            readonly points: number;
            /** @description The last ruling is not in the figures yet. */
            readonly settling: boolean;
            readonly kinds: readonly components["schemas"]["KindView"][];
            readonly rulings: readonly components["schemas"]["KindRulingView"][];
        };
        readonly GainView: {
            readonly id: string;
            readonly name: string;
            readonly pointsBefore: number;
            readonly pointsAfter: number;
            readonly fineBefore: string;
            readonly fineAfter: string;
            readonly missedBefore: number;
            readonly missedAfter: number;
        };
        readonly GapView: {
            readonly propertyId: string;
            readonly name: string;
            readonly service: string;
            readonly pending: number;
            readonly unread: number;
        };
        /** @enum {string} */
        readonly Grade: "basically-competent" | "competent" | "excellent" | "not-competent";
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
        readonly HeldApart: {
            readonly propertyId: string;
            readonly month: string;
            readonly key: string;
            readonly clause: string;
            readonly at: string;
            readonly subjectKind: components["schemas"]["SubjectKind"];
            readonly subjectId: string;
            /** @enum {string} */
            readonly kind: "pending" | "unread" | "waived";
            /** @description The service that is not known to be complete or whose event could not be read, or the id of the outage. */
            readonly reason: string;
        };
        readonly HeldCorrection: {
            readonly propertyId: string | null;
            /** @description Of a line that clauses of the group make, whichever property it names. */
            readonly ofGroup: boolean;
            /** @description In which it counts. */
            readonly month: string;
            readonly of: string;
            readonly ofMonth: string;
            readonly kind: components["schemas"]["CorrectionKind"];
            readonly clause: string;
            readonly subjectKind: components["schemas"]["SubjectKind"];
            readonly subjectId: string;
            readonly points: string;
            readonly fine: string;
        };
        readonly HeldLedgerView: {
            readonly asOf: string;
            /** @description Bounds an export of the same instant. */
            readonly lastFact: string;
            /** @description Whether the caller sees all properties. */
            readonly everything: boolean;
            /** @description Months that are closed at a property; of the group without one. */
            readonly closed?: readonly {
                readonly propertyId: string | null;
                readonly month: string;
            }[];
            /** @description Months that wait to be judged, and so are not what they ought to be; without a month, all of the property. */
            readonly waiting: readonly {
                readonly propertyId: string | null;
                readonly month?: string;
            }[];
            readonly months: readonly components["schemas"]["HeldMonth"][];
            /** @description Versions of the group's own that were approved: from their month on the ledger is judged by them. */
            readonly versions?: readonly components["schemas"]["RulebookVersion"][];
            /** @description What corrects lines of closed months, and lines against which an appeal was upheld (rulebook 7). */
            readonly corrections?: readonly components["schemas"]["HeldCorrection"][];
            /** @description Misses that do not count: pending ones, and those that an outage waives (rulebook 7). */
            readonly apart?: readonly components["schemas"]["HeldApart"][];
        };
        readonly HeldLine: {
            readonly key: string;
            readonly clause: string;
            readonly at: string;
            readonly subjectKind: components["schemas"]["SubjectKind"];
            readonly subjectId: string;
            /** @enum {string} */
            readonly outcome: "charged" | "recorded" | "withdrawn";
            readonly points: string;
            readonly fine: string;
            readonly evidence: readonly string[];
            readonly posted: {
                readonly points: string;
                readonly fine: string;
            };
            /** @description Its month is closed at its property: the line stays as it is, and what differs is corrected elsewhere. */
            readonly frozen?: boolean;
        };
        readonly HeldMonth: {
            readonly propertyId: string | null;
            readonly month: string;
            readonly lines: readonly components["schemas"]["HeldLine"][];
            readonly subjects: readonly components["schemas"]["HeldSubject"][];
            readonly totals?: components["schemas"]["HeldTotals"];
        };
        readonly HeldRate: {
            readonly numerator: string;
            readonly denominator: string;
            readonly basis?: string;
            readonly mean?: string;
        };
        readonly HeldScorecard: {
            readonly score: string;
            readonly indicators: readonly {
                readonly id: string;
                readonly value: string;
                readonly score: string;
                readonly weight: string;
            }[];
        };
        readonly HeldStipend: {
            readonly months: number;
            readonly standard: string;
            readonly deducted: string;
        };
        readonly HeldSubject: {
            readonly kind: components["schemas"]["SubjectKind"];
            readonly id: string;
            readonly points: string;
            readonly fine: string;
            readonly due: number;
            readonly done: number;
            readonly duties: {
                readonly [key: string]: {
                    readonly due: number;
                    readonly done: number;
                };
            };
            readonly rates: {
                readonly [key: string]: components["schemas"]["HeldRate"];
            };
            readonly flags: readonly string[];
            /** @description Of window staff (W-05). */
            readonly stipend?: components["schemas"]["HeldStipend"];
            /** @description Of departments (J). */
            readonly scorecard?: components["schemas"]["HeldScorecard"];
        };
        readonly HeldTotals: {
            readonly rulebook: string;
            readonly points: string;
            readonly fine: string;
            readonly due: number;
            readonly done: number;
            readonly missed: number;
            readonly rates: {
                readonly [key: string]: components["schemas"]["HeldRate"];
            };
        };
        readonly IncompleteView: {
            /** @description Events of the property that could not be read and wait to be re-driven. */
            readonly parkedEvents: number;
            readonly since: string;
        };
        readonly IndicatorView: {
            readonly clause: string;
            readonly title: string;
            readonly floor: string;
            readonly target: string;
            /**
             * @description People say the value, the floor and the target in per cent.
             * @enum {boolean}
             */
            readonly percent?: true;
            /** @description As the rulebook has it. */
            readonly declaredWeight: string;
            /** @description Absent: nothing was counted, the indicator has left the card. */
            readonly measured?: {
                readonly value: string;
                readonly counts: components["schemas"]["RateView"];
                /** @description Scaled up where others have left the card. */
                readonly weight: string;
                readonly score: string;
                readonly explanation: components["schemas"]["FigureView"];
            };
        };
        readonly KindFindingView: {
            readonly findingId: string;
            readonly category: string;
            readonly raisedAt: string;
            /** @description Points that M-18 charges for it; 0 where it is free. */
            readonly points: number;
        };
        readonly KindRulingView: {
            readonly rulingId: string;
            /** @enum {string} */
            readonly act: "merge" | "split";
            readonly kind: string;
            readonly kinds: readonly string[];
            readonly findingIds: readonly string[];
            readonly reason: string;
            readonly ruledByName: string;
            readonly ruledAt: string;
            readonly reversed?: {
                readonly byName: string;
                readonly at: string;
                readonly reason: string;
            };
        };
        readonly KindView: {
            readonly kind: string;
            readonly points: number;
            readonly findings: readonly components["schemas"]["KindFindingView"][];
            /** @description The rulings that made it one, oldest first. */
            readonly rulingIds: readonly string[];
        };
        readonly ListedEntry: {
            readonly entryId: string;
            readonly clause: string;
            readonly title: string;
            readonly month: string;
            readonly at: string;
            readonly propertyId?: string;
            readonly propertyName?: string;
            readonly subjectKind: components["schemas"]["SubjectKind"];
            readonly subjectId: string;
            readonly subjectName: string;
            /** @enum {string} */
            readonly outcome: "charged" | "recorded";
            readonly points: number;
            readonly fine: string;
        };
        readonly MetricsView: {
            readonly key: string;
            readonly name: string;
            readonly points: number;
            readonly fine: string;
            readonly charged: number;
            readonly recorded: number;
            readonly pending: number;
            /** @description Of everybody: properties and departments owe, too. */
            readonly due: number;
            readonly done: number;
            /** @description Of persons, as on the overview. */
            readonly dutyCompletion: components["schemas"]["RateView"];
        };
        readonly Named: {
            readonly employeeId: string;
            readonly name: string;
        };
        readonly NoticeAbout: {
            /** @enum {string} */
            readonly kind: "appeal" | "bonus" | "bonus-share" | "certificate" | "duty" | "entry" | "finding" | "matter" | "order" | "position-card" | "publication" | "register-entry" | "task" | "webhook" | "work-order";
            readonly id: string;
        };
        readonly NoticeChoiceView: {
            readonly kinds: readonly {
                readonly kind: components["schemas"]["NoticeKind"];
                readonly shown: boolean;
                readonly fixed: boolean;
            }[];
            readonly version: number;
        };
        /** @enum {string} */
        readonly NoticeKind: "appeal" | "assigned" | "award" | "bonus" | "certificate" | "charge" | "correction" | "objection" | "overdue" | "publication" | "recorded" | "reminder" | "reversal" | "webhook";
        readonly NoticeView: {
            readonly noticeId: string;
            readonly kind: components["schemas"]["NoticeKind"];
            readonly read: boolean;
            readonly toldAt: string;
            /** @description Its reason is gone: it stands no more. */
            readonly withdrawnAt?: string;
            /** @description When it happened; of a reminder, of what is overdue and of a certificate until when. */
            readonly at: string;
            readonly clause?: string;
            readonly title?: string;
            /** @description Of a line the sentence of its explanation. */
            readonly sentence?: string;
            readonly propertyId?: string;
            readonly propertyName?: string;
            readonly points?: number;
            readonly fine?: string;
            readonly about: components["schemas"]["NoticeAbout"];
            readonly path: string;
            /** @description What a text of its kind is made of: period, until, outcome, step, craft, validUntil, name. */
            readonly details: {
                readonly [key: string]: string;
            };
        };
        readonly NoticesView: {
            readonly items: readonly components["schemas"]["NoticeView"][];
            readonly total: number;
            readonly unread: number;
        };
        readonly ObjectionView: {
            readonly objectionId: string;
            readonly raisedBy: string;
            readonly raisedByName: string;
            readonly raisedAt: string;
            readonly text: string;
            /** @description Whether the viewer answers it: who closes months, and did not raise it. */
            readonly mayAnswer: boolean;
            readonly answeredByName?: string;
            readonly answeredAt?: string;
            readonly answer?: string;
        };
        /** @enum {string} */
        readonly ObstacleKind: "accounts-open" | "appeals-open" | "being-judged" | "complaints-undecided" | "events-unread" | "evidence-pending" | "findings-open" | "month-running";
        readonly OutageView: {
            readonly outageId: string;
            readonly service: components["schemas"]["TellingService"];
            readonly propertyId?: string;
            readonly propertyName?: string;
            readonly from: string;
            readonly until: string;
            readonly what: string;
            /** @enum {string} */
            readonly state: "approved" | "declared" | "rejected" | "revoked";
            readonly declaredBy: string;
            readonly declaredByName: string;
            readonly declaredAt: string;
            /** @description Whether the viewer approves or rejects it: another person than who declared it. */
            readonly mayDecide: boolean;
            /** @description Whether the viewer takes an approval back: another person than who approved it. */
            readonly mayRevoke: boolean;
            readonly decidedByName?: string;
            readonly decidedAt?: string;
            readonly reasons?: string;
            readonly revokedByName?: string;
            readonly revokedAt?: string;
            readonly revokedFor?: string;
        };
        readonly OverviewItem: {
            readonly propertyId: string;
            /** @description The property's code in estates; the id where estates has not answered. */
            readonly code: string;
            readonly name: string;
            /** @description Absent where the property lies in none. */
            readonly region?: string;
            /** @description Who holds the manager's post at the end of the month, or now in the running month. */
            readonly managerId?: string;
            readonly managerName?: string;
            readonly closing: components["schemas"]["RateView"] | null;
            readonly closingSatisfaction: components["schemas"]["RateView"] | null;
            readonly establishment: components["schemas"]["RateView"] | null;
            readonly dutyCompletion: components["schemas"]["RateView"] | null;
            readonly points: number;
            readonly fine: string;
            /** @description Complaints in scope, received by the end of the month, past their `dueAt` and not closed as of the view. */
            readonly overdue: number;
            /** @description Duties of the month whose deadline passed without the deed. */
            readonly missed: number;
            /** @description How many of the two targets the property misses; the sort by trouble begins with it. */
            readonly belowTarget: number;
            readonly incomplete?: components["schemas"]["IncompleteView"];
            /** @description Six months that follow each other, the chosen one last. */
            readonly trend: {
                readonly closing: readonly (string | null)[];
                readonly closingSatisfaction: readonly (string | null)[];
                readonly dutyCompletion: readonly (string | null)[];
            };
        };
        readonly OverviewTotals: {
            readonly properties: number;
            readonly closing: components["schemas"]["RateView"];
            readonly closingSatisfaction: components["schemas"]["RateView"];
            readonly establishment: components["schemas"]["RateView"];
            readonly dutyCompletion: components["schemas"]["RateView"];
            readonly points: number;
            readonly fine: string;
            readonly overdue: number;
            readonly missed: number;
        };
        readonly OverviewView: {
            readonly month: string;
            /** @description True once the quality centre has closed the month: figures do not change any more. */
            readonly closed: boolean;
            /** @description The instant of which the view speaks: the latest recompute of what is shown. */
            readonly asOf: string;
            readonly items: readonly components["schemas"]["OverviewItem"][];
            readonly totals: components["schemas"]["OverviewTotals"];
            readonly targets: components["schemas"]["TargetsView"];
            /** @description For the chips: over all properties in scope that match `q`, whatever the filter. */
            readonly counts: {
                readonly all: number;
                readonly belowTarget: number;
                readonly overdue: number;
                readonly incomplete: number;
            };
            readonly sort: string;
        };
        readonly OwnBonusView: {
            readonly bonusId: string;
            readonly departmentName: string;
            readonly period: string;
            readonly amount: string;
            /**
             * @description Approved, shown to everybody, told to payroll, or taken back.
             * @enum {string}
             */
            readonly state: "approved" | "published" | "reversed" | "told";
            readonly publicationId?: string;
        };
        readonly ParameterView: {
            readonly name: string;
            readonly title: string;
            /** @enum {string} */
            readonly unit: "count" | "points" | "ratio" | "time" | "yuan";
            readonly min?: number;
            readonly max?: number;
            readonly builtIn: string;
            /** @description By the version in force today. */
            readonly now: string;
            /** @description How the source was read, where it leaves it open. */
            readonly reading?: string;
            readonly readingId?: string;
        };
        readonly PayrollFileView: {
            readonly items: readonly components["schemas"]["PayrollItemView"][];
            readonly number: number;
            readonly propertyId: string;
            readonly propertyName?: string;
            readonly total: string;
            readonly fileId: string;
            readonly madeAt: string;
            readonly madeByName: string;
        };
        readonly PayrollHeadView: {
            readonly fileId: string;
            readonly propertyId: string;
            readonly propertyName?: string;
            readonly number: number;
            readonly madeByName: string;
            readonly madeAt: string;
            readonly items: number;
            readonly total: string;
        };
        readonly PayrollItemView: {
            readonly place: number;
            readonly reference: string;
            /** @enum {string} */
            readonly kind: "bonus" | "fine" | "stipend";
            readonly employeeId: string;
            readonly employeeName: string;
            readonly propertyId: string;
            readonly propertyName?: string;
            readonly period: string;
            /** @description Absent for a share of a bonus, which follows from no clause. */
            readonly clause?: string;
            readonly title?: string;
            /** @description Decimal yuan: negative is kept back. */
            readonly amount: string;
            readonly corrects?: string;
            readonly publicationId: string;
        };
        readonly PersonClause: {
            readonly clause: string;
            readonly title: string;
            readonly due: number;
            readonly done: number;
        };
        readonly PersonMonthView: {
            readonly employeeId: string;
            readonly name: string;
            readonly month: string;
            readonly closed: boolean;
            readonly asOf: string;
            readonly roles: readonly {
                readonly role: string;
                readonly propertyId: string;
                readonly propertyName: string;
            }[];
            readonly points: number;
            readonly fine: string;
            readonly duties: components["schemas"]["DutyCount"];
            readonly dutyCompletion: components["schemas"]["RateView"];
            readonly clauses: readonly components["schemas"]["PersonClause"][];
            /** @description The rates of the properties that the person manages, the ones that M-26 judges. */
            readonly properties: readonly {
                readonly propertyId: string;
                readonly name: string;
                readonly closing: components["schemas"]["RateView"] | null;
                readonly closingSatisfaction: components["schemas"]["RateView"] | null;
            }[];
            readonly targets: components["schemas"]["TargetsView"];
            readonly due: readonly components["schemas"]["UpcomingDuty"][];
            readonly entries: readonly components["schemas"]["EntryView"][];
        };
        readonly PersonYearView: {
            readonly employeeId: string;
            readonly name: string;
            readonly year: string;
            /** @description January first; months that have not begun are not there. */
            readonly months: readonly components["schemas"]["YearMonthView"][];
            readonly points: number;
            readonly fine: string;
            readonly stipend?: {
                readonly payable: string;
                readonly deducted: string;
            };
            /** @description From completed reviews of the year (D-06). */
            readonly grades: readonly {
                readonly reviewId: string;
                readonly propertyName: string;
                readonly grade: components["schemas"]["Grade"];
                readonly reasons: string;
                readonly completedAt: string;
            }[];
        };
        readonly PlaceView: {
            readonly place: number;
            readonly best: number;
            readonly worst: number;
            readonly lowestScore: string;
            readonly highestScore: string;
            /** @description Changes of a weight that move it; none where the place holds. */
            readonly moves: readonly {
                readonly clause: string;
                /** @enum {string} */
                readonly change: "less" | "more";
                readonly place: number;
            }[];
        };
        readonly PostingView: {
            /** @enum {string} */
            readonly kind: "adjusted" | "charged" | "withdrawn";
            readonly points: number;
            readonly fine: string;
            readonly postedAt: string;
        };
        readonly PreviewView: {
            readonly previewId: string;
            /** @description The version that is tried; of another reading of the source its id and option instead. */
            readonly versionId?: string;
            readonly readingId?: string;
            readonly optionId?: string;
            readonly months: readonly string[];
            readonly properties: number;
            /** @enum {string} */
            readonly state: "done" | "failed" | "running" | "waiting";
            readonly done: number;
            readonly total: number;
            readonly askedByName: string;
            readonly askedAt: string;
            /** @description People who would have paid more or been given more points, and those who would have had less of either. */
            readonly losers: number;
            readonly gainers: number;
            readonly sum: {
                readonly pointsBefore: number;
                readonly pointsAfter: number;
                readonly fineBefore: string;
                readonly fineAfter: string;
                readonly missedBefore: number;
                readonly missedAfter: number;
            };
            readonly clauses: readonly components["schemas"]["GainView"][];
            readonly places: readonly components["schemas"]["GainView"][];
            readonly people: readonly components["schemas"]["GainView"][];
        };
        readonly PropertyDepartment: {
            readonly unitId: string;
            readonly name: string;
            readonly rates: {
                readonly closing: components["schemas"]["RateView"] | null;
                readonly closingSatisfaction: components["schemas"]["RateView"] | null;
                readonly establishment: components["schemas"]["RateView"] | null;
            };
        };
        readonly PropertyMonthView: {
            readonly propertyId: string;
            readonly code: string;
            readonly name: string;
            readonly timeZone: string;
            readonly month: string;
            readonly closed: boolean;
            readonly asOf: string;
            readonly managerId?: string;
            readonly managerName?: string;
            readonly rates: {
                readonly closing: components["schemas"]["RateView"] | null;
                readonly closingSatisfaction: components["schemas"]["RateView"] | null;
                readonly establishment: components["schemas"]["RateView"] | null;
                readonly collection: components["schemas"]["RateView"] | null;
                readonly dutyCompletion: components["schemas"]["RateView"] | null;
            };
            readonly targets: components["schemas"]["TargetsView"];
            readonly points: number;
            readonly fine: string;
            readonly overdue: number;
            readonly missed: number;
            readonly incomplete?: components["schemas"]["IncompleteView"];
            readonly people: readonly components["schemas"]["PropertyPerson"][];
            readonly departments: readonly components["schemas"]["PropertyDepartment"][];
            /** @description Newest first. */
            readonly entries: readonly components["schemas"]["EntryView"][];
            /** @description Twelve months, the chosen one last. */
            readonly trend12: {
                readonly closing: readonly components["schemas"]["TrendPoint"][];
                readonly closingSatisfaction: readonly components["schemas"]["TrendPoint"][];
                readonly dutyCompletion: readonly components["schemas"]["TrendPoint"][];
            };
        };
        readonly PropertyPerson: {
            readonly employeeId: string;
            readonly name: string;
            readonly role?: string;
            readonly duties: components["schemas"]["DutyCount"];
            readonly points: number;
            readonly fine: string;
        };
        readonly PublicationStandingView: {
            /** @description `group`: what lies beyond all properties. */
            readonly propertyId: string;
            readonly name?: string;
            /** @enum {string} */
            readonly state: "open" | "over" | "published" | "ready";
            /** @description Months of the period that are not closed. */
            readonly missing: readonly string[];
            readonly publicationId?: string;
            readonly from?: string;
            readonly until?: string;
            readonly channels?: readonly ("bulletin" | "console" | "notice-board" | "paper" | "screen")[];
            /** @description Objections that wait for an answer, and open appeals against what is shown: both hold payroll up. */
            readonly unanswered?: number;
            readonly appeals?: number;
        };
        readonly PublicationView: {
            readonly publicationId: string;
            readonly propertyId: string;
            readonly name?: string;
            readonly period: string;
            readonly number: number;
            readonly from: string;
            readonly until: string;
            readonly channels: readonly ("bulletin" | "console" | "notice-board" | "paper" | "screen")[];
            readonly publishedByName: string;
            readonly publishedAt: string;
            /** @enum {string} */
            readonly state: "over" | "published";
            /** @description Only the viewer's own lines are here: the publication is over, and others are not theirs to read. */
            readonly ownOnly: boolean;
            readonly points: number;
            readonly fine: string;
            readonly lines: readonly components["schemas"]["ShownLineView"][];
            readonly stipends: readonly components["schemas"]["ShownStipendView"][];
            readonly bonuses: readonly components["schemas"]["ShownBonusView"][];
            readonly objections: readonly components["schemas"]["ObjectionView"][];
            readonly proof: {
                readonly previousHash: string;
                readonly hash: string;
                readonly months: readonly {
                    readonly month: string;
                    readonly number: number;
                    readonly hash: string;
                }[];
                /** @description Worked out again just now: from the sheet and the publication before, and from the closed months as they are. */
                readonly intact: boolean;
            };
        };
        readonly PublicationsView: {
            readonly period: string;
            readonly items: readonly components["schemas"]["PublicationStandingView"][];
        };
        readonly RateView: {
            readonly value: string | null;
            readonly numerator: string;
            readonly denominator: string;
        };
        readonly ReadingOptionView: {
            readonly optionId: string;
            readonly title: string;
            readonly chosen: boolean;
            /** @description Numbers by which it is worked out. */
            readonly parameters: readonly {
                readonly clause: string;
                readonly name: string;
                readonly title: string;
                readonly value: string;
            }[];
            /** @description Why it cannot be. */
            readonly why?: string;
            /** @description Absent until it is asked for. */
            readonly effect?: components["schemas"]["EffectView"];
        };
        readonly ReadingView: {
            readonly readingId: string;
            readonly title: string;
            readonly question: string;
            readonly clauses: readonly string[];
            readonly options: readonly components["schemas"]["ReadingOptionView"][];
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
        readonly ReviewedPersonView: {
            /** @description Those that may be recorded: fewer where a flag keeps the person below competent. */
            readonly grades: readonly ("basically-competent" | "competent" | "excellent" | "not-competent")[];
            /** @description The flag `below-competent` of the rulebook (W-04). */
            readonly belowCompetent: boolean;
            readonly grade?: components["schemas"]["Grade"];
            readonly reasons?: string;
            readonly gradedByName?: string;
            readonly gradedAt?: string;
            /** @description The person's months of the year together: at the property, and by clauses of the group. */
            readonly figures: {
                readonly points: number;
                readonly fine: string;
                readonly duties: {
                    readonly due: number;
                    readonly done: number;
                };
                readonly dutyCompletion: components["schemas"]["RateView"];
            };
            /** @description Whether the caller may record it: one of the group, of another person, while the review goes on. */
            readonly mayGrade: boolean;
            readonly employeeId: string;
            readonly name: string;
        };
        readonly RulebookVersion: {
            readonly id: string;
            /**
             * Format: date
             * @description The first of a month; absent for the built-in version, which has no beginning.
             */
            readonly from?: string;
            readonly overrides: {
                readonly [key: string]: {
                    readonly [key: string]: string;
                };
            };
        };
        readonly ScorecardView: {
            readonly departmentId: string;
            readonly name: string;
            /** @description Absent where nothing at all was counted: there is no card. */
            readonly score?: string;
            readonly explanation?: components["schemas"]["FigureView"];
            /** @description Absent where there is no card. */
            readonly place?: components["schemas"]["PlaceView"];
            /** @description What the weights of the indicators on the card come to before they are scaled up to 100. */
            readonly measuredWeight: string;
            readonly indicators: readonly components["schemas"]["IndicatorView"][];
        };
        readonly ScorecardsView: {
            readonly propertyId: string;
            readonly propertyName: string;
            readonly period: string;
            readonly rulebook: string;
            /** @description What the weights of the rulebook come to; 100, or no version is accepted. */
            readonly declaredWeight: string;
            readonly items: readonly components["schemas"]["ScorecardView"][];
        };
        readonly ShownBonusView: {
            readonly bonusId: string;
            readonly departmentId: string;
            readonly departmentName: string;
            readonly period: string;
            readonly employeeId: string;
            readonly employeeName: string;
            /** @description Below 0: taken back. */
            readonly amount: string;
        };
        readonly ShownLineView: {
            readonly entryId: string;
            readonly clause: string;
            readonly title: string;
            readonly month: string;
            readonly at: string;
            readonly employeeId: string;
            readonly employeeName: string;
            readonly points: number;
            readonly fine: string;
            readonly corrects?: {
                readonly month: string;
                readonly kind: string;
            };
        };
        readonly ShownStipendView: {
            readonly employeeId: string;
            readonly employeeName: string;
            readonly halfYear: string;
            readonly months: number;
            readonly standard: string;
            readonly deducted: string;
            readonly before: string;
            readonly due: string;
        };
        readonly StipendView: {
            readonly employeeId: string;
            readonly name: string;
            readonly months: number;
            readonly standard: string;
            readonly deducted: string;
            readonly payable: string;
            readonly explanation: components["schemas"]["FigureView"];
        };
        readonly StipendsView: {
            readonly propertyId: string;
            readonly propertyName: string;
            readonly period: string;
            readonly rulebook: string;
            readonly items: readonly components["schemas"]["StipendView"][];
            readonly total: {
                readonly standard: string;
                readonly deducted: string;
                readonly payable: string;
            };
        };
        readonly StreamView: {
            readonly service: string;
            /**
             * @description `complete`: stated lately; `silent`: nothing for too long; `unstated`: it never states any, and is taken as complete.
             * @enum {string}
             */
            readonly state: "complete" | "silent" | "unstated";
            readonly completeUpTo?: string;
            readonly heardAt?: string;
            readonly lastEventAt?: string;
        };
        /** @enum {string} */
        readonly SubjectKind: "department" | "employee" | "property";
        readonly TargetsView: {
            readonly closing: string;
            readonly closingSatisfaction: string;
        };
        /** @enum {string} */
        readonly TellingService: "billing" | "complaints" | "convenience" | "estates" | "evaluation" | "inspections" | "staffing";
        readonly TrendPoint: {
            readonly month: string;
            readonly value: string | null;
        };
        readonly UpcomingDuty: {
            readonly clause: string;
            /** @description Which of the duties of its clause: of M-33 the kind of activity; `all` where the clause has one only. */
            readonly part: string;
            readonly title: string;
            readonly propertyId: string;
            readonly propertyName: string;
            readonly deadline: string;
            /** @description What it costs when missed; both zero: only recorded. */
            readonly points: number;
            readonly fine: string;
            /** @description What it is about where one clause has several, such as a task's or a complaint's id. */
            readonly about?: string;
            /** @description True where the deed is already there and nothing more is to do. */
            readonly done: boolean;
        };
        readonly VerificationView: {
            readonly id: string;
            readonly asOf: string;
            readonly endedAt: string;
            readonly properties: number;
            readonly months: number;
            readonly waiting: number;
            readonly count: number;
            readonly differences: readonly components["schemas"]["DifferenceView"][];
        };
        readonly VersionView: {
            readonly id: string;
            /** @description Absent for the built-in version, which has no beginning. */
            readonly from?: string;
            /** @enum {string} */
            readonly state: "approved" | "built-in" | "draft" | "in-force" | "past" | "proposed" | "withdrawn";
            readonly overrides: {
                readonly [key: string]: {
                    readonly [key: string]: string;
                };
            };
            readonly note?: string;
            readonly draftedByName?: string;
            readonly draftedAt?: string;
            readonly approvedByName?: string;
            readonly approvedAt?: string;
            readonly returned?: string;
            /** @description The caller had a hand in it, and does not approve it. */
            readonly own: boolean;
            /** @description For `If-Match`; 0 where it does not stand in the console (built in, or from a file). */
            readonly version: number;
        };
        /** @enum {string} */
        readonly WebhookFormat: "dingtalk" | "mail" | "standard" | "wecom";
        readonly WebhookView: {
            readonly targetId: string;
            readonly name: string;
            readonly url: string;
            readonly format: components["schemas"]["WebhookFormat"];
            readonly kinds: readonly ("appeal" | "assigned" | "award" | "bonus" | "certificate" | "charge" | "correction" | "objection" | "overdue" | "publication" | "recorded" | "reminder" | "reversal" | "webhook")[];
            readonly unitId?: string;
            readonly unitName?: string;
            /** @enum {string} */
            readonly state: "active" | "disabled" | "paused";
            readonly pending: number;
            readonly failingSince?: string;
            readonly nextAt?: string;
            readonly lastAttemptAt?: string;
            readonly lastStatus?: number;
            readonly lastError?: string;
            readonly createdBy: string;
            readonly createdByName: string;
            readonly createdAt: string;
            readonly version: number;
        };
        readonly YearMonthView: {
            readonly month: string;
            /** @description Everything of it is closed where the person has or had a post. */
            readonly closed: boolean;
            readonly points: number;
            readonly fine: string;
            readonly duties: {
                readonly due: number;
                readonly done: number;
            };
            readonly dutyCompletion: components["schemas"]["RateView"];
            /** @description What of the month's stipend is to be paid, and what was taken of it (W-05); of window staff. */
            readonly stipend?: {
                readonly payable: string;
                readonly deducted: string;
            };
        };
        readonly YearReviewItem: {
            readonly reviewId: string;
            readonly propertyId: string;
            readonly propertyName: string;
            readonly year: string;
            /** @enum {string} */
            readonly state: "completed" | "open";
            readonly leaderName: string;
            readonly graded: number;
            /** @description Of so many people. */
            readonly people: number;
        };
        readonly YearReviewView: {
            readonly leader: components["schemas"]["Named"];
            readonly deputies: readonly components["schemas"]["Named"][];
            readonly members: readonly components["schemas"]["Named"][];
            readonly appointedByName: string;
            readonly appointedAt: string;
            readonly completedAt?: string;
            /** @description Who took the last completion back, and why. */
            readonly reopened?: {
                readonly byName: string;
                readonly at: string;
                readonly reason: string;
            };
            readonly mayReopen: boolean;
            readonly persons: readonly components["schemas"]["ReviewedPersonView"][];
            /** @description The caller leads the group. */
            readonly leads: boolean;
            readonly version: number;
            readonly reviewId: string;
            readonly propertyId: string;
            readonly propertyName: string;
            readonly year: string;
            /** @enum {string} */
            readonly state: "completed" | "open";
            readonly leaderName: string;
            readonly graded: number;
            /** @description Of so many people. */
            readonly people: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type ActView = components['schemas']['ActView'];
export type ApartView = components['schemas']['ApartView'];
export type AppealView = components['schemas']['AppealView'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type BonusDepartmentView = components['schemas']['BonusDepartmentView'];
export type BonusItem = components['schemas']['BonusItem'];
export type BonusPersonView = components['schemas']['BonusPersonView'];
export type BonusStage = components['schemas']['BonusStage'];
export type BonusView = components['schemas']['BonusView'];
export type ClauseItem = components['schemas']['ClauseItem'];
export type ClauseParametersView = components['schemas']['ClauseParametersView'];
export type ClauseView = components['schemas']['ClauseView'];
export type ClosingRecordView = components['schemas']['ClosingRecordView'];
export type ClosingView = components['schemas']['ClosingView'];
export type ClosingsView = components['schemas']['ClosingsView'];
export type CompletenessView = components['schemas']['CompletenessView'];
export type CorrectionKind = components['schemas']['CorrectionKind'];
export type DeliveryView = components['schemas']['DeliveryView'];
export type DifferenceView = components['schemas']['DifferenceView'];
export type DutyCount = components['schemas']['DutyCount'];
export type EffectView = components['schemas']['EffectView'];
export type EntryView = components['schemas']['EntryView'];
export type EvidenceEvent = components['schemas']['EvidenceEvent'];
export type ExplanationParameter = components['schemas']['ExplanationParameter'];
export type ExplanationView = components['schemas']['ExplanationView'];
export type FigureView = components['schemas']['FigureView'];
export type FindingKindsView = components['schemas']['FindingKindsView'];
export type GainView = components['schemas']['GainView'];
export type GapView = components['schemas']['GapView'];
export type Grade = components['schemas']['Grade'];
export type HealthFigures = components['schemas']['HealthFigures'];
export type HeldApart = components['schemas']['HeldApart'];
export type HeldCorrection = components['schemas']['HeldCorrection'];
export type HeldLedgerView = components['schemas']['HeldLedgerView'];
export type HeldLine = components['schemas']['HeldLine'];
export type HeldMonth = components['schemas']['HeldMonth'];
export type HeldRate = components['schemas']['HeldRate'];
export type HeldScorecard = components['schemas']['HeldScorecard'];
export type HeldStipend = components['schemas']['HeldStipend'];
export type HeldSubject = components['schemas']['HeldSubject'];
export type HeldTotals = components['schemas']['HeldTotals'];
export type IncompleteView = components['schemas']['IncompleteView'];
export type IndicatorView = components['schemas']['IndicatorView'];
export type KindFindingView = components['schemas']['KindFindingView'];
export type KindRulingView = components['schemas']['KindRulingView'];
export type KindView = components['schemas']['KindView'];
export type ListedEntry = components['schemas']['ListedEntry'];
export type MetricsView = components['schemas']['MetricsView'];
export type Named = components['schemas']['Named'];
export type NoticeAbout = components['schemas']['NoticeAbout'];
export type NoticeChoiceView = components['schemas']['NoticeChoiceView'];
export type NoticeKind = components['schemas']['NoticeKind'];
export type NoticeView = components['schemas']['NoticeView'];
export type NoticesView = components['schemas']['NoticesView'];
export type ObjectionView = components['schemas']['ObjectionView'];
export type ObstacleKind = components['schemas']['ObstacleKind'];
export type OutageView = components['schemas']['OutageView'];
export type OverviewItem = components['schemas']['OverviewItem'];
export type OverviewTotals = components['schemas']['OverviewTotals'];
export type OverviewView = components['schemas']['OverviewView'];
export type OwnBonusView = components['schemas']['OwnBonusView'];
export type ParameterView = components['schemas']['ParameterView'];
export type PayrollFileView = components['schemas']['PayrollFileView'];
export type PayrollHeadView = components['schemas']['PayrollHeadView'];
export type PayrollItemView = components['schemas']['PayrollItemView'];
export type PersonClause = components['schemas']['PersonClause'];
export type PersonMonthView = components['schemas']['PersonMonthView'];
export type PersonYearView = components['schemas']['PersonYearView'];
export type PlaceView = components['schemas']['PlaceView'];
export type PostingView = components['schemas']['PostingView'];
export type PreviewView = components['schemas']['PreviewView'];
export type PropertyDepartment = components['schemas']['PropertyDepartment'];
export type PropertyMonthView = components['schemas']['PropertyMonthView'];
export type PropertyPerson = components['schemas']['PropertyPerson'];
export type PublicationStandingView = components['schemas']['PublicationStandingView'];
export type PublicationView = components['schemas']['PublicationView'];
export type PublicationsView = components['schemas']['PublicationsView'];
export type RateView = components['schemas']['RateView'];
export type ReadingOptionView = components['schemas']['ReadingOptionView'];
export type ReadingView = components['schemas']['ReadingView'];
export type RecordFileView = components['schemas']['RecordFileView'];
export type ReviewedPersonView = components['schemas']['ReviewedPersonView'];
export type RulebookVersion = components['schemas']['RulebookVersion'];
export type ScorecardView = components['schemas']['ScorecardView'];
export type ScorecardsView = components['schemas']['ScorecardsView'];
export type ShownBonusView = components['schemas']['ShownBonusView'];
export type ShownLineView = components['schemas']['ShownLineView'];
export type ShownStipendView = components['schemas']['ShownStipendView'];
export type StipendView = components['schemas']['StipendView'];
export type StipendsView = components['schemas']['StipendsView'];
export type StreamView = components['schemas']['StreamView'];
export type SubjectKind = components['schemas']['SubjectKind'];
export type TargetsView = components['schemas']['TargetsView'];
export type TellingService = components['schemas']['TellingService'];
export type TrendPoint = components['schemas']['TrendPoint'];
export type UpcomingDuty = components['schemas']['UpcomingDuty'];
export type VerificationView = components['schemas']['VerificationView'];
export type VersionView = components['schemas']['VersionView'];
export type WebhookFormat = components['schemas']['WebhookFormat'];
export type WebhookView = components['schemas']['WebhookView'];
export type YearMonthView = components['schemas']['YearMonthView'];
export type YearReviewItem = components['schemas']['YearReviewItem'];
export type YearReviewView = components['schemas']['YearReviewView'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
