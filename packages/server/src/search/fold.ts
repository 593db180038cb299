/** Text as it is compared: width, case and kana are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Every pair of characters of the folded text. */
export function bigrams(text: string): Set<string> {
  const characters = Array.from(fold(text));
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}
