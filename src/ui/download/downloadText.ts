/**
 * Gives a text to the user as a file. It is made in the browser and never leaves it.
 * @param mediaType such as `application/json`
 */
export const downloadText = (fileName: string, mediaType: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read the file; its memory is given back a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
