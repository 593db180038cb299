/**
 * What every browser and Node has, by the names of the web's own standard: the type that the host's `lib` or
 * `@types/node` declares, or without either the little that is used here.
 */
type Prototype<Constructor, Otherwise> = Constructor extends { prototype: infer T } ? T : Otherwise;

export type AbortSignal = typeof globalThis extends { AbortSignal: infer C }
  ? Prototype<C, never>
  : { readonly aborted: boolean; readonly reason: any; throwIfAborted(): void };

export type Headers = typeof globalThis extends { Headers: infer C }
  ? Prototype<C, never>
  : {
      get(name: string): string | null;
      has(name: string): boolean;
      set(name: string, value: string): void;
      append(name: string, value: string): void;
      delete(name: string): void;
    };

export type Request = typeof globalThis extends { Request: infer C }
  ? Prototype<C, never>
  : {
      readonly url: string;
      readonly method: string;
      readonly headers: Headers;
      readonly signal: AbortSignal;
      clone(): Request;
      text(): Promise<string>;
      json(): Promise<any>;
    };

export type RequestInit = typeof globalThis extends {
  Request: new (input: any, init?: infer I) => any;
}
  ? NonNullable<I>
  : {
      method?: string;
      headers?: Headers | Record<string, string>;
      body?: any;
      signal?: AbortSignal | null;
    };

export type Response = typeof globalThis extends { Response: infer C }
  ? Prototype<C, never>
  : {
      readonly url: string;
      readonly ok: boolean;
      readonly status: number;
      readonly headers: Headers;
      clone(): Response;
      text(): Promise<string>;
      json(): Promise<any>;
    };

export type URLSearchParams = typeof globalThis extends { URLSearchParams: infer C }
  ? Prototype<C, never>
  : { get(name: string): string | null; getAll(name: string): string[]; has(name: string): boolean };

export type Event = typeof globalThis extends { Event: infer C }
  ? Prototype<C, never>
  : { readonly type: string };

export type AddEventListenerOptions = {
  once?: boolean;
  passive?: boolean;
  capture?: boolean;
  signal?: AbortSignal;
};

interface Listening {
  addEventListener(
    type: string,
    listener: ((event: Event) => void) | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: ((event: Event) => void) | null, options?: boolean): void;
  dispatchEvent(event: Event): boolean;
}

export type EventTarget = typeof globalThis extends { EventTarget: infer C }
  ? Prototype<C, never>
  : Listening;
export declare const EventTarget: typeof globalThis extends { EventTarget: infer C }
  ? C
  : { new (): Listening; prototype: Listening };

export type Crypto = typeof globalThis extends { crypto: infer C }
  ? C
  : { readonly subtle: object; getRandomValues<T extends ArrayBufferView>(array: T): T };

export type SubtleCrypto = Crypto['subtle'];

export type StorageManager = typeof globalThis extends { StorageManager: infer C }
  ? Prototype<C, never>
  : { persist(): Promise<boolean>; persisted(): Promise<boolean> };
