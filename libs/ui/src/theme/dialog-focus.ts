/**
 * Ant Design opens a dialog with the keyboard on its ✕, where Enter undoes what was just asked for. Every dialog, whoever opens it,
 * begins in its first field instead, or on its primary button where there is none. What only shows something keeps the ✕.
 */

const DIALOG = '.ant-modal';
const START = '.ant-modal-close, .ant-modal';
const FIELDS = ['input:not([type="hidden"])', 'textarea', 'select', '[contenteditable="true"]']
  .map((field) => `.ant-modal-body ${field}:not(:disabled, [tabindex="-1"])`)
  .join(', ');
const PRIMARY = '.ant-btn-primary:not(:disabled)';

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

const firstSeen = (dialog: Element, selector: string): HTMLElement | undefined =>
  [...dialog.querySelectorAll<HTMLElement>(selector)].find(isSeen);

/** Of several radio buttons the keyboard stands on the chosen one. */
const chosenOf = (field: HTMLElement): HTMLElement =>
  field instanceof HTMLInputElement && field.type === 'radio' && field.name !== ''
    ? (field.form?.querySelector<HTMLElement>(`input[name="${CSS.escape(field.name)}"]:checked`) ?? field)
    : field;

/** Where the keyboard begins in a dialog. */
const beginningOf = (dialog: Element): HTMLElement | undefined => {
  const field = firstSeen(dialog, FIELDS);
  return field === undefined ? firstSeen(dialog, PRIMARY) : chosenOf(field);
};

/** Watches where the focus goes; answers how to stop. A finger needs no focus, and would call up the keys of the screen. */
export const watchDialogs = (): (() => void) => {
  let entered: Element | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    const dialog = target.closest(DIALOG);
    const isNew = dialog !== entered;
    entered = dialog;
    if (dialog === null || !isNew || !target.matches(START) || window.matchMedia('(pointer: coarse)').matches) return;
    beginningOf(dialog)?.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
};
