import { delimiter, resolve, sep } from 'node:path';

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  readonly home: string;
  readonly temporary: string;
  /** Where its spans go; null where nobody takes them. */
  readonly endpoint: string | null;
}

/**
 * What a program sees of the environment: the path without what lies in the checkout, a home of its own, and what
 * its target lists. Output of Python is not held back, since a line that waits in a buffer answers nobody. Exporters
 * of OpenTelemetry find where spans go, and send them soon.
 */
export function environmentOf(
  names: readonly string[],
  { env, directory, home, temporary, endpoint }: Surroundings,
): Readonly<Record<string, string>> {
  const listed = names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]] as const]));
  const inside = resolve(directory) + sep;
  const path = (env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !(resolve(folder) + sep).startsWith(inside))
    .join(delimiter);
  return {
    ...Object.fromEntries(listed),
    PATH: path,
    HOME: home,
    TMPDIR: temporary,
    LANG: 'C.UTF-8',
    PYTHONUNBUFFERED: '1',
    ...(endpoint === null ? {} : exporting(endpoint)),
  };
}

function exporting(endpoint: string): Readonly<Record<string, string>> {
  return {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
    OTEL_TRACES_EXPORTER: 'otlp',
    OTEL_METRICS_EXPORTER: 'none',
    OTEL_LOGS_EXPORTER: 'none',
    OTEL_BSP_SCHEDULE_DELAY: '100',
  };
}
