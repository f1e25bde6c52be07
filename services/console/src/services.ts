import type { ServicePages } from '@goldkey/ui';

/** Every service's pages, found by their place: a new service needs no line here. */
const found = import.meta.glob<{ readonly pages: ServicePages }>(['../../*/ui/index.ts', '../../*/ui/index.tsx'], {
  eager: true,
});

/** What each service declares; its pages themselves are loaded when they are opened. */
export const services: readonly ServicePages[] = Object.values(found).map((module) => module.pages);

/** All ways into the services, in their order. */
export const navEntries = services.flatMap(({ nav }) => nav).sort((a, b) => a.order - b.order);

/** What stands above ways that belong together. */
export const captions = services.flatMap(({ captions: own }) => own ?? []);

export const actionEntries = services.flatMap(({ actions }) => actions ?? []);

export const noticePlaces = services.flatMap(({ notices }) => notices ?? []);

export const waitingEntries = services.flatMap(({ waiting }) => waiting ?? []);

/** What the page of a home shows of every service. */
export const householdParts = services
  .flatMap(({ householdParts: own }) => own ?? [])
  .sort((a, b) => a.order - b.order);

/** The registers of every service that has some. */
export const registers = Object.fromEntries(
  services.flatMap(({ id, registers: own }) => (own === undefined ? [] : [[id, own]])),
);

export const searches = services.flatMap(({ search }) => search ?? []);
