import { StockController } from './adapters/in/http/stock/stock.controller.js';
import { BookingsController } from './adapters/in/http/venues/bookings.controller.js';
import { VenuesController } from './adapters/in/http/venues/venues.controller.js';
import { callerReach, callerSelf } from './adapters/out/postgres/caller.js';
import { MoveStock } from './application/stock/move-stock.js';
import { BookVenue } from './application/venues/book-venue.js';
import { CancelBooking } from './application/venues/cancel-booking.js';
import { CorrectVenue } from './application/venues/correct-venue.js';
import { RegisterVenue } from './application/venues/register-venue.js';
import { recorder, type Subject, useCase } from './convenience.wiring.js';

/** Halls, squares and display places with their calendar; the store of bottled water. */
export const venues: Subject = {
  controllers: [VenuesController, BookingsController, StockController],
  providers: [
    useCase(RegisterVenue, ({ venues }) => new RegisterVenue(venues, callerReach, recorder)),
    useCase(CorrectVenue, ({ venues }) => new CorrectVenue(venues, recorder)),
    useCase(BookVenue, (ports) => new BookVenue(ports.bookings, ports.venues, ports.orders, callerSelf, recorder)),
    useCase(CancelBooking, ({ bookings }) => new CancelBooking(bookings, recorder)),
    useCase(MoveStock, ({ stock, items }) => new MoveStock(stock, items, callerSelf, recorder)),
  ],
};
