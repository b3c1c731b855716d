/** One step of an object's own schema. Append only: objects of every age wake up with the newest code. */
export type ObjectMigration = readonly string[];
