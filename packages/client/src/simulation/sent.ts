/** A request on its way: it may be delivered late, twice, or when its sender is long gone. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A response on its way. */
export interface Answered {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export async function sentOf(request: Request): Promise<Sent> {
  const { method, url, headers } = request;
  return {
    method,
    url,
    path: new URL(url).pathname,
    headers: Object.fromEntries(headers),
    body: await request.text(),
  };
}

export function requestOf({ method, url, headers, body }: Sent): Request {
  return new Request(url, { method, headers, ...(body !== '' && { body }) });
}

export async function answeredOf(response: Response): Promise<Answered> {
  const { status, headers } = response;
  return { status, headers: Object.fromEntries(headers), body: await response.text() };
}

export function responseOf({ status, headers, body }: Answered): Response {
  return new Response(body === '' ? null : body, { status, headers });
}

/** A response whose connection breaks after half of its body. */
export function brokenResponseOf({ status, headers, body }: Answered): Response {
  const half = new TextEncoder().encode(body.slice(0, body.length / 2));
  let isSent = false;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) controller.error(new TypeError('terminated'));
      else controller.enqueue(half);
      isSent = true;
    },
  });
  return new Response(stream, { status, headers });
}
