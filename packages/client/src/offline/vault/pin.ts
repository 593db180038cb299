/** Why a PIN is not taken. */
export type PinFault =
  | 'too-short'
  /** One character repeated, a run (123456), or a repeated pattern (121212). */
  | 'too-simple';

/** The same PIN however it was typed: full-width digits are digits, spaces around it are none of it. */
export function comparablePin(pin: string): string {
  return pin.normalize('NFKC').trim();
}

/** @param least characters at least */
export function pinFault(pin: string, least: number): PinFault | undefined {
  const characters = [...comparablePin(pin)];
  if (characters.length < least) return 'too-short';
  return isPattern(characters) || isRun(characters) ? 'too-simple' : undefined;
}

/** A part of up to half its length, again and again. */
function isPattern(characters: readonly string[]): boolean {
  for (let length = 1; length <= characters.length / 2; length++) {
    if (characters.every((character, index) => character === characters[index % length])) return true;
  }
  return false;
}

/** Every character follows the one before, up or down; after 9 comes 0. */
function isRun(characters: readonly string[]): boolean {
  const codes = characters.map(
    (character) => ('1234567890'.indexOf(character) + 1 || character.codePointAt(0)) ?? 0,
  );
  const steps = new Set(codes.slice(1).map((code, index) => code - codes[index]!));
  const circular = new Set([...steps].map((step) => (Math.abs(step) === 9 ? -Math.sign(step) : step)));
  return circular.size === 1 && [1, -1].includes([...circular][0]!);
}
