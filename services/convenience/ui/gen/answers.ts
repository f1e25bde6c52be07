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
        readonly CatalogueLine: {
            readonly itemId: string;
            readonly code: string;
            readonly name: string;
            readonly kind: components["schemas"]["ItemKind"];
            readonly charged: boolean;
            readonly unit: string;
            /** @description Yuan for a unit; `0.00` for what is done for nothing. */
            readonly price: string;
            /** @description Units a month that are expected. */
            readonly plannedUnits: number;
            /** @description Whether the price is paid before the service. */
            readonly prepaid: boolean;
            /** @description Yuan that lie with the centre until the end; `0.00` for none. */
            readonly deposit: string;
            readonly demand: string;
            readonly feasibility: string;
            readonly benefit: string;
            /** @description What neighbours have to put up with, and how it is kept small. */
            readonly nuisance: string;
            /** @description Why the general manager approves of a margin out of bounds. */
            readonly marginReason?: string;
            /** @description Yuan a month, however much is sold. */
            readonly fixedCost: string;
            /** @description Yuan for each unit. */
            readonly variableCost: string;
        };
        /** @enum {string} */
        readonly FieldForm: "area" | "count" | "day" | "flag" | "month" | "text" | "yuan";
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
        readonly ItemKind: "advertisement" | "agency-rental" | "bottled-water" | "broadband" | "car-insurance" | "computer-repair" | "housekeeping" | "housekeeping-referral" | "housing-information" | "newspapers" | "other-free" | "other-paid" | "parking-rental" | "pollution-test" | "table-umbrella-rental" | "telephone" | "venue-rental";
        readonly KindField: {
            readonly name: string;
            readonly form: components["schemas"]["FieldForm"];
            readonly required: boolean;
        };
        readonly Origin: {
            readonly address: string;
            readonly agent?: string;
        };
        readonly PropertyContact: {
            readonly telephone?: string;
            readonly telephoneAllHours?: string;
            readonly centreAddress?: string;
            readonly openingHours?: string;
        };
        readonly RevenueLine: {
            readonly itemId: string;
            readonly itemName: string;
            readonly unit: string;
            readonly users: number;
            readonly services: number;
            readonly units: number;
            readonly revenue: string;
            /** @description Fees that staff took in the month, and what of them the cashier has. */
            readonly received: string;
            readonly handedOver: string;
        };
        readonly RevenueReport: {
            readonly propertyId: string;
            readonly month: string;
            readonly lines: readonly components["schemas"]["RevenueLine"][];
            readonly total: {
                /** @description Fees that staff took in the month, and what of them the cashier has. */
                readonly received: string;
                readonly revenue: string;
                readonly services: number;
                readonly handedOver: string;
                readonly held: string;
            };
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
export type AuditEntry = components['schemas']['AuditEntry'];
export type CatalogueLine = components['schemas']['CatalogueLine'];
export type FieldForm = components['schemas']['FieldForm'];
export type HealthFigures = components['schemas']['HealthFigures'];
export type HistoryRecord = components['schemas']['HistoryRecord'];
export type ItemKind = components['schemas']['ItemKind'];
export type KindField = components['schemas']['KindField'];
export type Origin = components['schemas']['Origin'];
export type PropertyContact = components['schemas']['PropertyContact'];
export type RevenueLine = components['schemas']['RevenueLine'];
export type RevenueReport = components['schemas']['RevenueReport'];
export type Told = components['schemas']['Told'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
