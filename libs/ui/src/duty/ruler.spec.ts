import { labelEdges, labelsThatFit, wordsWidth } from './ruler.js';

const at = (key: string, place: number, weight = 1) => ({ key, place, width: 40, weight });

test('labels that would touch are dropped, first those that weigh less', () => {
  const kept = labelsThatFit([at('plain', 0.5), at('priced', 0.52, 2), at('far', 0.9)], 400);
  expect([...kept].sort()).toEqual(['far', 'priced']);
});

test('labels exactly the gap apart both stay', () => {
  expect(labelsThatFit([at('a', 0.25), at('b', 0.365)], 400).size).toBe(2); // 46 px between centres: 40 wide, gap 6
  expect(labelsThatFit([at('a', 0.25), at('b', 0.36)], 400).size).toBe(1);
});

test('a label never hangs over an end', () => {
  expect(labelEdges({ place: 0, width: 40 }, 400)).toEqual([0, 40]);
  expect(labelEdges({ place: 1, width: 40 }, 400)).toEqual([360, 400]);
  expect(labelEdges({ place: 0.5, width: 40 }, 20)).toEqual([0, 40]);
});

test('Chinese signs are wider than Latin ones', () => {
  expect(wordsWidth('到期')).toBe(26);
  expect(wordsWidth('¥2')).toBe(15);
});
