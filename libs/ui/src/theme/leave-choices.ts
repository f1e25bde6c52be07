/**
 * In an open list Ant Design takes Tab for "choose what is marked" and keeps the keyboard. Where several are chosen that adds a
 * stranger, or lets go of whom one has just chosen, and nobody gets past the field (WCAG 2.1.2). Where nothing is typed, Tab only
 * goes on; Enter chooses.
 */

const OPEN = '.ant-select-multiple [role="combobox"][aria-expanded="true"]';

const isUntyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.matches(OPEN) && target.value === '';

/** Watches Tab before the lists do; answers how to stop. A list that is left closes by itself. */
export const watchChoices = (): (() => void) => {
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab' && isUntyped(event.target)) event.stopPropagation();
  };
  document.addEventListener('keydown', onKey, true);
  return () => document.removeEventListener('keydown', onKey, true);
};
