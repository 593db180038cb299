type Init = { method?: string; headers?: HeadersInit; body?: BodyInit | null; signal?: AbortSignal | null };

class QuickHeaders {
  readonly #values = new Map<string, string>();

  constructor(init: HeadersInit = {}) {
    const entries = Symbol.iterator in init ? (init as Iterable<[string, string]>) : Object.entries(init);
    for (const [name, value] of entries) this.set(name, value);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value.trim());
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1))[Symbol.iterator]();
  }
}

/** A body that can be read once, as a whole. */
class QuickBody {
  protected content: BodyInit | null;
  #isRead = false;

  constructor(content: BodyInit | null = null) {
    this.content = content;
  }

  get bodyUsed(): boolean {
    return this.#isRead;
  }

  get body(): Pick<ReadableStream<Uint8Array>, 'getReader'> | null {
    const { content } = this;
    if (content === null || content instanceof ReadableStream) return content;
    const parts = [bytesOf(content)];
    const read = async () => {
      this.#isRead = true;
      const value = parts.pop();
      return value ? { done: false, value } : { done: true, value };
    };
    return { getReader: () => ({ read, cancel: async () => {} }) } as unknown as ReadableStream<Uint8Array>;
  }

  async text(): Promise<string> {
    return textOf(this.#read());
  }

  async json(): Promise<unknown> {
    return JSON.parse(textOf(this.#read()));
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return bytesOf(this.#read()).slice().buffer;
  }

  #read(): BodyInit | null {
    if (this.#isRead) throw new TypeError('The body has already been read');
    this.#isRead = this.content !== null;
    return this.content;
  }
}

class QuickRequest extends QuickBody {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;

  constructor(input: string | URL | QuickRequest, init: Init = {}) {
    const former = typeof input === 'object' && 'method' in input ? input : undefined;
    super(init.body ?? former?.content);
    this.url = former?.url ?? new URL(input as string | URL).href;
    this.method = init.method ?? former?.method ?? 'GET';
    this.headers = new Headers(init.headers ?? former?.headers);
    this.signal = init.signal ?? former?.signal ?? neverAborted;
  }

  clone(): QuickRequest {
    if (this.bodyUsed) throw new TypeError('The body has already been read');
    return new QuickRequest(this);
  }
}

class QuickResponse extends QuickBody {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly type = 'default';

  constructor(body: BodyInit | null = null, init: ResponseInit = {}) {
    super(body);
    this.status = init.status ?? 200;
    this.statusText = init.statusText ?? '';
    this.headers = new Headers(init.headers);
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  clone(): QuickResponse {
    if (this.bodyUsed) throw new TypeError('The body has already been read');
    const { status, statusText, headers } = this;
    return new QuickResponse(this.content, { status, statusText, headers });
  }

  static json(value: unknown, { headers, ...init }: ResponseInit = {}): QuickResponse {
    const own = new Headers(headers);
    own.set('content-type', 'application/json');
    return new QuickResponse(JSON.stringify(value), { ...init, headers: own });
  }
}

const neverAborted = new AbortController().signal;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

function bytesOf(content: BodyInit | null): Uint8Array<ArrayBuffer> {
  if (content === null) return new Uint8Array();
  return typeof content === 'string' ? encoder.encode(content) : (content as Uint8Array<ArrayBuffer>);
}

function textOf(content: BodyInit | null): string {
  if (content === null) return '';
  return typeof content === 'string' ? content : decoder.decode(content as Uint8Array<ArrayBuffer>);
}

/**
 * Stand-ins for the platform's `Request`, `Response` and `Headers`: as far as the client and the server in memory use them,
 * and many times faster, because a body is a text and no stream. Some runs use the real ones.
 */
export const quickFetch = { Request: QuickRequest, Response: QuickResponse, Headers: QuickHeaders };
