/** Whether records are looked for by these words: a Chinese family name is one letter, a Latin letter stands everywhere. */
export const isEnough = (words: string): boolean => [...words].length >= 2 || /^[^ -~]$/u.test(words);
