/** True for the code unit of an ASCII digit; full-width ones are folded before. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
