/** The id of a fact that was verified in the source of every release; `evidence/` holds the facts themselves. */
export type FactId = `${'A' | 'C' | 'D' | 'E' | 'G' | 'H' | 'P' | 'Q' | 'R' | 'S' | 'V' | 'X' | 'Z'}${number}${'' | 'a' | 'b' | 'c' | 'd' | 'e'}`;
