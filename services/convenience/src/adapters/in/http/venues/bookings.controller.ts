import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  ExpectedVersion,
  instantField,
  keptIn,
  listOf,
  listQuerySchema,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { BookVenue } from '../../../../application/venues/book-venue.js';
import { CancelBooking } from '../../../../application/venues/cancel-booking.js';
import { recordOf } from '../kept-lists.js';
import { id, list, moment, words } from '../shapes.dto.js';

/** POST /api/convenience/bookings: `untilAt` is the first instant that is free again. */
const bookingBody = z.strictObject({
  venueId: id,
  fromAt: instantField,
  untilAt: instantField,
  purpose: words(200),
  exhibitor: words(80),
  orderId: id.optional(),
});
/** POST /api/convenience/bookings/:id/cancel */
const cancelBody = z.strictObject({ reason: words(500) });
const bookingsQuery = listQuerySchema({
  filters: { propertyId: list, venueId: list, state: list, from: moment, until: moment },
  sorts: ['from'],
});

const spec: ListSpec = {
  ...keptIn('booking'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    venueId: { column: 't.venue_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    // Those that meet the span.
    from: { column: 't.until_at', kind: 'from' },
    until: { column: 't.from_at', kind: 'before' },
  },
  sorts: { from: 't.from_at' },
  neverNull: ['from'],
  defaultSort: 'from',
  search: ["(t.state ->> 'exhibitor')", "(t.state ->> 'purpose')", "(t.state ->> 'venueName')"],
};

/** Who has which venue when (document 004, 5.4). */
@Controller('api/convenience/bookings')
export class BookingsController {
  constructor(
    private readonly bookVenue: BookVenue,
    private readonly cancelBooking: CancelBooking,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:order')
  @Command()
  @Post()
  async book(
    @Body(zodBody(bookingBody)) body: z.output<typeof bookingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.bookVenue.run(body));
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post(':id/cancel')
  async cancel(
    @Param('id') bookingId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(cancelBody)) { reason }: z.output<typeof cancelBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.cancelBooking.run({ id: bookingId, expectedVersion, reason });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('convenience:read')
  @Get()
  list(@Query(zodQuery(bookingsQuery)) query: z.output<typeof bookingsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('convenience:read')
  @Get(':id')
  read(@Param('id') bookingId: string) {
    return recordOf(this.database, spec, 'booking', bookingId);
  }
}
