import { cardColumns } from './card-columns.js';

const columns = ['room', 'property', 'propertyName', 'area'].map((key) => ({ key }));
const keys = (title: string, properties: number) => cardColumns(columns, title, properties).map(({ key }) => key);

test('a card names the property only to who has several', () => {
  expect(keys('room', 1)).toEqual(['room', 'area']);
  expect(keys('room', 2)).toEqual(['room', 'property', 'propertyName', 'area']);
});

test('where the property is what the card is about, it stays; of nobody’s properties nothing is known', () => {
  expect(keys('property', 1)).toEqual(['room', 'property', 'area']);
  expect(keys('room', 0)).toEqual(['room', 'property', 'propertyName', 'area']);
});
