import { Public } from '@goldkey/access';
import { refuse } from '@goldkey/kernel';
import { type Database, Fault } from '@goldkey/postgres';
import { RefusedError } from '@goldkey/service-kit';
import { standIn } from '@goldkey/service-kit/testing';
import { Controller } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';

interface Place {
  readonly placeId: string;
  readonly propertyId: string;
  readonly number: string;
  readonly householdIds: readonly string[];
}
/** Parking places and which order has which; one a process, for Nest makes the controller. */
const known = new Map<string, Place>();
const heldBy = new Map<string, string>();
/** As estates has it (ADR 0072): of each place the last hold that was freed. */
const over = new Map<string, number>();
const desk = { does: 'answer' as 'answer' | 'lose the answer' | 'be away' | { readonly refuse: string } };

const answered = <Answer>(answer: () => Answer): Answer => {
  if (desk.does === 'be away') throw new Fault('estates', 'away');
  if (typeof desk.does === 'object') throw new RefusedError(refuse(desk.does.refuse, {}).refusal);
  const said = answer();
  if (desk.does === 'lose the answer') throw new Fault('estates', 'the answer is lost');
  return said;
};

@Public()
@Controller()
class EstatesController {
  /** Every property is known by the news; there is none besides. */
  @GrpcMethod('Estates', 'GetProperties')
  properties() {
    return { properties: [] };
  }

  @GrpcMethod('Estates', 'GetParkingPlaces')
  places({ ids = [] }: { ids?: string[] }) {
    const places = ids.flatMap((id) => {
      const place = known.get(id);
      const orderId = heldBy.get(id);
      return place === undefined ? [] : [{ ...place, ...(orderId !== undefined && { orderId }) }];
    });
    return { places };
  }

  @GrpcMethod('Estates', 'HoldParkingPlace')
  hold({ placeId, orderId, holdNumber = 0 }: { placeId: string; orderId: string; holdNumber?: number }) {
    return answered(() => {
      if (holdNumber <= (over.get(placeId) ?? 0)) throw new RefusedError(refuse('estates.hold-over', {}).refusal);
      const other = heldBy.get(placeId);
      if (other !== undefined && other !== orderId) throw new RefusedError(refuse('estates.place-held', {}).refusal);
      heldBy.set(placeId, orderId);
      return { number: known.get(placeId)?.number ?? '' };
    });
  }

  @GrpcMethod('Estates', 'FreeParkingPlace')
  free({ placeId, orderId, holdNumber = 0 }: { placeId: string; orderId: string; holdNumber?: number }) {
    return answered(() => {
      over.set(placeId, Math.max(holdNumber, over.get(placeId) ?? 0));
      if (heldBy.get(placeId) === orderId) heldBy.delete(placeId);
      return {};
    });
  }
}

/** estates on a real port, with the parking places that it is told of. */
export const standInForEstates = async (database: Database) => {
  const service = await standIn(database, ['estates'], [EstatesController]);
  return { ...service, known, heldBy, desk };
};
export type StandInForEstates = Awaited<ReturnType<typeof standInForEstates>>;
