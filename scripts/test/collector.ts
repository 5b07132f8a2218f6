import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";

const attribute = z.object({
  key: z.string(),
  value: z.object({ stringValue: z.string().optional(), intValue: z.coerce.number().optional() }),
});

/** As much of OTLP's JSON as a test looks at (opentelemetry-proto, trace/v1). */
const sent = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string().regex(/^[0-9a-f]{32}$/),
              spanId: z.string().regex(/^[0-9a-f]{16}$/),
              name: z.string(),
              attributes: z.array(attribute),
            }),
          ),
        }),
      ),
    }),
  ),
});

export type Span = { trace: string; name: string; attributes: Record<string, string | number | undefined> };

/** An OpenTelemetry collector that takes traces over HTTP and keeps them. */
export async function startCollector(): Promise<{ url: string; spans: Span[]; close(): void }> {
  const spans: Span[] = [];
  const server = createServer(async (request, response) => {
    const { resourceSpans } = sent.parse(await json(request));
    for (const { resource, scopeSpans } of resourceSpans) {
      for (const { traceId, name, attributes } of scopeSpans.flatMap((scope) => scope.spans)) {
        spans.push({ trace: traceId, name, attributes: valuesOf([...resource.attributes, ...attributes]) });
      }
    }
    response.writeHead(request.url === "/v1/traces" ? 200 : 404, { "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, spans, close: () => void server.close().closeAllConnections() };
}

function valuesOf(attributes: z.infer<typeof attribute>[]): Span["attributes"] {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));
}
