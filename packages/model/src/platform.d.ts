// The few globals that every browser and Node share, declared here so that the model is checked without DOM types.

interface AbortSignal {
  readonly aborted: boolean;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array | Uint16Array): string;
}
declare const crypto: {
  getRandomValues<T extends Uint8Array>(array: T): T;
  readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> };
};
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare const performance: { now(): number };
declare function structuredClone<T>(value: T): T;
