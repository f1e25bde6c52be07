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
        readonly AuthorityLimitsView: {
            /** @description At which level the caller decides. */
            readonly level: components["schemas"]["Level"];
            /** @description Whether the caller may set them. */
            readonly settable: boolean;
            /** @description The last to begin first. */
            readonly versions: readonly components["schemas"]["Version"][];
            /** @description `no` of the version that holds today; absent: nothing is bounded. */
            readonly inForce?: number;
        };
        readonly BadRow: {
            readonly row: number;
            readonly column: string;
            readonly value: string;
            readonly reason: components["schemas"]["RowFault"];
        };
        readonly BookingRef: {
            /** @enum {string} */
            readonly kind: "banking" | "payment" | "refund";
            readonly id: string;
        };
        readonly Bounds: {
            readonly property?: string;
            readonly region?: string;
        };
        readonly BudgetComparison: {
            readonly byCategory: readonly components["schemas"]["ComparedPart"][];
            readonly byMonth: readonly components["schemas"]["ComparedPart"][];
            readonly byProperty: readonly components["schemas"]["ComparedPart"][];
            readonly budget: string;
            readonly spent: string;
            /** @description Below zero: so much was spent beyond it. */
            readonly left: string;
            /** @description Spent of the budget, four places half-up; absent where there is none. */
            readonly used?: string;
        };
        readonly ComparedPart: {
            /** @description The category, the month, or the id of the property; absent: of no category. */
            readonly of?: string;
            /** @description What the property is called. */
            readonly name?: string;
            readonly budget: string;
            readonly spent: string;
            /** @description Below zero: so much was spent beyond it. */
            readonly left: string;
            /** @description Spent of the budget, four places half-up; absent where there is none. */
            readonly used?: string;
        };
        /** @enum {string} */
        readonly Confidence: "certain" | "likely" | "unsure";
        readonly ExportRow: {
            readonly kind: string;
            readonly number: string;
            readonly issuedOn: string;
            readonly sellerTaxId: string;
            readonly sellerName: string;
            readonly buyerName: string;
            readonly buyerTaxId: string;
            readonly line: string;
            readonly name: string;
            readonly taxCode: string;
            readonly net: string;
            readonly taxRate: string;
            readonly tax: string;
            readonly amount: string;
            readonly state: string;
            readonly redOf: string;
            readonly reason: string;
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
        readonly HouseholdLine: {
            readonly householdId: string;
            readonly propertyId: string;
            readonly propertyName: string | null;
            readonly building: string;
            readonly room: string;
            /** @description Square metres as decimal text. */
            readonly area: string;
            /** @description Of premises that estates has told of. */
            readonly use: string | null;
            readonly owed: string;
            readonly credit: string;
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
            readonly faults: readonly components["schemas"]["RowFault2"][];
        };
        /** @enum {string} */
        readonly Level: "group" | "property" | "region";
        readonly ListPageOfHouseholdLine: {
            readonly items: readonly components["schemas"]["HouseholdLine"][];
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
        readonly ListPageOfTaking: {
            readonly items: readonly components["schemas"]["Taking"][];
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
        readonly MonthStanding: {
            readonly propertyId: string;
            readonly month: string;
            readonly receivable: string;
            readonly collected: string;
            readonly share?: string;
            readonly target?: string;
            readonly closedAt?: string;
            /** @description Tills of the month that are not handed over. */
            readonly tills: number;
            /** @description Lines of statements up to the month's end that are nobody's. */
            readonly bankLines: number;
            /** @description Readings of the month that are held back. */
            readonly readings: number;
            /** @description Refunds and debts to be given up that nobody has decided on. */
            readonly approvals: number;
            /** @description Runs that are being issued or taken back. */
            readonly runs: number;
            /** @description Fee items that were billed for the month before, and for this one are not: no bill of a closed month is issued. */
            readonly feeItems: number;
            /** @description What was read or used for the month and is in no bill of it. */
            readonly usages: number;
        };
        readonly Origin: {
            readonly address: string;
            readonly agent?: string;
        };
        readonly Period: string;
        /** @enum {string} */
        readonly Phase: "checked" | "checking" | "done" | "mapping" | "running";
        readonly PreviewItem: {
            readonly feeItemId: string;
            readonly lines: number;
            /** @description Yuan, and what was billed of it in the month before. */
            readonly amount: string;
            readonly lastMonth: string;
        };
        readonly PreviewOutlier: {
            readonly householdId: string;
            readonly building: string;
            readonly room: string;
            readonly feeItemId: string;
            readonly amount: string;
            readonly lastMonth: string;
        };
        readonly PropertyContact: {
            readonly telephone?: string;
            readonly telephoneAllHours?: string;
            readonly centreAddress?: string;
            readonly openingHours?: string;
        };
        readonly Proposal: {
            readonly why: components["schemas"]["ReasonToMatch"];
            readonly confidence: components["schemas"]["Confidence"];
            /** @enum {string} */
            readonly kind: "booking";
            readonly booking: components["schemas"]["BookingRef"];
        } | {
            readonly why: components["schemas"]["ReasonToMatch"];
            readonly confidence: components["schemas"]["Confidence"];
            /** @enum {string} */
            readonly kind: "household";
            readonly householdId: string;
        };
        /** @enum {string} */
        readonly Reason: "banking" | "bill" | "credit-use" | "late-fee" | "opening" | "order-charge" | "order-return" | "payment" | "rebooking" | "refund" | "reversal" | "waiver" | "write-off";
        /** @enum {string} */
        readonly ReasonToMatch: "amount" | "amount-and-day" | "home" | "home-and-amount" | "order" | "payer" | "payer-and-amount" | "reference" | "reference-other-amount";
        readonly RecordFileView: {
            readonly id: string;
            readonly name?: string;
            readonly contentType: string;
            readonly bytes: number;
            readonly sentAt: string;
            /** @description Who asks may take it away. */
            readonly mayTakeAway: boolean;
        };
        readonly Refusal: {
            readonly code: string;
            readonly facts: {
                readonly [key: string]: unknown;
            };
        };
        readonly ReportClose: {
            readonly month: string;
            readonly receivable: string;
            readonly collected: string;
            readonly target: string;
            /** @description Collected of what was receivable; absent where nothing was. */
            readonly share?: string;
        };
        readonly ReportPart: {
            /** @description Id of the fee item, or the building. Absent: of no known one. */
            readonly of?: string;
            /** @description What the fee item was called then. */
            readonly name?: string;
            readonly receivable: string;
            readonly collected: string;
            readonly arrears: string;
            /** @description Collected of what was receivable, four places half-up; absent where nothing was. */
            readonly share?: string;
        };
        readonly ReportSince: {
            /** Format: date */
            readonly day: string;
            /** @description What of the receivable was charged after the last day; below zero where more was taken back. */
            readonly billed: string;
            /** @description What of the receivable was paid by that day, and its share; the share is absent where nothing was receivable. */
            readonly collected: string;
            readonly share?: string;
        };
        /** @enum {string} */
        readonly RowFault: "amount-absurd" | "amount-missing" | "amount-unreadable" | "day-ahead" | "day-unreadable" | "direction-unknown";
        readonly RowFault2: {
            readonly column?: string;
            readonly reason: string;
        };
        readonly RunPreview: {
            readonly items: readonly components["schemas"]["PreviewItem"][];
            /** @description The 50 that differ most from the month before, each by more than half. */
            readonly outliers: readonly components["schemas"]["PreviewOutlier"][];
            readonly lines: number;
            /** @description Yuan. */
            readonly total: string;
        };
        readonly SupplyCompared: {
            /** @description What went in and was counted nowhere; below zero where more was counted below than went in. Absent: nobody knows what went in. */
            readonly loss?: string;
            /** @description Of what went in, four places half-up; absent where nothing did. */
            readonly lossShare?: string;
            /** @description Loss and common use together: what no home was charged for. */
            readonly unbilled?: string;
            readonly propertyId: string;
            readonly propertyName?: string;
            readonly feeItemId: string;
            readonly feeItem: string;
            readonly unit: string;
            /** @description Absent: all of the property. */
            readonly buildings?: readonly string[];
            /** @description Decimals; absent: only what is used in common has a meter, and nobody knows what went in. */
            readonly main?: string;
            readonly homes: string;
            readonly common: string;
            /** @description Main and common meters, and meters of homes, that were not read for the month. */
            readonly unread: readonly string[];
            readonly homesUnread: number;
        };
        readonly Taking: {
            readonly propertyId: string;
            /** @enum {string} */
            readonly source: "bank" | "desk" | "online";
            readonly cashier: string;
            readonly cashierName: string;
            readonly means: string;
            readonly day: string;
            readonly payments: number;
            readonly amount: string;
        };
        readonly TaxCalendarLine: {
            readonly dutyId: string;
            /** @enum {string} */
            readonly tax: "income-tax" | "property-tax" | "stamp-tax" | "surtax" | "vat";
            readonly period: components["schemas"]["Period"];
            /** Format: date */
            readonly dueOn: string;
            /** @enum {string} */
            readonly state: "ahead" | "due" | "filed" | "late";
            readonly filed?: components["schemas"]["TaxReturn"];
        };
        readonly TaxReturn: {
            readonly period: components["schemas"]["Period"];
            /** Format: date */
            readonly filedOn: string;
            /** @description Of the tax office. */
            readonly reference: string;
            /** @description Yuan of tax. */
            readonly amount: string;
            /** @description Whether it was filed after its day. */
            readonly late: boolean;
            readonly filedBy: string;
        };
        readonly Told: {
            readonly [key: string]: unknown;
        };
        readonly Version: {
            /** Format: date */
            readonly from: string;
            /** @description Counted from 1 as they were set; of two from one day the later holds. */
            readonly no: number;
            readonly limits: {
                readonly refund: components["schemas"]["Bounds"];
                readonly concession: components["schemas"]["Bounds"];
                readonly "write-off": components["schemas"]["Bounds"];
            };
        };
        readonly Voucher: {
            /** @description Running number within the month: `1`. */
            readonly number: number;
            /** Format: date */
            readonly day: string;
            readonly reason: components["schemas"]["Reason"];
            readonly lines: readonly components["schemas"]["VoucherLine"][];
            readonly total: string;
        };
        readonly VoucherLine: {
            /** @description Code of the chart of accounts. */
            readonly account: string;
            readonly debit: string;
            readonly credit: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Actor = components['schemas']['Actor'];
export type ActsAs = components['schemas']['ActsAs'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type AuthorityLimitsView = components['schemas']['AuthorityLimitsView'];
export type BadRow = components['schemas']['BadRow'];
export type BookingRef = components['schemas']['BookingRef'];
export type Bounds = components['schemas']['Bounds'];
export type BudgetComparison = components['schemas']['BudgetComparison'];
export type ComparedPart = components['schemas']['ComparedPart'];
export type Confidence = components['schemas']['Confidence'];
export type ExportRow = components['schemas']['ExportRow'];
export type HealthFigures = components['schemas']['HealthFigures'];
export type HouseholdLine = components['schemas']['HouseholdLine'];
export type Job = components['schemas']['Job'];
export type KeptRow = components['schemas']['KeptRow'];
export type Level = components['schemas']['Level'];
export type ListPageOfHouseholdLine = components['schemas']['ListPageOfHouseholdLine'];
export type ListPageOfTaking = components['schemas']['ListPageOfTaking'];
export type MonthStanding = components['schemas']['MonthStanding'];
export type Origin = components['schemas']['Origin'];
export type Period = components['schemas']['Period'];
export type Phase = components['schemas']['Phase'];
export type PreviewItem = components['schemas']['PreviewItem'];
export type PreviewOutlier = components['schemas']['PreviewOutlier'];
export type PropertyContact = components['schemas']['PropertyContact'];
export type Proposal = components['schemas']['Proposal'];
export type Reason = components['schemas']['Reason'];
export type ReasonToMatch = components['schemas']['ReasonToMatch'];
export type RecordFileView = components['schemas']['RecordFileView'];
export type Refusal = components['schemas']['Refusal'];
export type ReportClose = components['schemas']['ReportClose'];
export type ReportPart = components['schemas']['ReportPart'];
export type ReportSince = components['schemas']['ReportSince'];
export type RowFault = components['schemas']['RowFault'];
export type RowFault2 = components['schemas']['RowFault2'];
export type RunPreview = components['schemas']['RunPreview'];
export type SupplyCompared = components['schemas']['SupplyCompared'];
export type Taking = components['schemas']['Taking'];
export type TaxCalendarLine = components['schemas']['TaxCalendarLine'];
export type TaxReturn = components['schemas']['TaxReturn'];
export type Told = components['schemas']['Told'];
export type Version = components['schemas']['Version'];
export type Voucher = components['schemas']['Voucher'];
export type VoucherLine = components['schemas']['VoucherLine'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
