/** Which one is changed, and which version of it was seen. Nothing for one that is not there yet. */
export function PresentFields({ present }: { present: { id: number; version: number } | null }) {
  if (!present) return null;
  return (
    <>
      <input type="hidden" name="id" value={present.id} />
      <input type="hidden" name="version" value={present.version} />
    </>
  );
}
