import fc from 'fast-check';
import { layOut } from './lay-out.js';

const sheet = { width: 800, height: 500, margin: 40 };
const at = (id: string, latitude: number, longitude: number) => ({
  id,
  name: id,
  coordinates: { latitude, longitude },
});

test('one property stands in the middle', () => {
  expect(layOut([at('a', 31.23, 121.47)], sheet)).toEqual([{ id: 'a', name: 'a', x: 400, y: 250 }]);
});

test('north is above, east is right', () => {
  const [south, north] = layOut([at('s', 30, 120), at('n', 31, 121)], sheet);
  expect((north?.y ?? 0) < (south?.y ?? 0)).toBe(true);
  expect((north?.x ?? 0) > (south?.x ?? 0)).toBe(true);
});

test('wherever they lie, all stand within the margin', () => {
  const place = fc.record({
    latitude: fc.double({ min: -80, max: 80, noNaN: true }),
    longitude: fc.double({ min: -179, max: 179, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
      const spots = layOut(
        places.map(({ latitude, longitude }, n) => at(String(n), latitude, longitude)),
        sheet,
      );
      for (const { x, y } of spots) {
        expect(x).toBeGreaterThanOrEqual(sheet.margin - 1e-6);
        expect(x).toBeLessThanOrEqual(sheet.width - sheet.margin + 1e-6);
        expect(y).toBeGreaterThanOrEqual(sheet.margin - 1e-6);
        expect(y).toBeLessThanOrEqual(sheet.height - sheet.margin + 1e-6);
      }
    }),
  );
});
