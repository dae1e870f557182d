/** Hands a text to the browser as a file to keep. */
export function saveAs(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The click has only begun the download: the address has to live until the browser has read it.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, READ_WITHIN);
}

const READ_WITHIN = 10_000;
