export * from './contracts.js';
export type { FieldSchema, Form } from './event-schema-types.js';
export { eventSchema } from './gen/event-schema.js';
export * as complaintsEvents from './gen/goldkey/complaints/v1/events.js';
export * as estatesEvents from './gen/goldkey/estates/v1/events.js';
export * as staffingEvents from './gen/goldkey/staffing/v1/events.js';
export * from './validate.js';
