"use client";

import { ErrorPage } from "@/components/magazine/error-page";

export default function MagazineError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorPage code={error.digest} retry={reset} />;
}
