/** The secrets that the server keeps, one for each person and device. */
export interface DeviceKeys {
  /**
   * The secret of this device's key. `unknown`: the server has no such key for this person (another server, a restored
   * backup). `revoked`: the person has removed this device.
   *
   * @throws {BansoError} when the server cannot be asked just now
   */
  fetch(id: string): Promise<DeviceSecret | 'unknown' | 'revoked'>;
  /** Makes a key under this id, or answers the one that was made under it before. */
  put(id: string, label?: string): Promise<DeviceSecret>;
  /** The server forgets the secret; also when it knew none. */
  remove(id: string): Promise<void>;
}

export interface DeviceSecret {
  /** Whose it is: the person of the session that asked. */
  person: string;
  /** 256 random bits, base64url. */
  secret: string;
}
