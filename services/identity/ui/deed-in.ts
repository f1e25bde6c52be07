/** The longest end of a change's word that has a name: `appointment-end-withdrawn` is `withdrawn`. */
export const deedIn = (change: string, named: Readonly<Record<string, string>>): string | undefined => {
  const words = change.split('-');
  return words.map((_, from) => words.slice(from).join('-')).find((end) => Object.hasOwn(named, end));
};
