/** Migration SQL whose new tables are STRICT, which drizzle-kit can't say: SQLite then keeps a float out of a column of money. */
export const strictTables = (sql: string): string => sql.replace(/(CREATE TABLE [^;]*?\n\));/g, '$1 STRICT;');
