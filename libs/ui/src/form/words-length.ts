/** Near its end a text says how much room is left; before, that would only be noise. */
const NEAR = 0.8;

/** The counter below a text: `1,640 / 2,000` near the end, nothing before. */
export const countOf = (length: number, longest: number): { readonly shown: boolean; readonly over: number } => ({
  shown: length >= longest * NEAR,
  over: Math.max(0, length - longest),
});

/** Refuses what is too long, as services count: in UTF-16, which async-validator's `max` does not. */
export const notLonger = (longest: number, message: (over: number) => string) => ({
  validator: async (_rule: unknown, value: unknown): Promise<void> => {
    const { over } = countOf(typeof value === 'string' ? value.trim().length : 0, longest);
    if (over > 0) throw new Error(message(over));
  },
});
