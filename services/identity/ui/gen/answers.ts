/** What this service answers. Made by `npm run generate -- openapi`. */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AccountHistoryLine: {
            readonly happenedAt: string;
            readonly recordedAt: string;
            readonly actor: {
                readonly kind: string;
                readonly id: string;
                readonly name: string;
            };
            readonly change: string;
            readonly data: {
                readonly [key: string]: unknown;
            };
            readonly address?: string;
        };
        readonly AccountLine: {
            readonly postRoles: readonly string[];
            readonly accountId: string;
            readonly login: string;
            readonly name: string;
            readonly roles: readonly string[];
            readonly disabled: boolean;
            readonly locked: boolean;
            readonly secondFactor: boolean;
            /** @description Of what administrators change; sent back in `If-Match`. */
            readonly version: number;
            readonly employeeId?: string | null;
            readonly platformRole?: string | null;
            readonly contact?: string | null;
            readonly externalSubject?: string | null;
        };
        readonly AccountView: {
            readonly accountId: string;
            readonly login: string;
            readonly name: string;
            readonly roles: readonly string[];
            readonly disabled: boolean;
            readonly locked: boolean;
            readonly secondFactor: boolean;
            /** @description Of what administrators change; sent back in `If-Match`. */
            readonly version: number;
            readonly employeeId?: string | null;
            readonly platformRole?: string | null;
            readonly contact?: string | null;
            readonly externalSubject?: string | null;
        };
        readonly Answer: {
            /** @enum {string} */
            readonly asked: "code" | "enrolment" | "password";
        } | {
            readonly location: string;
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
        readonly Deputy: {
            readonly deputyId: string;
            readonly appointmentId: string;
            /** @description Whose appointment it is. */
            readonly holderEmployeeId: string;
            readonly deputyEmployeeId: string;
            /** @description YYYY-MM-DD, both included. */
            readonly from: string;
            readonly until: string;
            /**
             * Format: date-time
             * @description Where it was ended before its day.
             */
            readonly endedAt?: string;
        };
        readonly DeputyLine: {
            readonly holderName?: string;
            readonly deputyName?: string;
            readonly role?: string;
            readonly unitName?: string;
            /** @enum {string} */
            readonly state: "coming" | "over" | "running";
            readonly deputyId: string;
            readonly appointmentId: string;
            /** @description Whose appointment it is. */
            readonly holderEmployeeId: string;
            readonly deputyEmployeeId: string;
            /** @description YYYY-MM-DD, both included. */
            readonly from: string;
            readonly until: string;
            /**
             * Format: date-time
             * @description Where it was ended before its day.
             */
            readonly endedAt?: string;
        };
        readonly Enrolment: {
            readonly secret: string;
            /** @description `otpauth://…`, for a QR code. */
            readonly address: string;
            /** @description To be handed back with the first code. */
            readonly sealedSecret: string;
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
        readonly KeptRole: {
            readonly roleId: string;
            /** @description In the languages of the platform; a role that the platform brings has its name in the pages' texts. */
            readonly names?: {
                readonly [key: string]: string;
            };
            readonly permissions: readonly string[];
            readonly secondFactor: boolean;
            /** @description Brought by the platform: it can be changed, not removed. */
            readonly builtIn: boolean;
            readonly version: number;
        };
        readonly ListPageOfAccountLine: {
            readonly items: readonly components["schemas"]["AccountLine"][];
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
        readonly OwnAccountView: {
            readonly login: string;
            readonly name: string;
            readonly secondFactor: boolean;
            /** @description A role of theirs asks for it: it cannot be taken away. */
            readonly secondFactorAsked: boolean;
            readonly recoveryCodesLeft: number;
            /** @description Those that the person can act as: their own first. */
            readonly appointments: readonly components["schemas"]["OwnAppointment"][];
        };
        readonly OwnAppointment: {
            readonly appointmentId: string;
            readonly role: string;
            readonly unitId: string;
            readonly unitName?: string;
            readonly propertyId?: string;
            readonly onBehalfOf?: {
                readonly employeeId: string;
                readonly name: string;
                readonly until: string;
            };
        };
        /** @enum {string} */
        readonly PersonKind: "employee" | "owner";
        /** @enum {string} */
        readonly PrivacyRequestState: "approved" | "asked" | "done" | "refused" | "withdrawn";
        readonly PrivacyRequestView: {
            readonly id: string;
            readonly version: number;
            readonly propertyId?: string;
            readonly wish: components["schemas"]["PrivacyWish"];
            readonly kind: components["schemas"]["PersonKind"];
            readonly name: string;
            readonly place: string;
            /** @description Of the register, that are this person. */
            readonly entries: number;
            readonly proof: string;
            readonly askedOn: string;
            readonly dueOn: string;
            readonly state: components["schemas"]["PrivacyRequestState"];
            readonly writtenBy: string;
            readonly writerName: string;
            readonly decision?: {
                readonly at: string;
                readonly by: string;
                readonly name: string;
                readonly reason?: string;
            };
            readonly outcomes: readonly {
                readonly service: string;
                readonly at: string;
                readonly stores: readonly components["schemas"]["StoreOutcome"][];
            }[];
            /** @description Whether the caller may approve or refuse it now: another person than who wrote it. */
            readonly mayDecide: boolean;
            /** @description Services that have not erased yet, of an approved erasure. */
            readonly waiting: readonly string[];
        };
        /** @enum {string} */
        readonly PrivacyWish: "erasure" | "export";
        readonly ResetLinkView: {
            readonly link: string;
            readonly expiresAt: string;
        };
        readonly ServiceSaysOfStoreOutcome: {
            readonly service: string;
            readonly stores?: readonly components["schemas"]["StoreOutcome"][];
        };
        readonly StoreOutcome: {
            readonly store: string;
            /** @description In simplified Chinese, traditional Chinese and English. */
            readonly title: readonly string[];
            readonly erased: number;
            readonly kept: readonly {
                readonly rows: number;
                readonly reason: string;
                readonly words: readonly string[];
                readonly until?: string;
            }[];
        };
        readonly ToldStore: {
            readonly store: string;
            readonly title: readonly string[];
            readonly rows: readonly {
                readonly [key: string]: unknown;
            }[];
            readonly leftOut: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccountHistoryLine = components['schemas']['AccountHistoryLine'];
export type AccountLine = components['schemas']['AccountLine'];
export type AccountView = components['schemas']['AccountView'];
export type Answer = components['schemas']['Answer'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type Deputy = components['schemas']['Deputy'];
export type DeputyLine = components['schemas']['DeputyLine'];
export type Enrolment = components['schemas']['Enrolment'];
export type HealthFigures = components['schemas']['HealthFigures'];
export type KeptRole = components['schemas']['KeptRole'];
export type ListPageOfAccountLine = components['schemas']['ListPageOfAccountLine'];
export type OwnAccountView = components['schemas']['OwnAccountView'];
export type OwnAppointment = components['schemas']['OwnAppointment'];
export type PersonKind = components['schemas']['PersonKind'];
export type PrivacyRequestState = components['schemas']['PrivacyRequestState'];
export type PrivacyRequestView = components['schemas']['PrivacyRequestView'];
export type PrivacyWish = components['schemas']['PrivacyWish'];
export type ResetLinkView = components['schemas']['ResetLinkView'];
export type ServiceSaysOfStoreOutcome = components['schemas']['ServiceSaysOfStoreOutcome'];
export type StoreOutcome = components['schemas']['StoreOutcome'];
export type ToldStore = components['schemas']['ToldStore'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
