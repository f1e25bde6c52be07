import { type Instant, parseInstant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { type Attachment, sendAttachment } from './attachment.js';

const at = (text: string): Instant => parseInstant(`${text.replace(' ', 'T')}:00+08:00`);
const sent = {
  id: 'photo-1',
  propertyId: 'p-1',
  contentType: 'image/jpeg',
  bytes: 300_000,
  sha256: 'aa',
  sentBy: 'account-1',
};
const command = { attachment: sent, at: at('2026-08-03 09:10'), now: at('2026-08-03 11:00'), eventId: 'event-1' };
const kept: Attachment = { ...sent, takenAt: command.at, receivedAt: command.now };
const none: Attachment | undefined = undefined;

test('a photo is kept with when it was taken and when it came; sent again it is there already', () => {
  given<Attachment | undefined>(none)
    .when(sendAttachment, command)
    .then({ type: 'AttachmentSent', eventId: 'event-1', at: command.now, attachment: kept });
  given<Attachment | undefined>(kept).when(sendAttachment, command).then();
});

test('another picture, or another property, under a known id is refused; so is one from the future', () => {
  for (const change of [{ sha256: 'bb' }, { propertyId: 'p-2' }])
    given<Attachment | undefined>(kept)
      .when(sendAttachment, { ...command, attachment: { ...sent, ...change } })
      .refuses('request.attachment-id-taken');
  given<Attachment | undefined>(none)
    .when(sendAttachment, { ...command, at: at('2026-08-03 11:06') })
    .refuses('request.attachment-future-invalid');
});

test('however often and in whatever order files are sent, each id keeps the first that came', () => {
  const files = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), sha256: fc.constantFrom('x', 'y') }));
  fc.assert(
    fc.property(files, (all) => {
      const box = new Map<string, Attachment>();
      for (const file of all) {
        const decision = sendAttachment(box.get(file.id), { ...command, attachment: { ...sent, ...file } });
        if (decision.accepted) for (const { attachment } of decision.events) box.set(file.id, attachment);
      }
      for (const [id, { sha256 }] of box) expect(sha256).toBe(all.find((file) => file.id === id)?.sha256);
    }),
  );
});
