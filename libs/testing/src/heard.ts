/** What a command answered and wrote. */
export interface Heard {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of this process as the shell does, and gathers what it writes to its two streams instead of showing it. */
export const heard = async (command: () => Promise<number>): Promise<Heard> => {
  const said = { out: '', err: '' };
  const streams = { out: process.stdout, err: process.stderr } as const;
  const names = ['out', 'err'] as const;
  const writes = names.map((name) => streams[name].write);
  for (const name of names)
    streams[name].write = ((text: string, done?: () => void) => {
      said[name] += text;
      done?.();
      return true;
    }) as typeof process.stdout.write;
  try {
    return { status: await command(), ...said };
  } finally {
    names.forEach((name, index) => {
      streams[name].write = writes[index] as typeof process.stdout.write;
    });
  }
};
