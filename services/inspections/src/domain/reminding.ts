/** What comes back sooner than this reminds nobody: whoever does it has it before them, and would read a notice a day for nothing. */
const SELDOM_DAYS = 7;
const MONTHLY_DAYS = 28;

/** Whether somebody is reminded of what comes back after so many days. */
export const isReminded = (everyDays: number): boolean => everyDays >= SELDOM_DAYS;

/** So many days ahead: of what comes monthly or more seldom a week, of the rest a day. */
export const remindedAhead = (everyDays: number): number => (everyDays >= MONTHLY_DAYS ? 7 : 1);
