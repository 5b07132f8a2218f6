import table from "@/components/ui/table.module.css";
import type { Person } from "@/features/editors/queries";
import { peopleText as t } from "@/lib/text.nl/editors";
import { PersonRow } from "./person-row";

/** Everyone with an account; `you` is who looks. */
export function PeopleTable({ people, you }: { people: Person[]; you: number }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.byline}</th>
          <th scope="col">{t.lastLogin}</th>
          <th scope="col">{t.role}</th>
          <th scope="col">{t.actions}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} isYou={person.id === you} />
        ))}
      </tbody>
    </table>
  );
}
