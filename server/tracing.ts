import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "@/lib/env";
import { onShutdown } from "@/lib/shutdown";
import { kindOf } from "./address-kinds";
import { safePath } from "./safe-path";

/** Follows one request until its answer is out. */
export type Trace = (request: IncomingMessage, response: ServerResponse) => void;

const hex = (bytes: number) => () => randomBytes(bytes).toString("hex");

/**
 * Tells an OpenTelemetry collector of each request, when OTEL_EXPORTER_OTLP_ENDPOINT says where it is; without it none of this is even
 * loaded. A span is made and ended outside whatever Next is doing: while a page is made Next takes a clock or a random number for a
 * page that differs each time (decision 0030).
 */
export async function openTracing(
  env: Pick<Env, "OTEL_EXPORTER_OTLP_ENDPOINT" | "OTEL_SERVICE_NAME">,
): Promise<Trace | null> {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT) return null;
  const { BasicTracerProvider, BatchSpanProcessor } = await import("@opentelemetry/sdk-trace-base");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");
  const { resourceFromAttributes } = await import("@opentelemetry/resources");
  const { SpanKind, SpanStatusCode } = await import("@opentelemetry/api");
  const url = `${env.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/$/, "")}/v1/traces`;
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": env.OTEL_SERVICE_NAME }),
    idGenerator: { generateTraceId: hex(16), generateSpanId: hex(8) },
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  onShutdown("tracing", () => provider.shutdown());
  const tracer = provider.getTracer("antenne");
  const outside = AsyncLocalStorage.snapshot();

  return (request, response) => {
    const { method = "GET", url = "/" } = request;
    const path = safePath(url);
    const kind = kindOf(path) ?? "unknown";
    const span = outside(() =>
      tracer.startSpan(`${method} ${kind}`, {
        kind: SpanKind.SERVER,
        attributes: { "http.request.method": method, "url.path": path, "antenne.kind": kind },
      }),
    );
    response.once("close", () =>
      outside(() => {
        const { statusCode } = response;
        span.setAttribute("http.response.status_code", statusCode);
        const id = response.getHeader("x-request-id");
        if (typeof id === "string") span.setAttribute("antenne.request", id);
        if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      }),
    );
  };
}
