import { type KeyboardEvent, useEffect, useRef } from 'react';

/** How writing in a cell ended, and where the keyboard goes on. */
export interface Ending {
  readonly words: string | undefined;
  readonly key: 'Enter' | 'Tab' | 'Escape' | 'blur' | 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';
  readonly shift: boolean;
}

const ARROWS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** The field over a cell. Begun by typing, arrows end it and go on, as in a spreadsheet; by F2 they move in the words. */
export const CellEditor = ({
  label,
  initial,
  byTyping,
  onEnd,
}: {
  label: string;
  initial: string;
  byTyping: boolean;
  onEnd: (ending: Ending) => void;
}) => {
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    field.current?.focus();
    const at = initial.length;
    field.current?.setSelectionRange(byTyping ? at : 0, at);
  }, [initial, byTyping]);
  const end = (key: Ending['key'], shift: boolean) => {
    if (ended.current) return;
    ended.current = true;
    onEnd({ words: key === 'Escape' ? undefined : (field.current?.value ?? ''), key, shift });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // The key belongs to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key !== 'Enter' && key !== 'Tab' && key !== 'Escape' && !(byTyping && ARROWS.has(key))) return;
    event.preventDefault();
    end(key as Ending['key'], event.shiftKey);
  };
  return (
    <input
      ref={field}
      className="gk-grid-editor"
      aria-label={label}
      defaultValue={initial}
      onKeyDown={onKeyDown}
      onPaste={(event) => event.stopPropagation()}
      onCopy={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.stopPropagation()}
      onBlur={() => end('blur', false)}
    />
  );
};
