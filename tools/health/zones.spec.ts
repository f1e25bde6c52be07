import { read } from './repository.js';

const zoneIn = (file: string): string | undefined => /GROUP_ZONE = '([^']+)'/.exec(read(file))?.[1];

test('pages, which do not see the kernel, have its zone of the group', () => {
  expect(zoneIn('libs/kernel/src/group-zone.ts')).toBeDefined();
  expect(zoneIn('libs/ui/src/format/zone.ts')).toBe(zoneIn('libs/kernel/src/group-zone.ts'));
});
