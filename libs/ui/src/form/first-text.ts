import { useRef } from 'react';

const texts = ['input.ant-input', 'textarea']
  .map((kind) => `${kind}:not([disabled], [readonly], [role="combobox"], [aria-hidden="true"])`)
  .join(', ');

/**
 * Once a dialog stands open, the keyboard is in its first text, so that Ctrl + Enter saves and Enter does not press ✕.
 * Pickers and selects are left alone: they would open.
 */
export const useFirstText = () => {
  const body = useRef<HTMLDivElement>(null);
  const afterOpenChange = (open: boolean): void => {
    if (!open || body.current?.contains(document.activeElement)) return;
    body.current?.querySelector<HTMLElement>(texts)?.focus();
  };
  return { body, afterOpenChange };
};
