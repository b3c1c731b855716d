/** Something a deployment needs that only its owner can give. `missing` says what is wrong and what to do, or nothing. */
export type Precondition = Readonly<{ name: string; missing: () => Promise<string | undefined> }>;
