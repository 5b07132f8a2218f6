import { z } from "zod";

const flag = (fallback: "0" | "1") =>
  z
    .enum(["0", "1"], { error: "0 of 1" })
    .default(fallback)
    .transform((value) => value === "1");

const number = (fallback: number, min: number, max: number) =>
  z.coerce
    .number({ error: `een getal van ${min} tot ${max}` })
    .int()
    .min(min, `een getal van ${min} tot ${max}`)
    .max(max, `een getal van ${min} tot ${max}`)
    .default(fallback);

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, "een adres als postgres://naam:wachtwoord@host:5432/antenne");

const variables = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: number(3000, 1, 65_535),
  HOST: z.string().default("0.0.0.0"),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: "een adres als https://antenne.example" })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_POOL: number(10, 1, 200),
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  DATABASE_READ_URL: postgresUrl.optional(),
  ADMIN_EMAIL: z.email("een e-mailadres").default("beheer@antenne.example"),
  ADMIN_PASSWORD: z.string().min(10, "minstens 10 tekens").optional(),
  DEMO: flag("1"),
  TRUST_PROXY: number(0, 0, 5),
  AUTH_SECRET: z.string().min(32, "minstens 32 willekeurige tekens").optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "een adres als smtps://naam:wachtwoord@mail.antenne.example")
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n<>]*(<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      "een afzender als Antenne <redactie@antenne.example>",
    )
    .optional(),
  STORAGE_S3_URL: z
    .url({ protocol: /^https?$/, error: "het adres van een bucket, als https://s3.antenne.example/beeld" })
    .optional(),
  STORAGE_S3_REGION: z.string().default("us-east-1"),
  STORAGE_S3_KEY: z.string().optional(),
  STORAGE_S3_SECRET: z.string().optional(),
  BACKUP_DIR: z.string().optional(),
  BACKUP_EVERY: z.enum(["uur", "dag", "week", "nooit"], { error: "uur, dag, week of nooit" }).default("dag"),
  BACKUP_KEEP: number(3, 1, 1000),
  HASHTAG_TEST_ORIGIN: z
    .string()
    .regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/, "een adres op deze machine, als http://127.0.0.1:4000")
    .optional(),
  LOG_FORMAT: z.enum(["text", "json"], { error: "text of json" }).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "het adres van een collector, als http://127.0.0.1:4318" })
    .optional(),
  OTEL_SERVICE_NAME: z.string().default("antenne"),
  METRICS_TOKEN: z.string().min(20, "minstens 20 willekeurige tekens").optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], { error: "debug, info, warn of error" }).default("info"),
});

/** A bucket without its keys takes nothing: better said at the start than at the first upload. */
const schema = variables.superRefine((found, context) => {
  if (!found.STORAGE_S3_URL) return;
  for (const name of ["STORAGE_S3_KEY", "STORAGE_S3_SECRET"] as const) {
    if (!found[name]) context.addIssue({ code: "custom", path: [name], message: "een sleutel, bij STORAGE_S3_URL" });
  }
});

export type Env = Omit<z.infer<typeof schema>, "SITE_URL"> & { SITE_URL: string };

/**
 * Parses the environment: each variable and its meaning stands in `.env.example`.
 * Throws an Error whose message names every wrong variable and what is expected.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(filled);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: verwacht ${issue.message}`);
    throw new Error(`De omgeving klopt niet:\n${lines.join("\n")}`);
  }
  return { ...parsed.data, SITE_URL: parsed.data.SITE_URL ?? `http://localhost:${parsed.data.PORT}` };
}

export const env = parseEnv(process.env);
