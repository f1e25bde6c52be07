/** What is wrong is put right within a day, unless another deadline is set. */
export const USUAL_HOURS = 24;
