/// <reference path="./kafkajs-queue.d.ts" />
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const { prototype } = RequestQueue;
const look = prototype.scheduleCheckPendingRequests;

/**
 * A connection of kafkajs 2.2.4 looks every millisecond for requests that wait, also where none does: 4 % of a core for each
 * process at rest (github.com/tulios/kafkajs/issues/1704, open; ADR 0052). Here it looks only while one waits; whatever can
 * make one wait calls this again.
 */
prototype.scheduleCheckPendingRequests = function scheduleCheckPendingRequests(this: RequestQueue): void {
  if (this.pending.length > 0) look.call(this);
};
