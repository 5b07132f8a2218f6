"use client";

import {
  Bar,
  BarChart,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatNumber } from "@/lib/dates";
import { statisticsText as t } from "@/lib/text.nl/statistics";
import styles from "./statistics.module.css";

type Point = { name: string; views?: number; before?: number | null };

const axis = { stroke: "var(--desk-muted)", fontSize: 12, tickLine: false } as const;

/** Bars of what was read, a line of what it is held against: told apart by form, not by colour alone. The same stands in a table. */
export function Chart({ points, before }: { points: Point[]; before?: string }) {
  const shared = (
    <>
      <CartesianGrid stroke="var(--desk-line)" vertical={false} />
      <XAxis dataKey="name" {...axis} minTickGap={24} />
      <YAxis {...axis} axisLine={false} width={48} allowDecimals={false} tickFormatter={formatNumber} />
      <Tooltip
        cursor={{ fill: "var(--desk-hover)" }}
        contentStyle={{ background: "var(--desk-raised)", border: "1px solid var(--desk-line)", borderRadius: 6 }}
        formatter={(value) => formatNumber(Number(value))}
      />
      <Bar dataKey="views" name={t.views} fill="var(--desk-accent)" isAnimationActive={false} maxBarSize={40} />
    </>
  );
  return (
    <div className={before ? styles.chart : styles.spark} aria-hidden="true">
      <ResponsiveContainer width="100%" height="100%">
        {before ? (
          <ComposedChart data={points} accessibilityLayer={false}>
            {shared}
            <Line
              dataKey="before"
              name={before}
              stroke="var(--desk-info)"
              strokeWidth={2}
              strokeDasharray="5 4"
              dot={false}
              isAnimationActive={false}
            />
          </ComposedChart>
        ) : (
          <BarChart data={points} accessibilityLayer={false}>
            {shared}
          </BarChart>
        )}
      </ResponsiveContainer>
    </div>
  );
}
