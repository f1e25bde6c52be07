import type { ConvenienceWorld, Place } from './convenience-world.js';

type Answer = Awaited<ReturnType<ConvenienceWorld['done']>>;

/** What billing is asked for an order, the first asked first. */
export const commandsOf = async (world: ConvenienceWorld, { desk }: Place, orderId: string): Promise<Answer[]> =>
  (await world.get(`billing-commands?orderId=${orderId}&sort=askedAt`, desk)).body.items;

const SETTLED_MS = 15_000;

/** Rounds of sending until the order's commands stand so. */
export const commandsStand = async (
  world: ConvenienceWorld,
  place: Place,
  orderId: string,
  states: readonly string[],
): Promise<Answer[]> => {
  for (const end = Date.now() + SETTLED_MS; ; ) {
    const commands = await commandsOf(world, place, orderId);
    const now = commands.map(({ state }: { state: string }) => state);
    if (JSON.stringify(now) === JSON.stringify(states)) return commands;
    if (Date.now() > end) throw new Error(`the commands stand ${now.join(', ')}`);
  }
};
