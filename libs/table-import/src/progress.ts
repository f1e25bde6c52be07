import cliProgress from 'cli-progress';

/** How far the import is. */
export interface ProgressState {
  /** Of the file, 0 to 1. */
  readonly share: number;
  readonly read: number;
  readonly added: number;
  readonly repeated: number;
  readonly bad: number;
}

/** Shows progress while the import runs. */
export interface Progress {
  show(state: ProgressState): void;
  end(): void;
}

const LINE_EVERY_MS = 2_000;

const sentence = ({ read, added, repeated, bad }: ProgressState): string =>
  `${read} rows read · ${added} added · ${repeated} there already · ${bad} bad`;

/** A bar on a terminal; elsewhere (a log, a pipe) a plain line now and then. */
export const progressOn = (out: NodeJS.WriteStream): Progress => (out.isTTY ? bar(out) : lines(out));

const bar = (out: NodeJS.WriteStream): Progress => {
  const shown = new cliProgress.SingleBar(
    { stream: out, format: '{bar} {percentage}% · {sentence}', hideCursor: true, fps: 8 },
    cliProgress.Presets.shades_classic,
  );
  shown.start(1000, 0, { sentence: '' });
  return {
    show: (state) => shown.update(Math.round(state.share * 1000), { sentence: sentence(state) }),
    end: () => shown.stop(),
  };
};

const lines = (out: NodeJS.WriteStream): Progress => {
  let last = Date.now();
  return {
    show: (state) => {
      if (Date.now() - last < LINE_EVERY_MS) return;
      last = Date.now();
      out.write(`${Math.round(state.share * 100)} % · ${sentence(state)}\n`);
    },
    end: () => undefined,
  };
};
