/** The paths of everything at or above a place, `/hq/east/` and `/hq/` of `/hq/east/`: what stands there holds for it. */
export const pathsAbove = (path: string): string[] => [...path.matchAll(/(?<=.)\//g)].map(({ index }) => path.slice(0, index + 1));
