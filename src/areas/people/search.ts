/** The LIKE pattern of "contains this text", whatever signs it has. */
export const containing = (text: string): string => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
