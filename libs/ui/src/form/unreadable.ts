import { createContext } from 'react';

/** What the `Field` around an entry does with a text that the entry cannot read. */
export interface Unreadable {
  /** Refuses to save with this sentence; `undefined`: all is readable again. */
  readonly refuse: (sentence: string | undefined) => void;
  /** Shows the sentence below the entry, which then need not. */
  readonly tells: boolean;
}

export const UnreadableContext = createContext<Unreadable | undefined>(undefined);
