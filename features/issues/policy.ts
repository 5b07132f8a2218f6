import { isDesk, type Role } from "@/lib/role";

/** "plans issues" of MAGAZINE.md, "Who may do what". */
export function canPlan(actor: { role: Role }): boolean {
  return isDesk(actor);
}
