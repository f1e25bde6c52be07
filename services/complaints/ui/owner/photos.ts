import { element, Refused } from '@goldkey/ui/owner';
import { shrinkPhoto } from '@goldkey/ui/shrink';
import { sendPhoto } from './api.js';
import type { OwnerPage } from './owner-page.js';

/** As many as one report takes (ownerReportBody). */
const MOST = 6;

/** Photos beside an owner's words: each is made small and sent at once; the report names them. `ids` answers which. */
export const photoField = ({ t, token, locale }: OwnerPage): { row: HTMLElement; ids: () => readonly string[] } => {
  const sent = new Map<string, string>();
  const shown = element('ul', { class: 'photos' });
  const fault = element('p', { class: 'fault', role: 'alert' });
  const draw = () => {
    shown.replaceChildren(
      ...[...sent].map(([id, address], index) =>
        element(
          'li',
          {},
          element(
            'button',
            {
              type: 'button',
              'aria-label': t.photoRemove.replace('{place}', String(index + 1)),
              onclick: () => {
                URL.revokeObjectURL(address);
                sent.delete(id);
                draw();
              },
            },
            element('img', { src: address, alt: '' }),
          ),
        ),
      ),
    );
    input.disabled = sent.size >= MOST;
  };
  const take = async () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file === undefined) return;
    input.disabled = true;
    fault.textContent = t.sending;
    try {
      const photo = await shrinkPhoto(file);
      sent.set(await sendPhoto(token, photo, locale), URL.createObjectURL(photo));
      fault.textContent = '';
    } catch (error) {
      fault.textContent = error instanceof Refused ? error.message : t.photoFailed;
    }
    draw();
  };
  const input = element('input', { id: 'photo', type: 'file', accept: 'image/*', onchange: () => void take() });
  const row = element(
    'div',
    { class: 'field' },
    element('label', { for: 'photo' }, t.photoTake, element('span', { class: 'small muted' }, ` ${t.optional}`)),
    input,
    shown,
    fault,
  );
  return { row, ids: () => [...sent.keys()] };
};
