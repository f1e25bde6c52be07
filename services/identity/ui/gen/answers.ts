/** What this service answers. Made by `npm run generate -- openapi`. */
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly AccountsAnswer: {
            readonly accountId: string;
            readonly login: string;
            readonly name: string;
            readonly roles: readonly string[];
            readonly disabled: boolean;
            readonly locked: boolean;
            readonly secondFactor: boolean;
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
        readonly Deputy: {
            readonly deputyId: string;
            readonly appointmentId: string;
            /** @description Whose appointment it is. */
            readonly holderEmployeeId: string;
            readonly deputyEmployeeId: string;
            /** @description YYYY-MM-DD, both included. */
            readonly from: string;
            readonly until: string;
            /** @description Milliseconds since the epoch, where it was ended before its day. */
            readonly endedAt?: number;
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
            /** @description Milliseconds since the epoch, where it was ended before its day. */
            readonly endedAt?: number;
        };
        readonly Enrolment: {
            readonly secret: string;
            /** @description `otpauth://…`, for a QR code. */
            readonly address: string;
            /** @description To be handed back with the first code. */
            readonly sealedSecret: string;
        };
        readonly MeAnswer: {
            readonly recoveryCodes: readonly string[];
        };
        readonly PrivacyAnswer: {
            readonly id: string;
            readonly version: number;
            /** @enum {string} */
            readonly wish: "erasure" | "export";
            /** @enum {string} */
            readonly kind: "employee" | "owner";
            readonly name: string;
            readonly place: string;
            readonly entries: number;
            readonly proof: string;
            readonly askedOn: string;
            readonly dueOn: string;
            /** @enum {string} */
            readonly state: "approved" | "asked" | "done" | "refused" | "withdrawn";
            readonly writtenBy: string;
            readonly writerName: string;
            readonly outcomes: readonly {
                readonly service: string;
                readonly at: string;
                readonly stores: readonly {
                    readonly store: string;
                    readonly title: readonly string[];
                    readonly erased: number;
                    readonly kept: readonly {
                        readonly rows: number;
                        readonly reason: string;
                        readonly words: readonly string[];
                        readonly until?: string;
                    }[];
                }[];
            }[];
            readonly mayDecide: boolean;
            readonly waiting: readonly string[];
            readonly propertyId?: string;
            readonly decision?: {
                readonly at: string;
                readonly by: string;
                readonly name: string;
                readonly reason?: string;
            };
        };
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail: string;
            readonly instance: string;
            readonly code: string;
            readonly errors?: readonly {
                readonly field?: string;
                readonly reason?: string;
            }[];
            readonly current?: unknown;
        };
        readonly Role: {
            readonly roleId: string;
            /** @description In the languages of the platform; a role that the platform brings has its name in the pages' texts. */
            readonly names?: {
                readonly [key: string]: string;
            };
            readonly permissions: readonly string[];
            readonly secondFactor: boolean;
            /** @description Brought by the platform: it can be changed, not removed. */
            readonly builtIn: boolean;
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
export type AccountsAnswer = components['schemas']['AccountsAnswer'];
export type Answer = components['schemas']['Answer'];
export type Deputy = components['schemas']['Deputy'];
export type DeputyLine = components['schemas']['DeputyLine'];
export type Enrolment = components['schemas']['Enrolment'];
export type MeAnswer = components['schemas']['MeAnswer'];
export type PrivacyAnswer = components['schemas']['PrivacyAnswer'];
export type Problem = components['schemas']['Problem'];
export type Role = components['schemas']['Role'];
export type ServiceSaysOfStoreOutcome = components['schemas']['ServiceSaysOfStoreOutcome'];
export type StoreOutcome = components['schemas']['StoreOutcome'];
export type ToldStore = components['schemas']['ToldStore'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
