import { useEffect, useRef, useState } from "react";
import { type UploadAnswer, upload } from "./upload";

/** Sends one file at a time and tells how far it is: null when nothing is on its way, 1 when all of it is there. */
export function useUpload() {
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (form: FormData): Promise<UploadAnswer | null> => {
    running.current = new AbortController();
    setProgress(0);
    const answer = await upload(form, { onProgress: setProgress, signal: running.current.signal });
    setProgress(null);
    return answer;
  };

  return { progress, send, stop: () => running.current?.abort() };
}
