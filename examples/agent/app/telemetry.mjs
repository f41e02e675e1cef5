/** Spans by the OpenTelemetry SDK; its exporter finds in the environment where they go. */
import { ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';

/** How long spans may wait for others; the environment says it where somebody waits for them. */
const scheduledDelayMillis = Number(process.env.OTEL_BSP_SCHEDULE_DELAY ?? 5000);
const provider = new TracerProvider({
  spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis })],
});
const tracer = provider.getTracer('refund-agent');

/** What spans of one task hang from. */
export function taskOf(traceparent) {
  const [, traceId, spanId] = traceparent.split('-');
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: 1, isRemote: true });
}

/** Does some work within a span of its own; `work` gets the span and what its parts hang from. */
export function within(task, name, attributes, work) {
  const span = tracer.startSpan(name, { attributes }, task);
  try {
    return work(span, trace.setSpan(task, span));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
    throw error;
  } finally {
    span.end();
  }
}

export const flush = () => provider.shutdown();
