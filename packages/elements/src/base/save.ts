/** What file systems and mail programs have trouble with. */
const unsafe = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Hands a file to the browser, as a download. */
export function save(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(unsafe, '_');
  link.click();
  // The download has begun by then, and the words do not stay in the memory of the page.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
