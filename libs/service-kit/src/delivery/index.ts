export { type Dispatch, deliveryJob } from './delivery-job.js';
export { type DeliveryTable, deliveryQueue } from './delivery-queue.js';
