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
        readonly AgeSpan: {
            /** @description Whole days from which it begins; `until` is the last day of it, absent for the oldest. */
            readonly from: number;
            readonly until?: number;
            readonly count: number;
        };
        /** @enum {string} */
        readonly Asked: "leader-in-charge" | "property-manager" | "quality-centre" | "responsible" | "supervisor";
        readonly Asking: {
            readonly asked: components["schemas"]["Stage"];
            /**
             * Format: date-time
             * @description When the stage began.
             */
            readonly at: string;
            /**
             * Format: date-time
             * @description The deadline that it is about.
             */
            readonly dueAt: string;
            /**
             * Format: date-time
             * @description When there may be somebody else to ask; absent on the last rung.
             */
            readonly nextAt?: string;
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
        readonly BulkAnswer: {
            readonly added: number;
            readonly repeated: number;
            readonly rejected: number;
            readonly rows: readonly components["schemas"]["RowAnswer"][];
        };
        readonly CheckItem: {
            readonly itemId: string;
            readonly title: string;
            /** @description How to judge whether it is in order. */
            readonly judge: string;
            readonly photoWanted: boolean;
            readonly failing: components["schemas"]["Failing"];
        };
        readonly Checkpoint: {
            /** @description What its label says; unique within the post. */
            readonly code: string;
            readonly name: string;
        };
        readonly ClockSpan: {
            readonly from: string;
            readonly until: string;
        };
        readonly DayOfWork: {
            /** Format: date */
            readonly day: string;
            readonly standing: components["schemas"]["WorkStanding"];
            /** @description Done after its day. */
            readonly late: boolean;
            /** @description The first mark it got. */
            readonly mark?: components["schemas"]["QualityMark"];
            readonly workId?: string;
        };
        readonly Doer: {
            readonly employeeId: string;
            readonly name: string;
        } | {
            readonly firm: string;
            readonly contact?: string;
        };
        readonly Doing: {
            /** Format: date-time */
            readonly at: string;
            /**
             * Format: date
             * @description The local day of `at`.
             */
            readonly day: string;
            /** @description Employee who says so. */
            readonly by: string;
            /** @description All ids of that person then; absent on older ones. */
            readonly selves?: readonly string[];
            readonly note?: string;
            readonly photos: readonly string[];
        };
        readonly DuePost: {
            readonly visits: number;
            readonly covered: boolean;
            readonly checkListVersion?: number;
            readonly items: readonly components["schemas"]["CheckItem"][];
            readonly id: string;
            readonly propertyId: string;
            /** @description What its label says, by which a phone finds it; unique in the property, never changed. */
            readonly code: string;
            readonly name: string;
            readonly kind: components["schemas"]["PostKind"];
            /** @description Where it is, in the property's own words. */
            readonly place: string;
            /** Format: date */
            readonly activeFrom: string;
            /**
             * Format: date
             * @description Last day; absent: visited until further notice.
             */
            readonly activeUntil?: string;
            readonly checkpoints: readonly components["schemas"]["Checkpoint"][];
            /** @description What it was before: a phone that was out of reach knows it so, and hands in what was seen then. */
            readonly earlier?: {
                readonly codes: readonly string[];
                readonly kinds: readonly ("equipment-room" | "fire-control" | "garage" | "gate" | "lobby" | "other" | "perimeter" | "public-area")[];
            };
        };
        readonly Failing: {
            /** @enum {string} */
            readonly means: "finding";
            /** @description Kind of the finding, as they are counted (M-18). */
            readonly category: string;
            readonly measure: string;
            /** @description Hours from when it was seen until it must be verified. */
            readonly hours: number;
        } | {
            /** @enum {string} */
            readonly means: "note";
        };
        readonly FindingCategory: {
            readonly category: string;
            readonly count: number;
        };
        readonly FindingKindCount: {
            readonly category: string;
            readonly raised: number;
            readonly open: number;
            readonly overdue: number;
            readonly closed: number;
        };
        /** @enum {string} */
        readonly FindingSource: "full-coverage" | "joint" | "patrol" | "qm-day-check" | "qm-night-check" | "renovation" | "survey" | "third-party";
        /** @enum {string} */
        readonly FindingState: "closed" | "merged" | "planned" | "raised" | "rectified" | "withdrawn";
        readonly Frequency: {
            /** @enum {string} */
            readonly every: "days";
            readonly days: number;
        } | {
            /** @enum {string} */
            readonly every: "month";
            readonly days: readonly number[];
        } | {
            /** @enum {string} */
            readonly every: "week";
            readonly weekdays: readonly number[];
        };
        readonly FullCoverage: {
            readonly id: string;
            readonly propertyId: string;
            readonly month: string;
            readonly state: components["schemas"]["FullCoverageState"];
            /** Format: date-time */
            readonly openedAt: string;
            readonly openedBy: string;
            readonly participants: readonly components["schemas"]["Participant"][];
            /** @description Every post that was active when it was opened, by its code. */
            readonly posts: readonly components["schemas"]["WalkedPost"][];
            readonly findings: readonly string[];
            readonly summary?: string;
            /** Format: date-time */
            readonly completedAt?: string;
            readonly toldBy?: string;
            readonly why?: string;
        };
        /** @enum {string} */
        readonly FullCoverageState: "completed" | "open" | "withdrawn";
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
        readonly Judgement: {
            readonly mark: components["schemas"]["QualityMark"];
            /** Format: date-time */
            readonly at: string;
            /** @description Employee who looked. */
            readonly by: string;
            readonly remark?: string;
        };
        readonly Need: {
            readonly posts: number;
            readonly visits: number;
        };
        readonly Origin: {
            readonly address: string;
            readonly agent?: string;
        };
        readonly Participant: {
            readonly employeeId: string;
            readonly name: string;
        };
        readonly PatrolReview: {
            readonly id: string;
            readonly propertyId: string;
            readonly week: string;
            readonly reviewerId: string;
            readonly reviewerName: string;
            /** Format: date-time */
            readonly signedAt: string;
            readonly remark: string;
            /** @description The rounds that were there when it was signed. */
            readonly rounds: readonly string[];
        };
        readonly PatrolWeek: {
            readonly propertyId: string;
            readonly week: string;
            readonly timeZone: string;
            readonly isOver: boolean;
            readonly days: readonly {
                /** Format: date */
                readonly day: string;
                readonly rounds: number;
                readonly posts: number;
            }[];
            readonly rounds: readonly components["schemas"]["WeekRound"][];
            readonly review?: components["schemas"]["PatrolReview"];
            /** @description Rounds that were handed in after it was signed. */
            readonly late: number;
            /** @description The last weeks that are over, latest first, with who signed them. */
            readonly weeks: readonly {
                readonly week: string;
                /** Format: date-time */
                readonly signedAt?: string;
                readonly reviewerName?: string;
            }[];
        };
        readonly Planned: {
            readonly id: string;
            readonly plannedAt: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @enum {string} */
        readonly PostKind: "equipment-room" | "fire-control" | "garage" | "gate" | "lobby" | "other" | "perimeter" | "public-area";
        /** @enum {string} */
        readonly QualityMark: "fair" | "good" | "poor";
        readonly RecordFileView: {
            readonly id: string;
            readonly name?: string;
            readonly contentType: string;
            readonly bytes: number;
            readonly sentAt: string;
            /** @description Who asks may take it away. */
            readonly mayTakeAway: boolean;
        };
        readonly RepeatedKind: {
            readonly category: string;
            readonly count: number;
            readonly places: number;
            readonly open: number;
            /** Format: date-time */
            readonly lastAt: string;
            /** @description Those of the quality centre's day checks in the running month, which M-18 charges from the second on. */
            readonly dayChecks: number;
        };
        readonly Rhythm: {
            /** Format: date */
            readonly from: string;
            readonly frequency: components["schemas"]["Frequency"];
        };
        readonly RowAnswer: {
            /** @enum {string} */
            readonly status: "added" | "rejected" | "repeated";
            readonly key: string;
            readonly id?: string;
            /** @description Of a rejected row: what is wrong (`inspections.…` or `shape`), where, and a sentence. */
            readonly code?: string;
            readonly field?: string;
            readonly reason?: string;
        };
        readonly ShownLot: {
            readonly number: number;
            readonly weight: number;
            readonly propertyId?: string;
            readonly name?: string;
            readonly heads?: number;
            /** @description Absent: never checked, which counts as the most months. */
            readonly monthsSince?: number;
            readonly findings?: number;
        };
        /** @enum {string} */
        readonly Stage: "leader-in-charge" | "property-manager" | "quality-centre" | "responsible" | "soon" | "supervisor";
        readonly SupervisionLimits: {
            readonly id: string;
            readonly propertyId: string;
            /** @description When a check is a night check. */
            readonly night: components["schemas"]["ClockSpan"];
            /** @description When people are sleepiest, and who says so. */
            readonly sleepyHours: {
                readonly from: string;
                readonly until: string;
                readonly source: string;
            };
            /** @description Starts that lie no further apart by the clock are the same hour (M-16). */
            readonly sameHourMinutes: number;
            /** @description Hours that each rung has after the one before it, the first after the deadline. */
            readonly graceHours: {
                readonly "property-manager": number;
                readonly supervisor: number;
                readonly "leader-in-charge": number;
                readonly "quality-centre": number;
            };
        };
        readonly Told: {
            readonly [key: string]: unknown;
        };
        readonly UpkeepFigures: {
            /** @description Days whose work is due until today, today's with it. */
            readonly due: number;
            readonly done: number;
            readonly late: number;
            readonly missed: number;
            readonly marked: number;
            readonly poor: number;
            /** @description good 1, fair 0.6, poor 0, of all that got a mark, each by its first; four places; null: none did. */
            readonly quality: string | null;
        };
        /** @enum {string} */
        readonly UpkeepKind: "cleaning" | "pest-control" | "planting";
        readonly UpkeepMonth: {
            readonly propertyId: string;
            readonly month: string;
            readonly timeZone: string;
            /** Format: date */
            readonly today: string;
            readonly rows: readonly {
                readonly programme: components["schemas"]["UpkeepProgramme"];
                readonly days: readonly components["schemas"]["DayOfWork"][];
                readonly figures: components["schemas"]["UpkeepFigures"];
            }[];
            readonly figures: components["schemas"]["UpkeepFigures"];
            readonly byKind: {
                readonly cleaning?: components["schemas"]["UpkeepFigures"];
                readonly "pest-control"?: components["schemas"]["UpkeepFigures"];
                readonly planting?: components["schemas"]["UpkeepFigures"];
            };
        };
        readonly UpkeepProgramme: {
            readonly id: string;
            readonly propertyId: string;
            readonly kind: components["schemas"]["UpkeepKind"];
            readonly name: string;
            readonly area: string;
            /** @description How it is done and what is good: agents, doses, plants with their number, rented ones with their lender. */
            readonly standard?: string;
            readonly doer: components["schemas"]["Doer"];
            /** @description Rhythms by their days: each holds until the next begins. */
            readonly rhythms: readonly components["schemas"]["Rhythm"][];
            /**
             * Format: date
             * @description The last day; absent: until further notice.
             */
            readonly until?: string;
        };
        readonly UpkeepTask: {
            readonly programme: components["schemas"]["UpkeepProgramme"];
            readonly work?: components["schemas"]["UpkeepWork"];
            /** Format: date */
            readonly day: string;
            readonly standing: components["schemas"]["WorkStanding"];
            /** @description Done after its day. */
            readonly late: boolean;
            /** @description The first mark it got. */
            readonly mark?: components["schemas"]["QualityMark"];
            readonly workId?: string;
        };
        readonly UpkeepTasks: {
            readonly propertyId: string;
            readonly timeZone: string;
            /** Format: date */
            readonly day: string;
            /** @description Of the day, and of the six before it what is not done, was sent back or waits for its mark. */
            readonly tasks: readonly components["schemas"]["UpkeepTask"][];
        };
        readonly UpkeepWork: {
            /** @description Of the programme and the day: one piece of work is there once. */
            readonly id: string;
            readonly propertyId: string;
            readonly programmeId: string;
            /** Format: date */
            readonly day: string;
            readonly state: components["schemas"]["UpkeepWorkState"];
            /** @description The last time that it was done. */
            readonly doing: components["schemas"]["Doing"];
            /** @description In their order; the first is what the month's quality counts. */
            readonly judgements: readonly components["schemas"]["Judgement"][];
        };
        /** @enum {string} */
        readonly UpkeepWorkState: "done" | "marked" | "returned" | "withdrawn";
        /** @enum {string} */
        readonly WalkResult: "in-order" | "not-reached" | "wrong";
        readonly WalkedPost: {
            readonly postId: string;
            readonly code: string;
            readonly name: string;
            readonly result?: components["schemas"]["WalkResult"];
            /** Format: date-time */
            readonly seenAt?: string;
            readonly note?: string;
        };
        readonly WeekRound: {
            readonly id: string;
            readonly inspectorId: string;
            readonly inspectorName: string;
            /** Format: date-time */
            readonly startedAt: string;
            /** Format: date-time */
            readonly completedAt: string;
            /** Format: date-time */
            readonly receivedAt: string;
            readonly posts: number;
            readonly findings: number;
        };
        readonly WeightFactors: {
            /** @description For every property alike. */
            readonly base: number;
            /** @description For each person who works there. */
            readonly perHead: number;
            /** @description For each month since the last check of the kind, two years at most. */
            readonly perMonth: number;
            /** @description For each finding of the quality centre and of third parties in the last twelve months. */
            readonly perFinding: number;
        };
        /** @enum {string} */
        readonly WorkStanding: "ahead" | "done" | "due" | "marked" | "missed" | "returned";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Actor = components['schemas']['Actor'];
export type ActsAs = components['schemas']['ActsAs'];
export type AgeSpan = components['schemas']['AgeSpan'];
export type Asked = components['schemas']['Asked'];
export type Asking = components['schemas']['Asking'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type BulkAnswer = components['schemas']['BulkAnswer'];
export type CheckItem = components['schemas']['CheckItem'];
export type Checkpoint = components['schemas']['Checkpoint'];
export type ClockSpan = components['schemas']['ClockSpan'];
export type DayOfWork = components['schemas']['DayOfWork'];
export type Doer = components['schemas']['Doer'];
export type Doing = components['schemas']['Doing'];
export type DuePost = components['schemas']['DuePost'];
export type Failing = components['schemas']['Failing'];
export type FindingCategory = components['schemas']['FindingCategory'];
export type FindingKindCount = components['schemas']['FindingKindCount'];
export type FindingSource = components['schemas']['FindingSource'];
export type FindingState = components['schemas']['FindingState'];
export type Frequency = components['schemas']['Frequency'];
export type FullCoverage = components['schemas']['FullCoverage'];
export type FullCoverageState = components['schemas']['FullCoverageState'];
export type HealthFigures = components['schemas']['HealthFigures'];
export type Judgement = components['schemas']['Judgement'];
export type Need = components['schemas']['Need'];
export type Origin = components['schemas']['Origin'];
export type Participant = components['schemas']['Participant'];
export type PatrolReview = components['schemas']['PatrolReview'];
export type PatrolWeek = components['schemas']['PatrolWeek'];
export type Planned = components['schemas']['Planned'];
export type PostKind = components['schemas']['PostKind'];
export type QualityMark = components['schemas']['QualityMark'];
export type RecordFileView = components['schemas']['RecordFileView'];
export type RepeatedKind = components['schemas']['RepeatedKind'];
export type Rhythm = components['schemas']['Rhythm'];
export type RowAnswer = components['schemas']['RowAnswer'];
export type ShownLot = components['schemas']['ShownLot'];
export type Stage = components['schemas']['Stage'];
export type SupervisionLimits = components['schemas']['SupervisionLimits'];
export type Told = components['schemas']['Told'];
export type UpkeepFigures = components['schemas']['UpkeepFigures'];
export type UpkeepKind = components['schemas']['UpkeepKind'];
export type UpkeepMonth = components['schemas']['UpkeepMonth'];
export type UpkeepProgramme = components['schemas']['UpkeepProgramme'];
export type UpkeepTask = components['schemas']['UpkeepTask'];
export type UpkeepTasks = components['schemas']['UpkeepTasks'];
export type UpkeepWork = components['schemas']['UpkeepWork'];
export type UpkeepWorkState = components['schemas']['UpkeepWorkState'];
export type WalkResult = components['schemas']['WalkResult'];
export type WalkedPost = components['schemas']['WalkedPost'];
export type WeekRound = components['schemas']['WeekRound'];
export type WeightFactors = components['schemas']['WeightFactors'];
export type WorkStanding = components['schemas']['WorkStanding'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
