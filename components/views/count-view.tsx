/** Has a page counted as read (count-page.ts), without JavaScript too: then by a picture that only its server sees. */
export function CountView({ page }: { page: string }) {
  return (
    <>
      <span hidden data-count-page={page} />
      <noscript>
        {/* biome-ignore lint/performance/noImgElement: one transparent point that must be asked for anew each time */}
        <img src={`/api/weergave?p=${page}`} alt="" width={1} height={1} style={{ position: "absolute" }} />
      </noscript>
    </>
  );
}
