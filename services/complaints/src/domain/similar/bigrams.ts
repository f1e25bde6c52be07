/** A run of Chinese characters, or a word of letters and digits. */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/**
 * What a text is compared by. Chinese has no spaces: two characters beside each other say most of what a word says, without a
 * dictionary that would have to know the trade, and each character by itself a little. Letters and digits stay whole words.
 */
export const bigramsOf = (text: string): readonly string[] =>
  [...text.toLowerCase().matchAll(RUNS)].flatMap(([run]) => {
    if (!HAN.test(run)) return [run];
    const signs = [...run];
    return [...signs, ...signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)];
  });
