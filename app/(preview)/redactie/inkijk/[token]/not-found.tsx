import { LinkOver } from "@/components/dashboard/preview/link-over";

export default function SharedNotFound() {
  return <LinkOver />;
}
