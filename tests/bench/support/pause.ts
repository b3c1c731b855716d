/** Lets time pass, for windows to close and machines to settle. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
