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
        readonly ArchiveKind: "completion" | "contract" | "other" | "owner" | "quality";
        readonly Assignment: {
            readonly assignmentId: string;
            readonly householdId: string;
            /**
             * @description Its last day is over, and who listens was told.
             * @enum {boolean}
             */
            readonly over?: true;
            /** Format: date */
            readonly from: string;
            /**
             * Format: date
             * @description Absent: still.
             */
            readonly until?: string;
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
        readonly BuildingOfTree: {
            readonly building: string;
            readonly units: readonly {
                readonly households: number;
                readonly handedOver: number;
                /** @description Square metres with two decimals. */
                readonly areaSquareMetres: string;
                readonly unit?: string;
                /** @description The word of the register by which its homes are listed. */
                readonly filter: string;
            }[];
            readonly households: number;
            readonly handedOver: number;
            /** @description Square metres with two decimals. */
            readonly areaSquareMetres: string;
        };
        readonly Check: {
            readonly item: components["schemas"]["CheckItem"];
            /** @enum {string} */
            readonly result: "defect" | "in-order" | "not-there";
            /** @description A defect says what it is. */
            readonly remark?: string;
        };
        /** @enum {string} */
        readonly CheckItem: "drains" | "electricity" | "entrance-door" | "floors" | "gas" | "heating" | "intercom-and-alarm" | "walls-and-ceilings" | "water" | "windows";
        readonly Coordinates: {
            readonly latitude: number;
            readonly longitude: number;
        };
        readonly FirstReading: {
            /** @enum {string} */
            readonly meter: "electricity" | "gas" | "heating" | "hot-water" | "water";
            /** @description On the meter itself. */
            readonly number: string;
            /** @description Up to three decimals, as text: charges are computed from it. */
            readonly reading: string;
        };
        /** @enum {string} */
        readonly HandoverState: "awaiting" | "handed-over";
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
        /** @enum {string} */
        readonly HouseholdUse: "garage" | "home" | "office" | "other" | "shop" | "storage";
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
        readonly KeyCount: {
            readonly kind: string;
            readonly count: number;
        };
        readonly Loan: {
            readonly loanId: string;
            readonly borrower: string;
            readonly purpose: string;
            /** Format: date */
            readonly issuedOn: string;
            /** Format: date */
            readonly dueOn: string;
            /**
             * Format: date
             * @description Absent: still out.
             */
            readonly returnedOn?: string;
        };
        readonly Origin: {
            readonly address: string;
            readonly agent?: string;
        };
        /** @enum {string} */
        readonly ParkingKind: "owned" | "rented" | "shared";
        readonly Person: {
            readonly personId: string;
            readonly role: components["schemas"]["PersonRole"];
            readonly name?: string;
            /** @description Digits with an optional leading plus. */
            readonly phone?: string;
            /** @description An owner's part of the home as `1/2` or `50%`; absent where owners hold it jointly. */
            readonly share?: string;
            /**
             * Format: date
             * @description First day; absent: since before the register knew.
             */
            readonly from?: string;
            /**
             * Format: date
             * @description Last day; absent: still.
             */
            readonly until?: string;
        };
        /** @enum {string} */
        readonly PersonRole: "family" | "owner" | "tenant";
        /** @enum {string} */
        readonly Phase: "checked" | "checking" | "done" | "mapping" | "running";
        readonly PlaceHold: {
            readonly orderId: string;
            readonly orderNumber: string;
            readonly householdId: string;
            /** Format: date */
            readonly since: string;
            /** @description The how many-eth hold on the place it is, as who asks counts them; absent: of before they were counted. */
            readonly number?: number;
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
        readonly RevealedContact: {
            readonly personId: string;
            readonly name?: string;
            readonly phone?: string;
        };
        readonly RowFault: {
            readonly column?: string;
            readonly reason: string;
        };
        readonly Told: {
            readonly [key: string]: unknown;
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
export type ArchiveKind = components['schemas']['ArchiveKind'];
export type Assignment = components['schemas']['Assignment'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type BuildingOfTree = components['schemas']['BuildingOfTree'];
export type Check = components['schemas']['Check'];
export type CheckItem = components['schemas']['CheckItem'];
export type Coordinates = components['schemas']['Coordinates'];
export type FirstReading = components['schemas']['FirstReading'];
export type HandoverState = components['schemas']['HandoverState'];
export type HealthFigures = components['schemas']['HealthFigures'];
export type HistoryRecord = components['schemas']['HistoryRecord'];
export type HouseholdUse = components['schemas']['HouseholdUse'];
export type Job = components['schemas']['Job'];
export type KeptRow = components['schemas']['KeptRow'];
export type KeyCount = components['schemas']['KeyCount'];
export type Loan = components['schemas']['Loan'];
export type Origin = components['schemas']['Origin'];
export type ParkingKind = components['schemas']['ParkingKind'];
export type Person = components['schemas']['Person'];
export type PersonRole = components['schemas']['PersonRole'];
export type Phase = components['schemas']['Phase'];
export type PlaceHold = components['schemas']['PlaceHold'];
export type RecordFileView = components['schemas']['RecordFileView'];
export type RevealedContact = components['schemas']['RevealedContact'];
export type RowFault = components['schemas']['RowFault'];
export type Told = components['schemas']['Told'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
