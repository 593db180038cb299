/** Seals and opens one person's rows while their vault is open. Bytes are bound to the place they were sealed for. */
export interface Sealer {
  /** The person whose key it is. */
  readonly person: string;
  /** @param place table and key, so that a row that was moved or swapped does not open. */
  seal(plain: Uint8Array, place: string): Promise<Uint8Array>;
  /** @throws {StorageError} `unreadable`: the bytes were changed, moved, or sealed with another key · `blocked`: not open */
  open(sealed: Uint8Array, place: string): Promise<Uint8Array>;
}
