import { type ComponentProps, createContext, useContext, useEffect, useId, useState } from 'react';
import { UnreadableContext } from './unreadable.js';

interface Typing {
  /** What stands in the field and is not read, or could not be. */
  readonly typed: string | undefined;
  readonly onType: (text: string | undefined) => void;
  /** Reads it; answers whether something had been typed. */
  readonly onDone: () => boolean;
}

export const TypingContext = createContext<Typing>({ typed: undefined, onType: () => undefined, onDone: () => false });

/**
 * The input of a calendar's field. Ant Design reads on every key, and would make `12-3` a day before its nought is typed; ours is
 * read as a whole, when it is left.
 */
export const TypedInput = ({ value, onChange: _onEveryKey, onKeyDown, onBlur, ...input }: ComponentProps<'input'>) => {
  const { typed, onType, onDone } = useContext(TypingContext);
  return (
    <input
      {...input}
      value={typed ?? value}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onType(undefined);
        const read = (event.key === 'Enter' || event.key === 'Tab') && !event.nativeEvent.isComposing && onDone();
        // Enter on what was typed is not also the calendar's, which would open or choose.
        if (!(read && event.key === 'Enter')) onKeyDown?.(event);
      }}
      onBlur={(event) => {
        onDone();
        onBlur?.(event);
      }}
    />
  );
};

interface Entry {
  readonly value: string | undefined;
  readonly onChange: ((text: string | undefined) => void) | undefined;
  readonly read: (text: string) => string | undefined;
  readonly sentence: (text: string) => string;
  readonly described: string | undefined;
}

/** What is typed into a field: read when it is left, kept with a sentence where it cannot be read. */
export const useTyping = ({ value, onChange, read, sentence, described }: Entry) => {
  const field = useContext(UnreadableContext);
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const noteId = useId();
  const settle = (text?: string) => {
    setTyped(text);
    setRefused(text);
    field?.refuse(text === undefined ? undefined : sentence(text));
  };
  // Another value, from wherever it came, takes the place of what was typed.
  useEffect(() => settle(), [value]);
  const onDone = (): boolean => {
    if (typed === undefined || typed === refused) return false;
    const found = typed.trim() === '' ? undefined : read(typed);
    const readable = found !== undefined || typed.trim() === '';
    settle(readable ? undefined : typed);
    // A field is looked at again when it is said to have changed.
    if (readable ? found !== value || refused !== undefined : field !== undefined) onChange?.(readable ? found : value);
    return true;
  };
  const onType = (text: string | undefined) => {
    if (text !== undefined || typed === undefined) return setTyped(text);
    settle();
    if (field !== undefined && refused !== undefined) onChange?.(value);
  };
  const note = refused !== undefined && field?.tells !== true ? sentence(refused) : undefined;
  return {
    typing: { typed, onType, onDone },
    /** Something was chosen instead. */
    onChosen: () => onType(undefined),
    invalid: refused !== undefined,
    described: [described, note === undefined ? undefined : noteId].filter(Boolean).join(' ') || undefined,
    note:
      note === undefined ? null : (
        <div id={noteId} role="alert" className="gk-small gk-late">
          {note}
        </div>
      ),
  };
};
