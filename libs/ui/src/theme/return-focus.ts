/**
 * Pages open a dialog by rendering it and close it by rendering it no more, which leaves the keyboard nowhere: Ant Design gives the
 * focus back only where a dialog stays and hides. Whoever closed one goes on where they were (WCAG 2.4.3).
 */

/** Enough for a menu, a dialog and what that one opened. */
const REMEMBERED = 12;
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

const isThere = (element: HTMLElement): boolean =>
  element.isConnected &&
  element.getClientRects().length > 0 &&
  !element.matches(':disabled') &&
  element.closest('[inert], [aria-hidden="true"]') === null;

const path: HTMLElement[] = [];

const remember = (target: EventTarget | null): void => {
  const element = target instanceof Element ? target.closest<HTMLElement>(FOCUSABLE) : null;
  if (element === null || path.at(-1) === element) return;
  path.push(element);
  if (path.length > REMEMBERED) path.shift();
};

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** To where the person was last before what is gone now; where that is gone too, to the page. */
export const returnFocus = (): void => {
  if (!isNowhere()) return;
  const before = path.findLast(isThere) ?? document.getElementById('main');
  before?.focus({ preventScroll: true });
};

const LAYERS = '.ant-modal, .ant-drawer';

/** Dialogs and drawers stand in containers of their own at the end of the document. */
const holdsDialog = (node: Node): boolean =>
  node instanceof Element && (node.matches(LAYERS) || node.querySelector(LAYERS) !== null);

/** Watches what goes; answers how to stop. */
export const watchClosing = (): (() => void) => {
  const onFocus = ({ target }: FocusEvent) => remember(target);
  // Safari gives a pressed button no focus.
  const onPress = ({ target }: MouseEvent) => remember(target);
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ removedNodes }) => [...removedNodes].some(holdsDialog))) returnFocus();
  });
  observer.observe(document.body, { childList: true });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('click', onPress, true);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('click', onPress, true);
  };
};
